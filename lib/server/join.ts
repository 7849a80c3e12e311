import { randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Role, Scenario } from "@/lib/game/scenario";
import { seatsOf } from "@/lib/game/state";
import { lineOf } from "@/lib/game/text";
import { type Catalogue, type GameCard, normalCode } from "./catalogue";
import type { GameRuntime } from "./game-runtime";
import type { Bucket } from "./limits";
import type { People } from "./people";
import { type Refusal, refusal } from "./refusal";
import type { SeatTokens } from "./seat-tokens";
import { derive, joinSecret, type Secrets, seatToken } from "./secrets";

/** What the join door takes. `id` makes a repeated join one seat; `secret` is what a QR link adds to the code. */
export const joinSchema = z.strictObject({
  id: z.uuid().optional(),
  code: z.string().min(1).max(40),
  secret: z.string().max(40).optional(),
  name: lineOf(40),
  role: z.string().min(1).max(64).nullable().optional(),
});
export type JoinForm = z.infer<typeof joinSchema>;

export interface Joined {
  readonly ok: true;
  readonly gameId: string;
  readonly seatId: string;
  readonly token: string;
}

/** What a newcomer sees before taking a seat. */
export interface Lobby {
  readonly ok: true;
  readonly gameId: string;
  readonly code: string;
  readonly title: string;
  readonly setting: string;
  readonly locked: boolean;
  readonly over: boolean;
  readonly roles: readonly (Pick<Role, "id" | "code" | "name" | "hue" | "seats"> & {
    readonly taken: number;
  })[];
}

/** The way in for people without an account. */
export class JoinDoor {
  constructor(
    private readonly secrets: Secrets,
    private readonly catalogue: Catalogue,
    private readonly people: People,
    private readonly seatTokens: SeatTokens,
    private readonly guesses: Bucket,
  ) {}

  /** What lies behind a code. A wrong one costs a try of the caller's address. */
  async look(code: string, secret: string | undefined, address: string): Promise<Lobby | Refusal> {
    const found = await this.#find(code, secret, address);
    if (!found.ok) return found;
    const { card, game } = found;
    const { status, joiningLocked, title } = game.game;
    const roles = game.scenario.roles.map(({ id, code, name, hue, seats }) => {
      return { id, code, name, hue, seats, taken: seatsOf(game.game, id).length };
    });
    const { setting } = game.scenario;
    return {
      ok: true,
      gameId: card.id,
      code: card.code,
      title,
      setting,
      locked: joiningLocked,
      over: status === "ended",
      roles,
    };
  }

  /** Takes a seat, once per join id however often it is asked. */
  async join(form: JoinForm, address: string): Promise<Joined | Refusal> {
    const found = await this.#find(form.code, form.secret, address);
    if (!found.ok) return found;
    const { card, game } = found;
    if (isReserved(form.name, game.scenario)) return refusal("reserved-name");
    const joinId = form.id ?? randomUUID();
    const personId = uuidFrom(derive(this.secrets.token, "person", card.id, joinId));
    await this.people.add(card.id, personId, form.name);
    const data = { personId, roleId: form.role ?? null };
    const known = game.claimed(joinId);
    const answer = known ?? (await game.handle({ kind: "door" }, { id: joinId, type: "ClaimSeat", data }));
    if (!answer.ok) return answer;
    const claimed = answer.events.find((event) => event.type === "SeatClaimed");
    if (!claimed) throw new Error("A seat was claimed without saying which.");
    const token = seatToken(this.secrets.token, card.id, joinId);
    await this.seatTokens.keep(
      token,
      { gameId: card.id, seatId: claimed.seatId, personId: claimed.personId },
      joinId,
    );
    return { ok: true, gameId: card.id, seatId: claimed.seatId, token };
  }

  /** Seconds a caller has to wait before a look at this code is taken; spends nothing. */
  async mustWait(code: string, secret: string | undefined, address: string): Promise<number> {
    const wait = this.guesses.wait(address);
    if (wait === 0 || !secret) return wait;
    const card = await this.catalogue.byCode(normalCode(code));
    return card && sameText(secret, this.secretOf(card)) ? 0 : wait;
  }

  /** The secret of a game's QR link. */
  secretOf(card: GameCard): string {
    return joinSecret(this.secrets.token, card.id, card.joinGeneration);
  }

  /** A QR link needs no try; any other code costs one before it is looked up, given back when right. */
  async #find(
    typed: string,
    secret: string | undefined,
    address: string,
  ): Promise<{ ok: true; card: GameCard; game: GameRuntime } | Refusal> {
    const code = normalCode(typed);
    if (secret) {
      const card = await this.catalogue.byCode(code);
      if (card && sameText(secret, this.secretOf(card))) return this.#open(card);
    }
    const wait = this.guesses.spend(address);
    if (wait > 0) return refusal("too-many", { retryAfter: wait });
    const card = await this.catalogue.byCode(code);
    if (!card) return refusal("unknown-code");
    this.guesses.giveBack(address);
    return this.#open(card);
  }

  async #open(card: GameCard): Promise<{ ok: true; card: GameCard; game: GameRuntime } | Refusal> {
    const game = await this.catalogue.runtime(card.id);
    return game ? { ok: true, card, game } : refusal("unknown-code");
  }
}

const alwaysReserved = [
  "control",
  "whitecell",
  "thewhitecell",
  "facilitator",
  "umpire",
  "adjudicator",
  "exercisecontrol",
];

/** Whether a name could pass for a role or for control. */
export function isReserved(name: string, scenario: Scenario): boolean {
  const bare = bareName(name);
  const roles = scenario.roles.flatMap((role) => [role.name, role.code, `the ${role.name}`]);
  return bare === "" || alwaysReserved.includes(bare) || roles.some((each) => bareName(each) === bare);
}

/** Letters and digits alone, in one case and without marks, so that spelling tricks fall away. */
const bareName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function uuidFrom(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
