import type { Prisma, PrismaClient } from "./generated/prisma/client";
import { tokenHash } from "./secrets";

export interface HeldSeat {
  readonly gameId: string;
  readonly seatId: string;
  readonly personId: string;
}

/** Credentials of seats. The database keeps hashes; the token itself is derived again from the join id. */
export class SeatTokens {
  constructor(private readonly prisma: PrismaClient) {}

  /** The seat a token stands for, unless revoked. */
  async find(token: string): Promise<HeldSeat | undefined> {
    const row = await this.prisma.seatToken.findUnique({ where: { hash: tokenHash(token) } });
    return row && row.revokedAt === null ? row : undefined;
  }

  /** Keeps a token; doing so twice for one join changes nothing. */
  async keep(token: string, seat: HeldSeat, joinId: string): Promise<void> {
    const { gameId, seatId, personId } = seat;
    const data = [{ hash: tokenHash(token), gameId, seatId, personId, joinId }];
    await this.prisma.seatToken.createMany({ data, skipDuplicates: true });
  }

  /** Makes every token of a seat useless. */
  async revoke(gameId: string, seatId: string): Promise<void> {
    await this.#revoke({ gameId, seatId });
  }

  /** Makes one token useless. */
  async revokeOne(token: string): Promise<void> {
    await this.#revoke({ hash: tokenHash(token) });
  }

  /**
   * Makes the tokens useless that a seat had at a moment, but for the one that is kept. Asked
   * again later, it takes none that was made since.
   */
  async revokeOthers(gameId: string, seatId: string, keep: string | undefined, at: number): Promise<void> {
    const others = keep === undefined ? {} : { hash: { not: tokenHash(keep) } };
    await this.#revoke({ gameId, seatId, createdAt: { lte: new Date(at) }, ...others });
  }

  async #revoke(where: Prisma.SeatTokenWhereInput): Promise<void> {
    await this.prisma.seatToken.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: new Date() },
    });
  }
}
