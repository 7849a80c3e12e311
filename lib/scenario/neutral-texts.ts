import type { Face, Inject, InjectText, Scenario } from "@/lib/game/scenario";
import type { Effect } from "@/lib/game/scenario-book";

/** A text with its place in the scenario, e.g. `turns[0].situation`. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

/**
 * Every text that speaks for no side: the frame, public faces, the names of roles, desks
 * and cells, scales, situations, wires and broadcasts, control, what a move is asked, tags and
 * dynamics, timetables, the record, questions, the map.
 *
 * Not among them: what a side says in its own voice, private faces, and the cards of
 * actors whom control plays, which are private faces too; sources and senders, who have
 * named themselves; guides, which discuss the words.
 */
export const neutralTexts = (scenario: Scenario): Text[] => [
  ...fields("", scenario, "title", "setting", "disclaimer"),
  ...each("instruments", scenario.instruments, (instrument, path) => fields(path, instrument, "name")),
  ...each("roles", scenario.roles, (role, path) => [
    ...fields(path, role, "name"),
    ...faceTexts(`${path}.publicFace`, role.publicFace),
    ...each(`${path}.desks`, role.desks, (desk, at) => fields(at, desk, "name")),
  ]),
  ...each("tracks", scenario.tracks, (track, path) => [
    ...fields(path, track, "name", "group", "unit", "reason"),
    ...each(`${path}.rungs`, track.rungs, (rung, at) => fields(at, rung, "name")),
  ]),
  ...each("turns", scenario.turns, (turn, path) =>
    fields(path, turn, "title", "gameTime", "dateline", "situation"),
  ),
  ...each("injects", scenario.injects, injectTexts),
  ...each("castings", scenario.castings, (casting, path) => [
    ...fields(path, casting, "title", "note"),
    ...each(`${path}.cells`, casting.cells, (cell, at) => fields(at, cell, "name")),
  ]),
  ...fieldTexts(scenario),
  ...bookTexts(scenario),
];

/** Texts of one object by their keys; none for what is left out. */
const fields = <K extends string>(
  path: string,
  holder: { readonly [key in K]?: string | undefined },
  ...keys: readonly K[]
): Text[] =>
  keys.flatMap((key) => {
    const text = holder[key];
    return text === undefined ? [] : [{ path: path === "" ? key : `${path}.${key}`, text }];
  });

const each = <T>(path: string, all: readonly T[], texts: (one: T, path: string) => Text[]): Text[] =>
  all.flatMap((one, at) => texts(one, `${path}[${at}]`));

const itself = (text: string, path: string): Text[] => [{ path, text }];

const faceTexts = (path: string, face: Face): Text[] => [
  ...fields(path, face, "summary"),
  ...each(`${path}.sections`, face.sections, (section, at) => [
    ...fields(at, section, "heading"),
    ...each(`${at}.items`, section.items, itself),
  ]),
];

const injectTexts = (inject: Inject, path: string): Text[] => [
  ...told(inject.channel, inject, path),
  ...(inject.substitute ? told(inject.channel, inject.substitute, `${path}.substitute`) : []),
  ...fields(`${path}.control`, inject.control, "notes", "expected", "contingency", "teaches"),
];

/** The title and note of an inject speak for nobody; the body does on a wire and on the air. */
const told = (
  channel: InjectText["channel"],
  text: Pick<InjectText, "title" | "body" | "contentNote">,
  path: string,
): Text[] =>
  channel === "wire" || channel === "broadcast"
    ? fields(path, text, "title", "body", "contentNote")
    : fields(path, text, "title", "contentNote");

const fieldTexts = ({ moveFields }: Scenario): Text[] =>
  each("moveFields", moveFields, (field, path) => [
    ...fields(path, field, "label", "help"),
    ...(field.kind.type === "choice"
      ? each(`${path}.kind.options`, field.kind.options, (option, at) => fields(at, option, "name"))
      : []),
  ]);

const bookTexts = (scenario: Scenario): Text[] => [
  ...each("tags", scenario.tags, (tag, path) => fields(path, tag, "name", "help")),
  ...each("dynamics", scenario.dynamics, (dynamic, path) => [
    ...fields(path, dynamic, "title", "reason"),
    ...each(`${path}.effects`, dynamic.effects, effectTexts),
  ]),
  ...each("runningOrders", scenario.runningOrders, (order, path) => [
    ...fields(path, order, "title", "note"),
    ...each(`${path}.before`, order.before, (session, at) => fields(at, session, "title")),
    ...each(`${path}.after`, order.after, (session, at) => fields(at, session, "title")),
  ]),
  ...each("controlCards", scenario.controlCards, (card, path) => fields(path, card, "name")),
  ...each("baseline", scenario.baseline, (entry, path) => [
    ...fields(path, entry, "date", "title", "text"),
    ...each(`${path}.disputed`, entry.disputed ?? [], itself),
  ]),
  ...each("debrief", scenario.debrief, (asked, path) => fields(path, asked, "group", "question")),
  ...(scenario.map === null ? [] : mapTexts(scenario.map)),
];

const effectTexts = (effect: Effect, path: string): Text[] =>
  effect.kind === "fact" || effect.kind === "advice" ? fields(path, effect, "text") : [];

const mapTexts = (map: NonNullable<Scenario["map"]>): Text[] => [
  ...fields("map", map, "title", "caption"),
  ...each("map.places", map.places, (place, at) => fields(at, place, "name")),
];
