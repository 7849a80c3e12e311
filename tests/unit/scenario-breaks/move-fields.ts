import { add, at, type Break } from "./making";

const file = "move-fields.json";

/** A field in order, but for what a test changes. */
const field = (changes: object = {}) => ({
  id: "posture",
  label: "Posture",
  kind: {
    type: "choice",
    options: [
      { id: "quiet", name: "Quiet" },
      { id: "talk", name: "Talk" },
    ],
  },
  required: false,
  secret: false,
  ...changes,
});

/** Added to the four fields that the pack has. */
const fields = (...all: readonly object[]): Break["edit"] => add(file, ...all);

/** Mistakes in what a scenario asks of a move besides. */
export const moveFields: readonly Break[] = [
  {
    broken: "two fields of a move share an id",
    edit: fields(field(), field({ label: "Another" })),
    problem: at(file, "[5].id", "repeats the id “posture” of move-fields.json [4].id"),
  },
  {
    broken: "a field is of an unknown kind",
    edit: fields(field({ kind: { type: "date" } })),
    problem: at(file, "[4].kind.type", "has a kind that is not one of choice, text, number, yes-no"),
  },
  {
    broken: "a choice has no options",
    edit: fields(field({ kind: { type: "choice", options: [] } })),
    problem: at(file, "[4].kind.options", "leaves nothing to choose: two options at least"),
  },
  {
    broken: "two options share an id",
    edit: fields(
      field({
        kind: {
          type: "choice",
          options: [
            { id: "quiet", name: "Quiet" },
            { id: "quiet", name: "Silent" },
          ],
        },
      }),
    ),
    problem: at(
      file,
      "[4].kind.options[1].id",
      "repeats the id “quiet” of move-fields.json [4].kind.options[0].id",
    ),
  },
  {
    broken: "the least number is above the most",
    edit: fields(field({ kind: { type: "number", min: 5, max: 1 } })),
    problem: at(file, "[4].kind.min", "is 5, which is not below the maximum 1"),
  },
  {
    broken: "a text may be longer than a move can carry",
    edit: fields(field({ kind: { type: "text", limit: 601 } })),
    problem: at(file, "[4].kind.limit", "is above the most allowed, 600"),
  },
  {
    broken: "a field is asked of an unknown role",
    edit: fields(field({ roles: ["tower", "trader"] })),
    problem: at(file, "[4].roles[1]", "names “trader”, which is no role of this pack"),
  },
  {
    broken: "a field is asked of a role twice",
    edit: fields(field({ roles: ["tower", "tower"] })),
    problem: at(file, "[4].roles[1]", "repeats the role “tower” of move-fields.json [4].roles[0]"),
  },
  {
    broken: "a field is asked of nobody",
    edit: fields(field({ roles: [] })),
    problem: at(file, "[4].roles", "names no role; left out, all are asked"),
  },
  {
    broken: "a field is asked in a turn that is not played",
    edit: fields(field({ turns: [3, 4] })),
    problem: at(file, "[4].turns[1]", "names “4”, which is no turn of this pack"),
  },
  {
    broken: "a field is asked twice in a turn",
    edit: fields(field({ turns: [3, 3] })),
    problem: at(file, "[4].turns[1]", "repeats the turn “3” of move-fields.json [4].turns[0]"),
  },
  {
    broken: "a role is asked for more than a move can carry",
    edit: fields(
      ...Array.from({ length: 10 }, (_, n) => field({ id: `f${n}` })),
      field({ id: "last", roles: ["fishers"], turns: [2] }),
    ),
    problem: at(file, "", "asks “fishers” for 13 fields in turn 2; a move carries 12 at most"),
  },
];
