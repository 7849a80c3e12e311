import type { MoveField, Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { alteredEntry, face } from "./alter-scenario";
import type { Dice } from "./dice";
import { audienceOf } from "./random-ids";
import {
  type Entry,
  entryFields,
  isAsked,
  knowsDesk,
  type List,
  letsRead,
  maySee,
  type Reached,
} from "./scenario-visibility";

type Privately = Scenario["turns"][number]["privately"];

/**
 * A scenario that differs from the given one only in what the viewer may not see, by the
 * table alone: other private faces and texts, other hidden tracks (and more or fewer of
 * them), other injects not received, other notes for control, other castings, tags and
 * dynamics, other fields that other roles are asked; and, for everyone, another book.
 */
export function twinScenario(dice: Dice, scenario: Scenario, seen: Reached, game: Game): Scenario {
  const entriesOf = <L extends List>(list: L): Scenario[L][number][] =>
    scenario[list].map((entry) => hiddenAltered(dice, list, entry, seen, game));
  const turns = entriesOf("turns").map((turn) => ({
    ...turn,
    privately: privatelyTwin(dice, turn, seen, game),
  }));
  const control = seen.viewer.kind === "control";
  return {
    ...scenario,
    roles: entriesOf("roles").map((role) => ({
      ...role,
      desks: role.desks.map((desk) =>
        knowsDesk(seen.viewer, desk.id) ? desk : { ...desk, face: face(dice) },
      ),
    })),
    castings: control ? scenario.castings : dice.some(entriesOf("castings"), 0.6),
    tags: control ? scenario.tags : dice.some(entriesOf("tags"), 0.6),
    dynamics: control ? scenario.dynamics : dice.some(entriesOf("dynamics"), 0.6),
    runningOrders: entriesOf("runningOrders"),
    ...otherBook(dice, entriesOf),
    moveFields: withHiddenFields(dice, entriesOf("moveFields"), seen),
    tracks: withHiddenTracks(dice, entriesOf("tracks"), seen),
    turns,
    injects: withUnreleased(dice, entriesOf("injects"), seen, game),
  };
}

/** What is read from the scenario's own pages alone, reworded, dropped, or without a map. */
const otherBook = (dice: Dice, entriesOf: <L extends List>(list: L) => Scenario[L][number][]) => ({
  controlCards: dice.some(entriesOf("controlCards"), 0.6),
  baseline: dice.some(entriesOf("baseline"), 0.6),
  debrief: dice.some(entriesOf("debrief"), 0.6),
  guides: dice.some(entriesOf("guides"), 0.6),
  map: null,
});

/** The entry with every field altered that the viewer may not see of it. */
function hiddenAltered<E extends Entry>(dice: Dice, list: List, entry: E, seen: Reached, game: Game): E {
  const fields: Readonly<Record<string, Parameters<typeof maySee>[0]>> = entryFields[list];
  let twin = entry;
  for (const [field, reader] of Object.entries(fields)) {
    if (maySee(reader, entry, seen) || isKept(list, field)) continue;
    const tried = alteredEntry(dice, list, twin, field, game);
    if (sameAudience(entry, tried, seen)) twin = tried;
  }
  return twin;
}

/** Ids the log names stay, so that it is still a log of this scenario; texts are told apart one by one below. */
const isKept = (list: List, field: string): boolean =>
  field === "id" ||
  (list === "turns" && field === "privately") ||
  // Whether a field is secret decides what a reveal shows to those who were never asked it.
  (list === "moveFields" && field === "secret");

/** Whether an altered entry is still for whom it was: that is not hidden from those it leaves or reaches. */
function sameAudience(entry: Entry, tried: Entry, { viewer, roles }: Reached): boolean {
  if ("rungs" in entry && "rungs" in tried)
    return letsRead(entry.audience, viewer) === letsRead(tried.audience, viewer);
  if ("required" in entry && "required" in tried)
    return isAsked(viewer, entry, roles) === isAsked(viewer, tried, roles);
  return true;
}

/** Perhaps one more field, of roles the viewer does not know. */
function withHiddenFields(
  dice: Dice,
  fields: readonly MoveField[],
  { viewer, roles }: Reached,
): readonly MoveField[] {
  const others = dice.some(roles).map((role) => role.id);
  const secret: MoveField = {
    id: "hidden-field",
    label: dice.words(),
    kind: { type: "yes-no" },
    required: true,
    roles: others,
    secret: true,
  };
  return others.length > 0 && !isAsked(viewer, secret, roles) ? [secret, ...fields] : fields;
}

/** Texts of a turn the viewer has not read, reworded, dropped or put in; of a turn not begun, that is all of them. */
function privatelyTwin(dice: Dice, turn: Scenario["turns"][number], seen: Reached, game: Game): Privately {
  const read = (text: Privately[number]) =>
    seen.started.has(turn.number) && letsRead(text.audience, seen.viewer);
  const added = { audience: audienceOf(dice, game), text: dice.words() };
  const kept = turn.privately.flatMap((each) => {
    if (read(each)) return [each];
    return dice.chance(0.3) ? [] : [{ ...each, text: dice.words() }];
  });
  return read(added) ? kept : [added, ...kept];
}

function withHiddenTracks(dice: Dice, tracks: Scenario["tracks"], { viewer }: Reached): Scenario["tracks"] {
  const kept = tracks.filter((track) => letsRead(track.audience, viewer) || dice.chance(0.6));
  const template = tracks[0];
  if (!template || viewer.kind === "control") return kept;
  const secret = {
    ...template,
    id: "secret-scale",
    name: dice.words(),
    audience: { kind: "control" as const },
  };
  return dice.chance(0.5) ? [secret, ...kept] : kept;
}

function withUnreleased(
  dice: Dice,
  injects: Scenario["injects"],
  seen: Reached,
  game: Game,
): Scenario["injects"] {
  if (seen.viewer.kind === "control") return injects;
  const kept = injects.filter((each) => game.injects[each.id] !== undefined || dice.chance(0.6));
  const template = injects[0];
  return template && dice.chance(0.5)
    ? [{ ...template, id: "unplanned", title: dice.words() }, ...kept]
    : kept;
}
