import { channels, type Desk, hues, type MoveField, phases, type Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import type { Dice } from "./dice";
import { audienceOf } from "./random-ids";
import {
  entryFields,
  isAsked,
  knowsDesk,
  type List,
  letsRead,
  maySee,
  type Reached,
} from "./scenario-visibility";

type Entry = Scenario[List][number];
type Privately = Scenario["turns"][number]["privately"];

/** Another plausible value for a field of an entry. */
export function alteredEntry<E extends Entry>(dice: Dice, entry: E, field: string, game: Game): E {
  return { ...entry, [field]: another(dice, field, Reflect.get(entry, field), game) };
}

function another(dice: Dice, field: string, value: unknown, game: Game): unknown {
  switch (field) {
    case "publicFace":
    case "privateFace":
      return face(dice);
    case "desks":
      return [{ id: dice.uuid(), name: dice.words(), face: face(dice) }];
    case "people":
      return { from: dice.int(1, 3), to: dice.int(20, 40) };
    case "cells":
      return [];
    case "kind":
      return { type: "text", limit: dice.int(1, 600) };
    case "roles":
      return [dice.pick(game.scenario.roles).id];
    case "turns":
      return [dice.int(4, 9)];
    case "required":
    case "secret":
      return !value;
    case "audience":
      return audienceOf(dice, game);
    case "privately":
      return [{ audience: { kind: "public" }, text: dice.words() }];
    case "rungs":
      return [{ at: dice.int(0, 3), name: dice.words() }];
    case "phases":
      return [{ phase: dice.pick(phases), minutes: dice.int(31, 60) }];
    case "control":
      return { notes: dice.words(), expected: dice.words(), teaches: dice.words(), origin: "historical" };
    case "hue":
      return dice.pick(hues.filter((each) => each !== value));
    case "channel":
      return dice.pick(channels.filter((each) => each !== value));
    default:
      return typeof value === "number" ? value + dice.int(1, 5) : dice.words();
  }
}

const face = (dice: Dice): Desk["face"] => ({
  summary: dice.words(),
  sections: [{ heading: dice.words(), items: [dice.words()] }],
});

/**
 * A scenario that differs from the given one only in what the viewer may not see, by the
 * table alone: other private faces and texts, other hidden tracks (and more or fewer of
 * them), other injects not received, other notes for control, other castings, other fields
 * that other roles are asked.
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
    moveFields: withHiddenFields(dice, entriesOf("moveFields"), seen),
    tracks: withHiddenTracks(dice, entriesOf("tracks"), seen),
    turns,
    injects: withUnreleased(dice, entriesOf("injects"), seen, game),
  };
}

/** The entry with every field altered that the viewer may not see of it. */
function hiddenAltered<E extends Entry>(dice: Dice, list: List, entry: E, seen: Reached, game: Game): E {
  const fields: Readonly<Record<string, Parameters<typeof maySee>[0]>> = entryFields[list];
  let twin = entry;
  for (const [field, reader] of Object.entries(fields)) {
    if (maySee(reader, entry, seen) || isKept(list, field)) continue;
    const tried = alteredEntry(dice, twin, field, game);
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
