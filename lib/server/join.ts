import { randomUUID } from "node:crypto";
import { z } from "zod";
import { heldSeat } from "@/lib/game/state";
import { lineOf } from "@/lib/game/text";
import type { Catalogue, GameCard } from "./catalogue";
import { normalCode } from "./codes";
import type { Answer } from "./command";
import type { GameRuntime } from "./game-runtime";
import { derivedId } from "./ids";
import { Bucket, CodeTries } from "./limits";
import { cellAsked, type Lobby, lobbyOf } from "./lobby";
import { bareName, isReserved } from "./names";
import type { People } from "./people";
import { type Refusal, refusal } from "./refusal";
import { seatOfKey } from "./rejoin";
import type { SeatTokens } from "./seat-tokens";
import { derive, joinSecret, type Secrets, sameText, seatToken } from "./secrets";

/** What the join door takes. `id` makes a repeated join one seat; `secret` is what a QR link adds to the code. */
export const joinSchema = z.strictObject({
  id: z.uuid().optional(),
  code: z.string().min(1).max(40),
  secret: z.string().max(40).optional(),
  name: lineOf(40).optional(),
  /** A cell, or a role: then the emptiest cell that plays it. Left out, the seat waits for one. */
  role: z.string().min(1).max(64).nullable().optional(),
  /** The private key of a seat: its holder comes in on another phone. Then no name is needed. */
  key: z.string().min(1).max(80).optional(),
});
export type JoinForm = z.infer<typeof joinSchema>;

export interface Joined {
  readonly ok: true;
  readonly gameId: string;
  readonly seatId: string;
  readonly token: string;
}

/** The way in for people without an account. */
export class JoinDoor {
  readonly #tries: CodeTries;
  /** How often a seat may be opened on another phone: each time is a line of the record. */
  readonly #rejoins = new Bucket(10, 6000);

  constructor(
    private readonly secrets: Secrets,
    private readonly catalogue: Catalogue,
    private readonly people: People,
    private readonly seatTokens: SeatTokens,
    guesses: Bucket,
    private readonly arrivals: Bucket,
  ) {
    this.#tries = new CodeTries(guesses);
  }

  /** What lies behind a code. A wrong one costs a try of the caller's address. */
  async look(code: string, secret: string | undefined, address: string): Promise<Lobby | Refusal> {
    const found = await this.#find(code, secret, address);
    if (!found.ok) return found;
    return lobbyOf(found.card, found.game.game);
  }

  /** Takes a seat, once per join id however often it is asked. */
  async join(form: JoinForm, address: string): Promise<Joined | Refusal> {
    const found = await this.#find(form.code, form.secret, address);
    if (!found.ok) return found;
    const { card, game } = found;
    if (form.key !== undefined) return this.#rejoin(game, form.key, form.id, address);
    const { name } = form;
    if (name === undefined) return refusal("malformed", { issues: [{ path: "name", message: "Required" }] });
    const joinId = form.id ?? randomUUID();
    // What the log holds must not let its readers take the seat: the token follows from the id itself.
    const doorId = derivedId(derive(this.secrets.token, "join-id", card.id, joinId));
    const known =
      game.answered({ kind: "door" }, doorId) ??
      (await this.#claim(game, doorId, { ...form, name }, address));
    if (!known.ok) return known;
    const claimed = known.events.find((event) => event.type === "SeatClaimed");
    if (!claimed) throw new Error("A seat was claimed without saying which.");
    const { seatId, personId } = claimed;
    await this.people.keep(card.id, personId, name);
    const token = seatToken(this.secrets.token, card.id, joinId);
    await this.seatTokens.keep(token, { gameId: card.id, seatId, personId }, doorId);
    return { ok: true, gameId: card.id, seatId, token };
  }

  /** Opens a seat on another phone. A wrong key costs a try, like a wrong code. */
  async #rejoin(
    game: GameRuntime,
    key: string,
    id: string = randomUUID(),
    address: string,
  ): Promise<Joined | Refusal> {
    const wait = this.#tries.spend(address, key);
    if (wait > 0) return refusal("too-many", { retryAfter: wait });
    await game.catchUp();
    const seat = seatOfKey(this.secrets.token, game, key);
    if (!seat) return refusal("unknown-key");
    this.#tries.giveBack(address, key);
    const { id: seatId, personId, keyGeneration: generation } = seat;
    const doorId = derivedId(derive(this.secrets.token, "rejoin-id", game.id, seatId, id));
    const often = game.answered({ kind: "door" }, doorId) ? 0 : this.#rejoins.spend(seatId);
    if (often > 0) return refusal("too-many", { retryAfter: often });
    const data = { seatId, generation };
    const answer = await game.handle({ kind: "door" }, { id: doorId, type: "RejoinSeat", data });
    if (!answer.ok) return answer;
    const token = seatToken(this.secrets.token, game.id, `rejoin:${seatId}:${id}`);
    await this.seatTokens.keep(token, { gameId: game.id, seatId, personId }, doorId);
    // "That wasn't me" may have been said meanwhile, before there was a token to take back.
    await game.catchUp();
    if (heldSeat(game.game, seatId)?.keyGeneration !== generation) {
      await this.seatTokens.revokeOne(token);
      return refusal("unknown-key");
    }
    return { ok: true, gameId: game.id, seatId, token };
  }

  async #claim(
    game: GameRuntime,
    doorId: string,
    form: JoinForm & { readonly name: string },
    address: string,
  ): Promise<Answer | Refusal> {
    if (isReserved(form.name, game.scenario)) return refusal("reserved-name");
    if (await this.#isHeld(game, form.name)) return refusal("name-held");
    const wait = this.arrivals.spend(address);
    if (wait > 0) return refusal("too-many", { retryAfter: wait });
    const personId = derivedId("person", doorId);
    // Known to this process before anyone is told of the seat, stored once the seat is.
    this.people.remember(personId, form.name);
    const data = { personId, cellId: form.role ? cellAsked(game.game, form.role) : null };
    return game.handle({ kind: "door" }, { id: doorId, type: "ClaimSeat", data });
  }

  /** Whether somebody in the game already goes by a name, or by one that looks the same. */
  async #isHeld(game: GameRuntime, name: string): Promise<boolean> {
    const held = Object.values(game.game.seats).filter((seat) => !seat.released);
    const names = await this.people.names(held.map((seat) => seat.personId));
    return Object.values(names).some((each) => bareName(each) === bareName(name));
  }

  /** Seconds a caller has to wait before a look at this code, as a path has it, is taken; spends nothing. */
  async mustWait(typed: string, secret: string | undefined, address: string): Promise<number> {
    const code = normalCode(decodeURIComponent(typed));
    const wait = this.#tries.wait(address, code);
    if (wait === 0 || !secret) return wait;
    const card = await this.catalogue.byCode(code);
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
      if (card && sameText(secret, this.secretOf(card))) {
        this.#tries.wasRight(address, code);
        return this.#open(card);
      }
    }
    const wait = this.#tries.spend(address, code);
    if (wait > 0) return refusal("too-many", { retryAfter: wait });
    const card = await this.catalogue.byCode(code);
    if (!card) return refusal("unknown-code");
    this.#tries.giveBack(address, code);
    return this.#open(card);
  }

  async #open(card: GameCard): Promise<{ ok: true; card: GameCard; game: GameRuntime } | Refusal> {
    const game = await this.catalogue.runtime(card.id);
    return game ? { ok: true, card, game } : refusal("unknown-code");
  }
}
