import { decode } from "next-auth/jwt";
import type { Actor } from "@/lib/game/commands";
import { mintViewer } from "@/lib/game/mint";
import { heldSeat, own, placeOf } from "@/lib/game/state";
import type { Viewer } from "@/lib/game/viewer";
import type { Catalogue } from "./catalogue";
import { cookieNames } from "./cookies";
import type { Facilitators } from "./facilitators";
import type { GameRuntime } from "./game-runtime";
import { placeSeen } from "./place-seen";
import type { Refusal } from "./refusal";
import { refusal } from "./refusal";
import type { SeatTokens } from "./seat-tokens";
import { observerKey, type Secrets, sameText, screenKey } from "./secrets";

/** What came with a request, unchecked. */
export interface Credentials {
  readonly cookies: Readonly<Record<string, string>>;
  readonly bearer: string | undefined;
  /** `control`, `seat:ID`, `screen` or `observer:ID`: as whom the caller wants to be heard. */
  readonly as: string | undefined;
  readonly secure: boolean;
}

/** Somebody a game's door may let in: the game, and who they are in it. */
export interface Admitted {
  readonly ok: true;
  readonly game: GameRuntime;
  /** Undefined for those who only look. */
  readonly actor: Actor | undefined;
  readonly viewer: Viewer;
  /** The token that let a seat in. */
  readonly token?: string;
}

/**
 * The one place where credentials become a viewer. It never picks the stronger of
 * two: whoever holds several says by `as` which one speaks.
 */
export class Viewers {
  constructor(
    private readonly secrets: Secrets,
    private readonly facilitators: Facilitators,
    private readonly seatTokens: SeatTokens,
    private readonly catalogue: Catalogue,
  ) {}

  /** The signed-in facilitator's id, or undefined. */
  async facilitator(credentials: Credentials): Promise<string | undefined> {
    const token = credentials.cookies[cookieNames(this.secrets.installation, credentials.secure).session];
    if (!token) return undefined;
    const session = await decode({ token, secret: this.secrets.session }).catch(() => null);
    const id = session?.sub;
    return id && (await this.facilitators.byId(id)) ? id : undefined;
  }

  async admit(gameId: string, credentials: Credentials): Promise<Admitted | Refusal> {
    const { as, bearer } = credentials;
    if (as === "control") return this.#admitControl(gameId, credentials);
    if (as?.startsWith("seat:")) return this.#admitSeat(gameId, credentials, as.slice(5));
    if (as === "screen") return this.#admitScreen(gameId, credentials);
    if (as?.startsWith("observer:")) return this.#admitObserver(gameId, credentials, as.slice(9));
    if (as === undefined && bearer) return this.#admitSeat(gameId, credentials, undefined);
    return refusal("no-credential");
  }

  /** A game of another facilitator answers like one that does not exist. */
  async #admitControl(
    gameId: string,
    credentials: Credentials,
  ): Promise<(Admitted & { readonly actor: Actor }) | Refusal> {
    const facilitatorId = await this.facilitator(credentials);
    if (!facilitatorId) return refusal("no-credential");
    const game = await this.catalogue.runtime(gameId);
    const owner = (await this.catalogue.byId(gameId))?.createdBy;
    if (!game || owner !== facilitatorId) return refusal("unknown-game");
    const actor = { kind: "control" as const, facilitatorId };
    return { ok: true, game, actor, viewer: mintViewer(actor) };
  }

  async #admitSeat(
    gameId: string,
    credentials: Credentials,
    seatId: string | undefined,
  ): Promise<Admitted | Refusal> {
    const { bearer, cookies, secure } = credentials;
    const names = cookieNames(this.secrets.installation, secure);
    const token = bearer ?? (seatId === undefined ? undefined : cookies[names.seat(seatId)]);
    const held = token ? await this.seatTokens.find(token) : undefined;
    if (!held || held.gameId !== gameId || (seatId !== undefined && held.seatId !== seatId))
      return refusal("no-credential");
    const game = await this.catalogue.runtime(gameId);
    let seat = game && heldSeat(game.game, held.seatId);
    if (game && !seat) {
      // Perhaps taken at another process a moment ago: a seat is not refused by old news.
      await game.catchUp();
      seat = heldSeat(game.game, held.seatId);
    }
    if (!game || !seat) return refusal("no-credential");
    const actor = { kind: "seat" as const, seatId: seat.id };
    const viewer = mintViewer({ kind: "seat", ...placeOf(game.game, seat) });
    return { ok: true, game, actor, viewer, ...(token === undefined ? {} : { token }) };
  }

  /** The room's screen: by its own key, or on the machine of the facilitator whose game it is. */
  async #admitScreen(gameId: string, credentials: Credentials): Promise<Admitted | Refusal> {
    const { bearer, cookies, secure } = credentials;
    const key = bearer ?? cookies[cookieNames(this.secrets.installation, secure).screen(gameId)];
    const game = await this.catalogue.runtime(gameId);
    const holds = game && key !== undefined && (await this.#isScreenKey(game, key));
    if (!holds) {
      const control = await this.#admitControl(gameId, credentials);
      if (!control.ok) return control;
      return { ...control, actor: undefined, viewer: mintViewer({ kind: "screen" }) };
    }
    return { ok: true, game, actor: undefined, viewer: mintViewer({ kind: "screen" }) };
  }

  async #admitObserver(
    gameId: string,
    credentials: Credentials,
    observerId: string,
  ): Promise<Admitted | Refusal> {
    const { bearer, cookies, secure } = credentials;
    const key = bearer ?? cookies[cookieNames(this.secrets.installation, secure).observer(observerId)];
    const right = key !== undefined && sameText(key, observerKey(this.secrets.token, gameId, observerId));
    const game = right ? await this.catalogue.runtime(gameId) : undefined;
    let sees = game && own(game.game.observers, observerId);
    if (game && !sees) {
      await game.catchUp();
      sees = own(game.game.observers, observerId);
    }
    if (!game || !sees) return refusal("no-credential");
    const place = placeSeen(game.game, sees);
    const viewer = mintViewer({ kind: "observer", observerId, sees, place });
    return { ok: true, game, actor: undefined, viewer };
  }

  /** A key is not refused by old news: another process may have made it a moment ago. */
  async #isScreenKey(game: GameRuntime, key: string): Promise<boolean> {
    const holds = () => sameText(key, screenKey(this.secrets.token, game.id, game.game.screenGeneration));
    if (holds()) return true;
    await game.catchUp();
    return holds();
  }
}
