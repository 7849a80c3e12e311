import type { CommandData } from "../commands";
import type { GameEvent } from "../events";
import { type Game, own } from "../state";
import { unknownIn } from "./audiences";
import { accept, type Decision, refuse } from "./decision";
import { notYet, standing } from "./moves";
import { knowsTags, tagEvents } from "./tags";

/**
 * Records the outcome of a move and what it changes, in one step: the ruling, then
 * the tracks it moves, then the facts it establishes.
 */
export function publishRuling(
  game: Game,
  data: CommandData<"PublishRuling">,
  ids: readonly string[],
): Decision {
  const move = standing(game, data.moveId);
  if (!move) return refuse("unknown-move");
  const closed = notYet(game, move);
  if (closed) return closed;
  if (move.state === "ruled") return refuse("already-ruled");
  const refusal = wrongIn(game, data);
  if (refusal) return refusal;
  const shown = move.revealed.some((each) => each.audience.kind === "public");
  if (data.open && !shown) return refuse("reveal-first");
  const [rulingId = "", ...factIds] = ids;
  return accept(
    {
      type: "RulingPublished",
      rulingId,
      moveId: move.id,
      roleId: move.roleId,
      method: "umpire",
      grade: data.grade,
      rationale: data.rationale,
      publicText: data.publicText,
      texts: data.texts,
      open: data.open,
    },
    ...trackEvents(game, data, rulingId),
    ...data.facts.map(
      (fact, index): GameEvent => ({
        type: "FactEstablished",
        factId: factIds[index] ?? "",
        ...fact,
        rulingId,
      }),
    ),
    ...(data.tags ? tagEvents(game, { kind: "move", id: move.id }, data.tags) : []),
  );
}

export function adjustTrack(game: Game, data: CommandData<"AdjustTrack">): Decision {
  if (game.status !== "playing") return refuse("no-turn");
  const wrong = wrongStep(game, data);
  if (wrong) return wrong;
  const from = game.tracks[data.trackId] ?? 0;
  if (from === data.to) return accept();
  return accept({
    type: "TrackAdjusted",
    trackId: data.trackId,
    from,
    to: data.to,
    rulingId: null,
    reason: data.reason,
  });
}

export function establishFact(game: Game, data: CommandData<"EstablishFact">, factId: string): Decision {
  if (game.status !== "playing") return refuse("no-turn");
  const unknown = unknownIn(game, data.audience);
  if (unknown) return unknown;
  return accept({
    type: "FactEstablished",
    factId,
    text: data.text,
    audience: data.audience,
    rulingId: null,
  });
}

export function endFact(game: Game, data: CommandData<"EndFact">): Decision {
  const fact = own(game.facts, data.factId);
  if (!fact) return refuse("unknown-fact");
  if (fact.ended) return refuse("already-ended");
  return accept({ type: "FactEnded", factId: data.factId, audience: fact.audience, reason: data.reason });
}

/** Says beside something on the record what was wrong in it; the thing itself stays as it is. */
export function correctRecord(
  game: Game,
  data: CommandData<"CorrectRecord">,
  correctionId: string,
): Decision {
  if (game.status === "new") return refuse("not-created");
  const known: Record<typeof data.of.kind, Readonly<Record<string, unknown>>> = {
    inject: game.injects,
    move: game.moves,
    ruling: game.rulings,
    fact: game.facts,
    track: game.tracks,
  };
  if (own(known[data.of.kind], data.of.id) === undefined) return refuse("unknown-record");
  const { of, text, audience } = data;
  return unknownIn(game, audience) ?? accept({ type: "RecordCorrected", correctionId, of, text, audience });
}

function wrongIn(game: Game, data: CommandData<"PublishRuling">): Decision | undefined {
  if (data.tags && !knowsTags(game, "move", data.tags)) return refuse("unknown-tag");
  for (const step of data.tracks) {
    const wrong = wrongStep(game, step);
    if (wrong) return wrong;
  }
  for (const { audience } of [...data.texts, ...data.facts]) {
    const unknown = unknownIn(game, audience);
    if (unknown) return unknown;
  }
  return undefined;
}

/** Refuses a step that leads off a scale. */
export function wrongStep(game: Game, step: { trackId: string; to: number }): Decision | undefined {
  const track = game.scenario.tracks.find((each) => each.id === step.trackId);
  if (!track) return refuse("unknown-track");
  return step.to < track.min || step.to > track.max ? refuse("out-of-range") : undefined;
}

/** One event a track: a track named twice in a ruling ends on the last value given. */
function trackEvents(game: Game, data: CommandData<"PublishRuling">, rulingId: string): GameEvent[] {
  const last = new Map(data.tracks.map((step) => [step.trackId, step.to]));
  return [...last].flatMap(([trackId, to]) => {
    const from = game.tracks[trackId] ?? 0;
    return from === to
      ? []
      : [{ type: "TrackAdjusted" as const, trackId, from, to, rulingId, reason: data.rationale }];
  });
}
