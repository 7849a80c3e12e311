import { at, type Break, set } from "./making";

const file = "dynamics.json";

/** Sets what the first dynamic waits for. */
const when = (condition: unknown): Break["edit"] => set(file, [0, "when"], condition);

/** A condition inside others, so many of them. */
const within = (depth: number, innermost: object): object =>
  depth === 0 ? innermost : { kind: "not", of: within(depth - 1, innermost) };

const move = (asked: object) => ({ kind: "move", within: "game", ...asked });
const marked = (asked: object) => ({ kind: "tagged", within: "game", ...asked });

/** Conditions that ask what no game of the pack could answer. */
export const conditions: readonly Break[] = [
  {
    broken: "a condition is of an unknown kind",
    edit: when({ kind: "dice", of: 6 }),
    problem: at(
      file,
      "[0].when.kind",
      "has a kind that is not one of all, any, not, turn, track, tagged, move, inject",
    ),
  },
  {
    broken: "conditions stand too deep in each other",
    edit: when(within(5, { kind: "inject", inject: "boat-lost" })),
    problem: at(
      file,
      "[0].when.of.of.of.of.kind",
      "stands too deep: 4 of all, any and not at most stand around it",
    ),
  },
  {
    broken: "a kind is unknown as deep as conditions go",
    edit: when(within(4, { kind: "dice" })),
    problem: at(
      file,
      "[0].when.of.of.of.of.kind",
      "has a kind that is not one of all, any, not, turn, track, tagged, move, inject",
    ),
  },
  {
    broken: "all of nothing is asked",
    edit: when({ kind: "all", of: [] }),
    problem: at(file, "[0].when.of", "has a number of entries below the least allowed, 1"),
  },
  {
    broken: "a condition has a field that its kind has not",
    edit: when(marked({ tag: "candour", track: "fog" })),
    problem: at(file, "[0].when", "has a field the pack does not know: track"),
  },
  {
    broken: "a turn is asked neither from nor to",
    edit: when({ kind: "turn" }),
    problem: at(file, "[0].when", "asks neither from nor to"),
  },
  {
    broken: "a turn is asked that is not played",
    edit: when({ kind: "turn", from: 4 }),
    problem: at(file, "[0].when.from", "names “4”, which is no turn of this pack"),
  },
  {
    broken: "turns are asked backwards",
    edit: when({ kind: "turn", from: 3, to: 2 }),
    problem: at(file, "[0].when.from", "is 3, above “to”, which is 2"),
  },
  {
    broken: "an unknown track is asked",
    edit: when({ kind: "track", track: "wind", atLeast: 1 }),
    problem: at(file, "[0].when.track", "names “wind”, which is no track of this pack"),
  },
  {
    broken: "a track is asked for nothing",
    edit: when({ kind: "track", track: "fog" }),
    problem: at(file, "[0].when", "asks neither atLeast nor atMost"),
  },
  {
    broken: "a track is asked to stand where its scale has ended",
    edit: when({ kind: "all", of: [{ kind: "track", track: "fog", atLeast: 9 }] }),
    problem: at(file, "[0].when.of[0].atLeast", "is 9, outside the scale of “fog” from 0 to 8"),
  },
  {
    broken: "a track is asked to stand below its scale",
    edit: when({ kind: "not", of: { kind: "track", track: "trust-island", atMost: -6 } }),
    problem: at(file, "[0].when.of.atMost", "is -6, outside the scale of “trust-island” from -5 to 5"),
  },
  {
    broken: "bounds of a track leave nothing between them",
    edit: when({ kind: "track", track: "fog", atLeast: 5, atMost: 4 }),
    problem: at(file, "[0].when.atLeast", "is 5, above “atMost”, which is 4"),
  },
  {
    broken: "a track is asked for more turns than there are",
    edit: when({ kind: "track", track: "fog", atLeast: 5, turns: 4 }),
    problem: at(file, "[0].when.turns", "is 4, but the pack has 3 turns"),
  },
  {
    broken: "an unknown tag is asked",
    edit: when(marked({ tag: "fair-play" })),
    problem: at(file, "[0].when.tag", "names “fair-play”, which is no tag of this pack"),
  },
  {
    broken: "a tag is asked of a role whose moves cannot earn it",
    edit: when(marked({ tag: "clear-word", role: "fishers" })),
    problem: at(file, "[0].when.role", "names “fishers”, whose moves cannot earn the tag “clear-word”"),
  },
  {
    broken: "a tag that is not put on moves is asked of a role",
    edit: when(marked({ tag: "bad-weather", role: "fishers" })),
    problem: at(file, "[0].when.tag", "names “bad-weather”, which is not put on moves"),
  },
  {
    broken: "a span is not one of ours",
    edit: when({ kind: "tagged", tag: "candour", within: "ever" }),
    problem: at(file, "[0].when.within", "is not one of this-turn, last-turn, game"),
  },
  {
    broken: "a move of an unknown role is asked",
    edit: when(move({ role: "pirates" })),
    problem: at(file, "[0].when.role", "names “pirates”, which is no role of this pack"),
  },
  {
    broken: "a move against an unknown role is asked",
    edit: when(move({ target: "harbour-purse" })),
    problem: at(file, "[0].when.target", "names “harbour-purse”, which is no role of this pack"),
  },
  {
    broken: "a move by unknown means is asked",
    edit: when(move({ instrument: "horns" })),
    problem: at(file, "[0].when.instrument", "names “horns”, which is no instrument of this pack"),
  },
  {
    broken: "a move with a tag that is not put on moves is asked",
    edit: when(move({ tag: "bad-weather" })),
    problem: at(file, "[0].when.tag", "names “bad-weather”, which is not put on moves"),
  },
  {
    broken: "an unknown grade is asked",
    edit: when(move({ grade: ["triumph"] })),
    problem: at(
      file,
      "[0].when.grade[0]",
      "is not one of strong-success, success, partial-success, failure, backfire",
    ),
  },
  {
    broken: "an unknown field of a move is asked",
    edit: when(move({ field: { id: "speed", is: "fast" } })),
    problem: at(file, "[0].when.field.id", "names “speed”, which is no field of this pack"),
  },
  {
    broken: "an option is asked that a choice has not",
    edit: when(move({ field: { id: "pace", is: "slowly" } })),
    problem: at(file, "[0].when.field.is", "is “slowly”, which is no option of “pace”"),
  },
  {
    broken: "a number is asked that a field does not take",
    edit: when(move({ field: { id: "expect", is: 10 } })),
    problem: at(file, "[0].when.field.is", "is 10, but “expect” goes from 0 to 9"),
  },
  {
    broken: "a text is asked of a field that takes a number",
    edit: when(move({ field: { id: "expect", is: "nine" } })),
    problem: at(file, "[0].when.field.is", "is not a number, but “expect” is one"),
  },
  {
    broken: "a number is asked of a field that takes a text",
    edit: when(move({ field: { id: "promise", is: 1 } })),
    problem: at(file, "[0].when.field.is", "is not a text, but “promise” is one"),
  },
  {
    broken: "a text is asked that is longer than its field",
    edit: when(move({ field: { id: "promise", is: "x".repeat(81) } })),
    problem: at(file, "[0].when.field.is", "is longer than “promise” may be, 80"),
  },
  {
    broken: "yes or no is asked with a word",
    edit: when(move({ field: { id: "sign", is: "yes" } })),
    problem: at(file, "[0].when.field.is", "is not true or false, but “sign” is"),
  },
  {
    broken: "a field is asked with a list",
    edit: when(move({ field: { id: "pace", is: ["slow"] } })),
    problem: at(file, "[0].when.field.is", "is not a line of text, a number, true or false"),
  },
  {
    broken: "a field is asked of a role that does not fill it in",
    edit: when(move({ role: "tower", field: { id: "promise", is: "Oil" } })),
    problem: at(file, "[0].when.field.id", "names “promise”, which is not asked of “tower”"),
  },
  {
    broken: "an unknown inject is asked",
    edit: when({ kind: "inject", inject: "boat-found" }),
    problem: at(file, "[0].when.inject", "names “boat-found”, which is no inject of this pack"),
  },
];
