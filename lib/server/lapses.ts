import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { type Phase, phases } from "@/lib/game/scenario";
import { authorsOf, isBlankDraft, type SharedDraft, wordsOf } from "@/lib/game/shared-draft";
import { type Game, type LeftPhase, movesOpen, standingMoves } from "@/lib/game/state";
import type { Drafts } from "./drafts";
import type { GameRuntime } from "./game-runtime";
import { derivedId } from "./ids";

/** Pauses between tries; after the last, the next close or the next start looks again. */
const retriesMs = [250, 1000, 4000, 15_000, 60_000];

/**
 * Puts into the log what cells wrote and did not send, whenever moves close. The id of
 * each command follows from the draft's version: whoever finds it, however often, it is
 * there once, and again only when more was written.
 */
export class Lapses {
  constructor(
    private readonly drafts: Drafts,
    private readonly trouble: (error: unknown) => void,
  ) {}

  /**
   * Looks at what an entry closed. Called once its events hold, also for those of the past
   * and of other processes: then `own` is false.
   */
  readonly applied = (game: GameRuntime, events: readonly LoggedEvent[], own: boolean): void => {
    for (const closing of closedBy(game.game, events)) {
      // Not within the game's own queue, which this would wait for.
      setImmediate(() => void this.#keepTrying(game, closing, own));
    }
  };

  /** Tries until the words are in the log: a database that is away for a moment must not lose them. */
  async #keepTrying(game: GameRuntime, closing: Closing, own: boolean): Promise<void> {
    for (const waitMs of retriesMs) {
      try {
        return await this.#lapse(game, closing, own);
      } catch (error) {
        this.trouble(error);
        await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
      }
    }
  }

  async #lapse(game: GameRuntime, { turn, at }: Closing, own: boolean): Promise<void> {
    for (const draft of await this.drafts.of(game.id, turn)) {
      if (isBlankDraft(wordsOf(draft)) || wasSent(game.game, draft)) continue;
      // Read later, a draft may hold words from after the close: those have until the turn's end.
      if (!own && lastWritten(draft) > at) continue;
      const { cellId, roleId, version } = draft;
      const id = derivedId("lapse", game.id, turn, cellId, roleId, version);
      const data = { turn, cellId, roleId, draft: wordsOf(draft), seats: authorsOf(draft) };
      await game.handle({ kind: "clock" }, { id, type: "LapseDraft", data });
    }
  }
}

/** A turn whose moves were closed, and when. */
interface Closing {
  readonly turn: number;
  readonly at: number;
}

/** What some events closed, as the game stands after them. */
function closedBy(game: Game, events: readonly LoggedEvent[]): Closing[] {
  const last = events.findLast(({ event }) => closes(game, event));
  if (!last) return [];
  const turn = last.event.type === "TurnEnded" ? last.event.turn : game.turn;
  return [{ turn, at: last.at }];
}

function closes(game: Game, event: GameEvent): boolean {
  switch (event.type) {
    case "TurnEnded":
      return true;
    case "TimeCalled":
      return game.phase === "deliberate" && !movesOpen(game);
    case "PhaseOpened":
      return isAfterMoves(event.phase) && !game.left.some(isAfterTime);
    default:
      return false;
  }
}

const isAfterMoves = (phase: Phase): boolean => phases.indexOf(phase) > phases.indexOf("deliberate");

/** Whether moves had been closed already in a phase that was left. */
const isAfterTime = ({ phase, clock }: LeftPhase): boolean =>
  isAfterMoves(phase) || (phase === "deliberate" && clock.kind === "called");

const lastWritten = ({ fields }: SharedDraft): number =>
  Math.max(...Object.values(fields).map((field) => field.at));

/** Whether a draft's words are a move already: the server may have died between sending and emptying. */
const wasSent = (game: Game, draft: SharedDraft): boolean =>
  standingMoves(game, draft.roleId, draft.turn).some(
    (move) => move.content.action === wordsOf(draft).action.trim(),
  );
