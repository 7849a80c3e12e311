import { at, type Break, set } from "./making";

const file = "castings.json";
/** Which of the flagship's castings: five cells with whole roles, twelve with desks. */
const [five, twelve] = [0, 2];

/** Mistakes in how a role is divided, and in who sits together. */
export const desksAndCastings: readonly Break[] = [
  {
    broken: "a role has one desk",
    edit: set("roles/kh.json", ["desks"], [desk("kh-all", "All of it")]),
    problem: at("roles/kh.json", "desks", "holds one desk: a role has two or more, or none"),
  },
  {
    broken: "a desk has no page",
    edit: set("roles/us.json", ["desks", 1, "face"], undefined),
    problem: at("roles/us.json", "desks[1].face", "is missing"),
  },
  {
    broken: "two desks of a role share a name",
    edit: set("roles/uk.json", ["desks", 2, "name"], "Foreign and Commonwealth Office"),
    problem: at(
      "roles/uk.json",
      "desks[2].name",
      "repeats the name “Foreign and Commonwealth Office” of roles/uk.json desks[1].name",
    ),
  },
  {
    broken: "desks of two roles share an id",
    edit: set("roles/kh.json", ["desks"], [desk("kh-old", "Older commanders"), desk("us-nsc", "Younger")]),
    problem: at("roles/kh.json", "desks[1].id", "repeats the id “us-nsc” of roles/us.json desks[0].id"),
  },
  {
    broken: "a desk has the id of a role",
    edit: set("roles/kh.json", ["desks"], [desk("kh-old", "Older commanders"), desk("sad", "Younger")]),
    problem: at("roles/kh.json", "desks[1].id", "is “sad”, which is the id of a role"),
  },
  {
    broken: "two castings share an id",
    edit: set(file, [1, "id"], "five-cells"),
    problem: at(file, "[1].id", "repeats the id “five-cells” of castings.json [0].id"),
  },
  {
    broken: "a casting has no cell",
    edit: set(file, [five, "cells"], []),
    problem: at(file, "[0].cells", "holds no cell"),
  },
  {
    broken: "a casting is for fewer people at most than at least",
    edit: set(file, [five, "people", "from"], 9),
    problem: at(file, "[0].people.from", "is 9, above the most people, 8"),
  },
  {
    broken: "a casting has more cells than its fewest people",
    edit: set(file, [five, "people", "from"], 4),
    problem: at(file, "[0].people.from", "is 4, but there are 5 cells: one would stay empty"),
  },
  {
    broken: "a casting has fewer seats than people",
    edit: set(file, [five, "people", "to"], 9),
    problem: at(file, "[0].people.to", "is 9, but the cells have 8 seats"),
  },
  {
    broken: "a cell has no seat",
    edit: set(file, [five, "cells", 0, "seats"], 0),
    problem: at(file, "[0].cells[0].seats", "is below the least allowed, 1"),
  },
  {
    broken: "two cells of a casting share an id",
    edit: set(file, [twelve, "cells", 3, "id"], "us-nsc"),
    problem: at(file, "[2].cells[3].id", "repeats the id “us-nsc” of castings.json [2].cells[0].id"),
  },
  {
    broken: "two cells of a casting share a name",
    edit: set(file, [five, "cells", 3, "name"], "Iran"),
    problem: at(file, "[0].cells[3].name", "repeats the name “Iran” of castings.json [0].cells[1].name"),
  },
  {
    broken: "a cell has no members",
    edit: set(file, [five, "cells", 3, "roles"], []),
    problem: at(file, "[0].cells[3]", "plays no role and no desk"),
  },
  {
    broken: "a cell is called as a role that it does not play",
    edit: set(file, [five, "cells", 3, "id"], "uk-mod"),
    problem: at(file, "[0].cells[3].id", "is “uk-mod”, a role or desk that this cell does not play"),
  },
  {
    broken: "a casting names an unknown role",
    edit: set(file, [five, "cells", 3, "roles", 1], "pmf"),
    problem: at(file, "[0].cells[3].roles[1]", "names “pmf”, which is no role of this pack"),
  },
  {
    broken: "a casting names an unknown desk",
    edit: set(file, [twelve, "cells", 3, "desks", 1], "ir-navy"),
    problem: at(file, "[2].cells[3].desks[1]", "names “ir-navy”, which is no desk of this pack"),
  },
  {
    broken: "a role is played twice in a casting",
    edit: set(file, [five, "cells", 3, "roles", 3], "iq"),
    problem: at(
      file,
      "[0].cells[3].roles[3]",
      "repeats the role “iq” of castings.json [0].cells[2].roles[0]",
    ),
  },
  {
    broken: "a desk is played twice in a casting",
    edit: set(file, [twelve, "cells", 4, "desks", 1], "ir-guards"),
    problem: at(
      file,
      "[2].cells[4].desks[1]",
      "repeats the desk “ir-guards” of castings.json [2].cells[3].desks[1]",
    ),
  },
  {
    broken: "a role is played whole and by a desk",
    edit: set(file, [five, "cells", 3, "desks"], ["us-nsc"]),
    problem: at(
      file,
      "[0].cells[3].desks[0]",
      "names “us-nsc”, a desk of “us”, which this casting also plays whole",
    ),
  },
  {
    broken: "a role is played by some of its desks",
    edit: set(file, [twelve, "cells", 3, "desks"], ["ir-guards"]),
    problem: at(file, "[2].cells", "hold other desks of “ir”, but not “ir-council”"),
  },
];

function desk(id: string, name: string) {
  const sections = [{ heading: "What you know", items: ["Little"] }];
  return { id, name, face: { summary: "One part of it.", sections } };
}
