import type { Actor, Grade } from "../commands";
import type { Row, View } from "./view";
import type { InjectView, RevealedContent, ViewEvent } from "./view-event";

type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;

/** An inject as it lies before a viewer. */
export interface ReceivedInject {
  readonly inject: InjectView;
  readonly at: number;
  readonly turn: number;
  readonly audience: Of<"InjectReleased">["audience"];
  /** Seats known to have acknowledged it. */
  readonly acknowledgedBy: readonly string[];
}

/** A move as far as a viewer knows it: its own in full, another's as revealed. */
export interface KnownMove {
  readonly id: string;
  readonly turn: number;
  /** Null when it was revealed without a name. */
  readonly roleId: string | null;
  readonly content: RevealedContent;
  readonly at: number;
  readonly seatId: string | null;
  readonly withdrawn: boolean;
  readonly reveals: readonly { readonly toAll: boolean; readonly named: boolean | undefined }[];
  readonly ruling: KnownRuling | null;
}

export interface KnownRuling {
  readonly id: string;
  readonly moveId: string | null;
  readonly at: number;
  readonly turn: number;
  readonly grade: Grade | undefined;
  readonly rationale: string | undefined;
  readonly publicText: string;
  readonly texts: readonly string[];
  readonly addressed: Of<"RulingPublished">["addressed"];
  readonly open: boolean | undefined;
  readonly by: Actor | undefined;
}

/** Injects a viewer received, oldest first. */
export function injectsOf(view: View): ReceivedInject[] {
  const acknowledged = new Map<string, string[]>();
  for (const { event } of view.rows) {
    if (event.type !== "InjectAcknowledged") continue;
    acknowledged.set(event.injectId, [...(acknowledged.get(event.injectId) ?? []), event.seatId]);
  }
  return view.rows.flatMap(({ event, at, turn }) =>
    event.type === "InjectReleased"
      ? [
          {
            inject: event.inject,
            audience: event.audience,
            at,
            turn,
            acknowledgedBy: acknowledged.get(event.inject.id) ?? [],
          },
        ]
      : [],
  );
}

/** Rulings a viewer learned of, oldest first. */
export function rulingsOf(view: View): KnownRuling[] {
  return view.rows.flatMap((row) =>
    row.event.type === "RulingPublished" ? [knownRuling(row, row.event)] : [],
  );
}

/** Moves a viewer knows of, oldest first. */
export function movesOf(view: View): KnownMove[] {
  const moves = new Map<string, KnownMove>();
  for (const row of view.rows) {
    const { event } = row;
    if (event.type === "MoveSubmitted") moves.set(event.moveId, submitted(row.at, event));
    if (event.type === "MoveRevealed") moves.set(event.moveId, revealed(moves.get(event.moveId), row, event));
    const id = event.type === "MoveWithdrawn" || event.type === "RulingPublished" ? event.moveId : null;
    const move = id === null ? undefined : moves.get(id);
    if (!move) continue;
    if (event.type === "MoveWithdrawn") moves.set(move.id, { ...move, withdrawn: true });
    if (event.type === "RulingPublished") moves.set(move.id, { ...move, ruling: knownRuling(row, event) });
  }
  return [...moves.values()];
}

/** The standing move of a role in the running turn, if the viewer knows it. */
export const currentMove = (view: View, roleId: string): KnownMove | undefined =>
  movesOf(view).find((move) => move.roleId === roleId && move.turn === view.turn?.number && !move.withdrawn);

/** Whether roles may send moves now. */
export const movesOpenIn = (view: View): boolean =>
  view.turnOpen && view.phase === "deliberate" && view.clock.kind !== "called";

const knownRuling = (row: Row, event: Of<"RulingPublished">): KnownRuling => ({
  id: event.rulingId,
  moveId: event.moveId,
  at: row.at,
  turn: row.turn,
  grade: event.grade,
  rationale: event.rationale,
  publicText: event.publicText,
  texts: event.texts,
  addressed: event.addressed,
  open: event.open,
  by: row.by,
});

const submitted = (at: number, event: Of<"MoveSubmitted">): KnownMove => ({
  id: event.moveId,
  turn: event.turn,
  roleId: event.roleId,
  content: event.content,
  at,
  seatId: event.seatId,
  withdrawn: false,
  reveals: [],
  ruling: null,
});

/** A reveal adds to what is known and never takes a name away again. */
function revealed(known: KnownMove | undefined, row: Row, event: Of<"MoveRevealed">): KnownMove {
  const reveal = { toAll: event.toAll, named: event.named };
  if (!known) {
    const { moveId: id, turn, roleId, content } = event;
    const fresh = {
      id,
      turn,
      roleId,
      content,
      at: row.at,
      seatId: null,
      withdrawn: false,
      ruling: null,
    };
    return { ...fresh, reveals: [reveal] };
  }
  const content = { ...known.content, ...event.content };
  return { ...known, content, roleId: known.roleId ?? event.roleId, reveals: [...known.reveals, reveal] };
}
