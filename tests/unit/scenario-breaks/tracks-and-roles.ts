import { at, type Break, both, set } from "./making";

const file = "tracks.json";
const optional = (id: string) => set(`roles/${id}.json`, ["optional"], true);

/** Scales that could not be drawn, and roles of which too few are played. */
export const tracksAndRoles: readonly Break[] = [
  {
    broken: "a figure has no unit",
    edit: set(file, [1, "unit"], undefined),
    problem: at(file, "[1].unit", "is missing: a figure says what it counts"),
  },
  {
    broken: "a scale has a unit",
    edit: set(file, [3, "unit"], "miles"),
    problem: at(file, "[3].unit", "is for a figure, and this is drawn as “scale”"),
  },
  {
    broken: "a track is drawn in an unknown way",
    edit: set(file, [3, "drawn"], "pie"),
    problem: at(file, "[3].drawn", "is not one of ladder, scale, dial, balance, steps, figure"),
  },
  {
    broken: "a ladder has one rung",
    edit: set(file, [0, "rungs"], [{ at: 0, name: "Calm" }]),
    problem: at(file, "[0].rungs", "are fewer than two, and “ladder” shows nothing else"),
  },
  {
    broken: "a balance leans by its scale",
    edit: set(file, [2, "max"], 6),
    problem: at(file, "[2].min", "is -5, but a balance up to 6 begins at -6"),
  },
  {
    broken: "all roles but one are optional",
    edit: both(optional("island"), optional("fishers"), optional("tower")),
    problem: at("pack.json", "roles", "name 1 that are not optional; a game needs two"),
  },
  {
    broken: "a role says with a word that it is optional",
    edit: set("roles/traders.json", ["optional"], "yes"),
    problem: at("roles/traders.json", "optional", "is not a boolean"),
  },
];
