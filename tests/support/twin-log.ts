import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import type { ViewerClaim } from "@/lib/game/viewer";
import { altered } from "./alter";
import type { Dice } from "./dice";
import { isSeen, learns, pathsOf, shareOf, valueAt, withValue } from "./learns";
import type { Surroundings } from "./visibility-readers";

/** How often another value is tried before a field is left as it is. */
const tries = 6;

interface Making {
  readonly dice: Dice;
  readonly viewer: ViewerClaim;
  readonly around: Surroundings;
  readonly game: Game;
  /** Injects nobody released yet, which a twin may release out of sight. */
  readonly spareInjects: string[];
  /** Injects the viewer knows to have been out, for it read them, perhaps in a cell it has left. */
  readonly readOnce: ReadonlySet<string>;
  /** New names of hidden ids, so that what belongs together stays together. */
  readonly renamed: Map<string, string>;
}

/**
 * A log that differs from the given one only in what the viewer may not see, by the
 * table alone: hidden fields have other plausible values; hidden events are altered,
 * dropped, doubled under new ids, or put in where nothing happened.
 */
export function twinLog(
  dice: Dice,
  scenario: Scenario,
  log: readonly LoggedEvent[],
  viewer: ViewerClaim,
): LoggedEvent[] {
  const released = new Set(
    log.flatMap(({ event }) => (event.type === "InjectReleased" ? [event.injectId] : [])),
  );
  const around = { scenario };
  const read = log.flatMap(({ event }) =>
    event.type === "InjectAcknowledged" && isSeen(event, viewer, around) ? [event.injectId] : [],
  );
  const making: Making = {
    dice,
    viewer,
    around,
    readOnce: new Set(read),
    game: replay(scenario, log),
    spareInjects: scenario.injects.map((each) => each.id).filter((id) => !released.has(id)),
    renamed: new Map(),
  };
  return inOrder(
    log.flatMap((logged, index) => {
      const inserted = dice.chance(0.25) ? hiddenCopy(making, dice.pick(log).event) : null;
      const before = inserted ? [stamped(making, log, index, inserted)] : [];
      return [...before, ...twinsOf(making, log, index, logged)];
    }),
  );
}

/** Times never go back; only hidden events are ever moved, and never past the next seen one. */
function inOrder(log: readonly LoggedEvent[]): LoggedEvent[] {
  let latest = 0;
  return log.map((logged) => {
    latest = Math.max(latest, logged.at);
    return { ...logged, at: latest };
  });
}

function twinsOf(
  making: Making,
  log: readonly LoggedEvent[],
  index: number,
  logged: LoggedEvent,
): LoggedEvent[] {
  const { dice, viewer, around } = making;
  const by = viewer.kind === "control" || dice.chance(0.5) ? logged.by : { kind: "door" as const };
  if (isSeen(logged.event, viewer, around))
    return [{ at: logged.at, by, event: alteredWithin(making, logged.event) }];
  if (logged.event.type === "InjectReleased" && making.readOnce.has(logged.event.injectId)) return [logged];
  if (dice.chance(0.2)) return [];
  const kept = dice.chance(0.3) ? logged : stamped(making, log, index, alteredWithin(making, logged.event));
  const copy = dice.chance(0.2) ? hiddenCopy(making, logged.event) : null;
  return copy ? [kept, stamped(making, log, index, copy)] : [kept];
}

/** The event with as many fields altered as leave what the viewer learns as it was. */
function alteredWithin(making: Making, event: GameEvent): GameEvent {
  const { viewer, around } = making;
  const learned = JSON.stringify(learns(event, viewer, around));
  let twin = event;
  for (const path of pathsOf(event)) {
    if (shareOf(event, path, viewer, around) === "whole") continue;
    for (let attempt = 0; attempt < tries; attempt++) {
      const tried = withValue(twin, path, another(making, twin, path));
      if (JSON.stringify(learns(tried, viewer, around)) !== learned) continue;
      twin = tried;
      break;
    }
  }
  return twin;
}

/** A further event of the same kind under fresh ids that the viewer may not see, or null if none was found. */
function hiddenCopy(making: Making, event: GameEvent): GameEvent | null {
  const { dice, viewer, around, game } = making;
  for (let attempt = 0; attempt < tries; attempt++) {
    let copy = event;
    for (const path of pathsOf(event))
      copy = withValue(copy, path, altered(dice, path, valueAt(copy, path), game));
    if (copy.type === "InjectReleased") copy = { ...copy, injectId: making.spareInjects.at(-1) ?? "" };
    // A move of the running turn is what might tell on itself.
    if (copy.type === "MoveSubmitted" && dice.chance(0.6)) copy = { ...copy, turn: Math.max(1, game.turn) };
    if (isSeen(copy, viewer, around) || (copy.type === "InjectReleased" && copy.injectId === "")) continue;
    if (copy.type === "InjectReleased") making.spareInjects.pop();
    return copy;
  }
  return null;
}

/** Fields that name something by an id of its own. */
const renamable = ["moveId", "rulingId", "factId", "injectId", "correctionId", "observerId"];

/** Another value of a field; ids are renamed alike wherever they stand. */
function another({ dice, game, renamed, spareInjects }: Making, event: GameEvent, path: string): unknown {
  const value = valueAt(event, path);
  if (typeof value !== "string" || !renamable.includes(path)) {
    return altered(dice, path, value, game);
  }
  const known = renamed.get(value);
  if (known !== undefined) return known;
  const fresh = path === "injectId" ? spareInjects.pop() : dice.uuid();
  if (fresh === undefined) return value;
  renamed.set(value, fresh);
  return fresh;
}

/** Logs an event the viewer does not see at some time between its neighbours', done by someone. */
function stamped(
  { dice, viewer }: Making,
  log: readonly LoggedEvent[],
  index: number,
  event: GameEvent,
): LoggedEvent {
  const earliest = log[index - 1]?.at ?? 0;
  const latest = log[index]?.at ?? earliest;
  const by =
    viewer.kind === "control"
      ? { kind: "door" as const }
      : { kind: "control" as const, facilitatorId: "other" };
  return { at: dice.int(earliest, latest), by, event };
}
