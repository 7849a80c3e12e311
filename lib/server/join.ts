import { randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Role } from "@/lib/game/scenario";
import { seatsOf } from "@/lib/game/state";
import { lineOf } from "@/lib/game/text";
import { type Catalogue, type GameCard, normalCode } from "./catalogue";
import type { Answer } from "./command";
import type { GameRuntime } from "./game-runtime";
import { derivedId } from "./ids";
import type { Bucket } from "./limits";
import { bareName, isReserved } from "./names";
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
    private readonly arrivals: Bucket,
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
    const joinId = form.id ?? randomUUID();
    // What the log holds must not let its readers take the seat: the token follows from the id itself.
    const doorId = derivedId(derive(this.secrets.token, "join-id", card.id, joinId));
    const known = game.claimed(doorId) ?? (await this.#claim(game, doorId, form, address));
    if (!known.ok) return known;
    const claimed = known.events.find((event) => event.type === "SeatClaimed");
    if (!claimed) throw new Error("A seat was claimed without saying which.");
    const { seatId, personId } = claimed;
    await this.people.keep(card.id, personId, form.name);
    const token = seatToken(this.secrets.token, card.id, joinId);
    await this.seatTokens.keep(token, { gameId: card.id, seatId, personId }, doorId);
    return { ok: true, gameId: card.id, seatId, token };
  }

  async #claim(
    game: GameRuntime,
    doorId: string,
    form: JoinForm,
    address: string,
  ): Promise<Answer | Refusal> {
    if (isReserved(form.name, game.scenario)) return refusal("reserved-name");
    if (await this.#isHeld(game, form.name)) return refusal("name-held");
    const wait = this.arrivals.spend(address);
    if (wait > 0) return refusal("too-many", { retryAfter: wait });
    const personId = derivedId("person", doorId);
    // Known to this process before anyone is told of the seat, stored once the seat is.
    this.people.remember(personId, form.name);
    const data = { personId, roleId: form.role ?? null };
    return game.handle({ kind: "door" }, { id: doorId, type: "ClaimSeat", data });
  }

  /** Whether somebody in the game already goes by a name, or by one that looks the same. */
  async #isHeld(game: GameRuntime, name: string): Promise<boolean> {
    const held = Object.values(game.game.seats).filter((seat) => !seat.released);
    const names = await this.people.names(held.map((seat) => seat.personId));
    return Object.values(names).some((each) => bareName(each) === bareName(name));
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

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
