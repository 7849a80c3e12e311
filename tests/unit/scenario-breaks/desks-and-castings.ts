import { at, type Break, set } from "./making";

const file = "castings.json";
/** Which castings: three cells with whole roles, seven with desks. */
const [three, seven] = [0, 2];

/** Mistakes in how a role is divided, and in who sits together. */
export const desksAndCastings: readonly Break[] = [
  {
    broken: "a role has one desk",
    edit: set("roles/fishers.json", ["desks"], [desk("fishers-all", "All of it")]),
    problem: at("roles/fishers.json", "desks", "holds one desk: a role has two or more, or none"),
  },
  {
    broken: "a desk has no page",
    edit: set("roles/harbour.json", ["desks", 1, "face"], undefined),
    problem: at("roles/harbour.json", "desks[1].face", "is missing"),
  },
  {
    broken: "two desks of a role share a name",
    edit: set("roles/island.json", ["desks", 2, "name"], "Watch"),
    problem: at(
      "roles/island.json",
      "desks[2].name",
      "repeats the name “Watch” of roles/island.json desks[1].name",
    ),
  },
  {
    broken: "desks of two roles share an id",
    edit: set(
      "roles/fishers.json",
      ["desks"],
      [desk("fishers-old", "Old boats"), desk("island-watch", "New boats")],
    ),
    problem: at(
      "roles/fishers.json",
      "desks[1].id",
      "repeats the id “island-watch” of roles/island.json desks[1].id",
    ),
  },
  {
    broken: "a desk has the id of a role",
    edit: set(
      "roles/fishers.json",
      ["desks"],
      [desk("fishers-old", "Old boats"), desk("tower", "New boats")],
    ),
    problem: at("roles/fishers.json", "desks[1].id", "is “tower”, which is the id of a role"),
  },
  {
    broken: "two castings share an id",
    edit: set(file, [1, "id"], "three-tables"),
    problem: at(file, "[1].id", "repeats the id “three-tables” of castings.json [0].id"),
  },
  {
    broken: "a casting has no cell",
    edit: set(file, [three, "cells"], []),
    problem: at(file, "[0].cells", "holds no cell"),
  },
  {
    broken: "a casting is for fewer people at most than at least",
    edit: set(file, [three, "people", "from"], 5),
    problem: at(file, "[0].people.from", "is 5, above the most people, 4"),
  },
  {
    broken: "a casting has more cells than its fewest people",
    edit: set(file, [three, "people", "from"], 2),
    problem: at(file, "[0].people.from", "is 2, but there are 3 cells: one would stay empty"),
  },
  {
    broken: "a casting has fewer seats than people",
    edit: set(file, [three, "people", "to"], 5),
    problem: at(file, "[0].people.to", "is 5, but the cells have 4 seats"),
  },
  {
    broken: "a cell has no seat",
    edit: set(file, [three, "cells", 0, "seats"], 0),
    problem: at(file, "[0].cells[0].seats", "is below the least allowed, 1"),
  },
  {
    broken: "two cells of a casting share an id",
    edit: set(file, [seven, "cells", 3, "id"], "harbour-pilots"),
    problem: at(file, "[2].cells[3].id", "repeats the id “harbour-pilots” of castings.json [2].cells[0].id"),
  },
  {
    broken: "two cells of a casting share a name",
    edit: set(file, [three, "cells", 2, "name"], "Island Council"),
    problem: at(
      file,
      "[0].cells[2].name",
      "repeats the name “Island Council” of castings.json [0].cells[1].name",
    ),
  },
  {
    broken: "a cell has no members",
    edit: set(file, [three, "cells", 2, "roles"], []),
    problem: at(file, "[0].cells[2]", "plays no role and no desk"),
  },
  {
    broken: "a cell is called as a role that it does not play",
    edit: set(file, [three, "cells", 2, "id"], "harbour-purse"),
    problem: at(file, "[0].cells[2].id", "is “harbour-purse”, a role or desk that this cell does not play"),
  },
  {
    broken: "a casting names an unknown role",
    edit: set(file, [three, "cells", 2, "roles", 2], "trader"),
    problem: at(file, "[0].cells[2].roles[2]", "names “trader”, which is no role of this pack"),
  },
  {
    broken: "a casting names an unknown desk",
    edit: set(file, [seven, "cells", 3, "desks", 1], "island-navy"),
    problem: at(file, "[2].cells[3].desks[1]", "names “island-navy”, which is no desk of this pack"),
  },
  {
    broken: "a role is played twice in a casting",
    edit: set(file, [three, "cells", 2, "roles", 2], "island"),
    problem: at(
      file,
      "[0].cells[2].roles[2]",
      "repeats the role “island” of castings.json [0].cells[1].roles[0]",
    ),
  },
  {
    broken: "a desk is played twice in a casting",
    edit: set(file, [seven, "cells", 4, "desks", 1], "island-watch"),
    problem: at(
      file,
      "[2].cells[4].desks[1]",
      "repeats the desk “island-watch” of castings.json [2].cells[3].desks[1]",
    ),
  },
  {
    broken: "a role is played whole and by a desk",
    edit: set(file, [three, "cells", 2, "desks"], ["harbour-pilots"]),
    problem: at(
      file,
      "[0].cells[2].desks[0]",
      "names “harbour-pilots”, a desk of “harbour”, which this casting also plays whole",
    ),
  },
  {
    broken: "a role is played by some of its desks",
    edit: set(file, [seven, "cells", 3, "desks"], ["island-watch"]),
    problem: at(file, "[2].cells", "hold other desks of “island”, but not “island-elders”"),
  },
];

function desk(id: string, name: string) {
  const sections = [{ heading: "What you know", items: ["Little"] }];
  return { id, name, face: { summary: "One part of it.", sections } };
}
