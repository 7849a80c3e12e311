import { randomBytes, randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { lineOf } from "@/lib/game/text";
import type { PrismaClient } from "./generated/prisma/client";
import { tokenHash } from "./secrets";

export interface FacilitatorCard {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export const accountSchema = z.strictObject({
  name: lineOf(60),
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  password: z.string().min(10).max(200),
});
/** What the set-up door takes: the link's token and the account. */
export const setUpSchema = z.strictObject({ token: z.string().min(1).max(80), ...accountSchema.shape });
/** What the invitations door takes. */
export const invitationSchema = z.strictObject({ email: accountSchema.shape.email });
export type Account = z.infer<typeof accountSchema>;

/** How long a set-up link works. */
export const setUpMinutes = 60;

/** argon2id with the parameters OWASP's password storage guidance names first (19 MiB, 2 passes). */
const passwordOptions = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The accounts of those who run games. */
export class Facilitators {
  /** Checked when the address is unknown, so that the answer takes as long as for a known one. */
  #decoy: Promise<string> | undefined;

  constructor(private readonly prisma: PrismaClient) {}

  async any(): Promise<boolean> {
    return (await this.prisma.facilitator.findFirst({ select: { id: true } })) !== null;
  }

  async byId(id: string): Promise<FacilitatorCard | undefined> {
    const found = await this.prisma.facilitator.findUnique({ where: { id } });
    return found ? card(found) : undefined;
  }

  /** Whoever holds this address and password, or undefined. Takes as long either way. */
  async byPassword(email: string, password: string): Promise<FacilitatorCard | undefined> {
    const found = await this.prisma.facilitator.findUnique({ where: { email: email.trim().toLowerCase() } });
    this.#decoy ??= hash(randomBytes(16).toString("hex"), passwordOptions);
    const right = await verify(found?.passwordHash ?? (await this.#decoy), password).catch(() => false);
    return found?.passwordHash && right ? card(found) : undefined;
  }

  /**
   * Whoever signs in through the organisation's provider, if invited or listed. An account is
   * known by the provider's subject; the address, which the provider must have verified, only
   * opens the door the first time.
   */
  async byProvider(
    subject: string,
    email: string,
    name: string,
    listed: boolean,
  ): Promise<FacilitatorCard | undefined> {
    const known = await this.prisma.facilitator.findUnique({ where: { oidcSubject: subject } });
    if (known) return card(known);
    const address = email.trim().toLowerCase();
    const invited =
      listed || (await this.prisma.invitation.findUnique({ where: { email: address } })) !== null;
    if (!invited) return undefined;
    const held = await this.prisma.facilitator.findUnique({ where: { email: address } });
    if (held?.oidcSubject) return undefined;
    const data = { email: address, name: name.slice(0, 60) || address, oidcSubject: subject };
    const saved = held
      ? await this.prisma.facilitator.update({ where: { id: held.id }, data: { oidcSubject: subject } })
      : await this.prisma.facilitator.create({ data: { id: randomUUID(), ...data } });
    return card(saved);
  }

  async invite(email: string, invitedBy: string): Promise<void> {
    const address = z.email().parse(email.trim().toLowerCase());
    await this.prisma.invitation.upsert({
      where: { email: address },
      create: { email: address, invitedBy },
      update: {},
    });
  }

  /** Makes the first account from the environment; does nothing once there is one. */
  async ensureFirst(account: Account): Promise<boolean> {
    const passwordHash = await hash(account.password, passwordOptions);
    const made = await this.prisma.$executeRaw`
      INSERT INTO "Facilitator" ("id", "email", "name", "passwordHash")
      SELECT ${randomUUID()}, ${account.email}, ${account.name}, ${passwordHash}
      WHERE NOT EXISTS (SELECT 1 FROM "Facilitator")
      ON CONFLICT DO NOTHING`;
    return made === 1;
  }

  /** A new one-time secret for the set-up link (128 bits); only its hash is kept. */
  async newSetUpToken(): Promise<string> {
    const token = randomBytes(16).toString("base64url");
    const expiresAt = new Date(Date.now() + setUpMinutes * 60_000);
    await this.prisma.setupToken.create({ data: { hash: tokenHash(token), expiresAt } });
    return token;
  }

  async setUpTokenWorks(token: string): Promise<boolean> {
    const found = await this.prisma.setupToken.findUnique({ where: { hash: tokenHash(token) } });
    return found !== null && found.consumedAt === null && found.expiresAt > new Date() && !(await this.any());
  }

  /** Consumes the token and makes the account in one statement, so that neither happens without the other. */
  async setUp(token: string, account: Account): Promise<boolean> {
    const passwordHash = await hash(account.password, passwordOptions);
    const made = await this.prisma.$executeRaw`
      WITH used AS (
        UPDATE "SetupToken" SET "consumedAt" = now()
        WHERE "hash" = ${tokenHash(token)} AND "consumedAt" IS NULL AND "expiresAt" > now()
          AND NOT EXISTS (SELECT 1 FROM "Facilitator")
        RETURNING "hash")
      INSERT INTO "Facilitator" ("id", "email", "name", "passwordHash")
      SELECT ${randomUUID()}, ${account.email}, ${account.name}, ${passwordHash} FROM used`;
    return made === 1;
  }
}

const card = ({ id, email, name }: FacilitatorCard): FacilitatorCard => ({ id, email, name });
