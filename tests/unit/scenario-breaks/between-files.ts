import { at, type Break, set } from "./making";

/** Mistakes that show only when the files of a pack are read together. */
export const betweenFiles: readonly Break[] = [
  {
    broken: "a role file holds another role",
    edit: set("roles/tower.json", ["id"], "towers"),
    problem: at("roles/tower.json", "id", "is “towers”, but the file is roles/tower.json"),
  },
  {
    broken: "a role is named twice",
    edit: set("pack.json", ["roles", 5], "harbour"),
    problem: at("pack.json", "roles[5]", "repeats the role “harbour” of pack.json roles[0]"),
  },
  {
    broken: "two roles share a code",
    edit: set("roles/tower.json", ["code"], "H"),
    problem: at("roles/tower.json", "code", "repeats the code “H” of roles/harbour.json code"),
  },
  {
    broken: "two roles share a hue",
    edit: set("roles/tower.json", ["hue"], "river"),
    problem: at("roles/tower.json", "hue", "repeats the hue “river” of roles/fishers.json hue"),
  },
  {
    broken: "two tracks share an id",
    edit: set("tracks.json", [6, "id"], "tension"),
    problem: at("tracks.json", "[6].id", "repeats the id “tension” of tracks.json [0].id"),
  },
  {
    broken: "two injects share an id",
    edit: set("injects/turn-1.json", [2, "id"], "lamp-fails"),
    problem: at("injects/turn-1.json", "[2].id", "repeats the id “lamp-fails” of injects/turn-1.json [0].id"),
  },
  {
    broken: "an audience names an unknown role",
    edit: set("turns.json", [0, "privately", 1, "audience", "roles"], ["fisher"]),
    problem: at(
      "turns.json",
      "[0].privately[1].audience.roles[0]",
      "names “fisher”, which is no role of this pack",
    ),
  },
  {
    broken: "an audience names a role twice",
    edit: set("injects/turn-1.json", [2, "audience", "roles"], ["tower", "island", "tower"]),
    problem: at(
      "injects/turn-1.json",
      "[2].audience.roles[2]",
      "repeats the role “tower” of injects/turn-1.json [2].audience.roles[0]",
    ),
  },
  {
    broken: "an audience names an unknown desk",
    edit: set("injects/turn-1.json", [1, "audience", "desks"], ["island-envoy"]),
    problem: at(
      "injects/turn-1.json",
      "[1].audience.desks[0]",
      "names “island-envoy”, which is no desk of this pack",
    ),
  },
  {
    broken: "an audience names a role where a desk belongs",
    edit: set("tracks.json", [0, "audience"], { kind: "some", desks: ["harbour-purse", "harbour"] }),
    problem: at("tracks.json", "[0].audience.desks[1]", "names “harbour”, which is no desk of this pack"),
  },
  {
    broken: "an audience names a desk twice",
    edit: set("turns.json", [0, "privately", 0, "audience"], {
      kind: "some",
      desks: ["island-watch", "island-watch"],
    }),
    problem: at(
      "turns.json",
      "[0].privately[0].audience.desks[1]",
      "repeats the desk “island-watch” of turns.json [0].privately[0].audience.desks[0]",
    ),
  },
  {
    broken: "an inject is due after its turn",
    edit: set("injects/turn-1.json", [0, "minute"], 60),
    problem: at("injects/turn-1.json", "[0].minute", "is 60, but turn 1 lasts 60 minutes"),
  },
  {
    broken: "a track starts outside its scale",
    edit: set("tracks.json", [0, "start"], 11),
    problem: at("tracks.json", "[0].start", "is 11, outside the scale from 0 to 10"),
  },
  {
    broken: "a scale is upside down",
    edit: set("tracks.json", [0, "min"], 10),
    problem: at("tracks.json", "[0].min", "is 10, which is not below the maximum 10"),
  },
  {
    broken: "rungs do not rise",
    edit: set("tracks.json", [0, "rungs", 4, "at"], 3),
    problem: at("tracks.json", "[0].rungs[4].at", "is 3, but rungs rise and the one before stands at 3"),
  },
  {
    broken: "a turn is skipped",
    edit: set("turns.json", [2, "number"], 4),
    problem: at("turns.json", "[2].number", "is 4; turns count up from 1, so here stands 3"),
  },
  {
    broken: "an inject belongs to no turn",
    edit: set("injects/turn-1.json", [0, "turn"], 9),
    problem: at("injects/turn-1.json", "[0].turn", "is 9, but the pack has no such turn"),
  },
  {
    broken: "an inject stands in another turn's file",
    edit: set("injects/turn-1.json", [0, "turn"], 2),
    problem: at("injects/turn-1.json", "[0].turn", "is 2, but the file is injects/turn-1.json"),
  },
  {
    broken: "phases are out of order",
    edit: set(
      "turns.json",
      [0, "phases"],
      [
        { phase: "argue", minutes: 30 },
        { phase: "deliberate", minutes: 30 },
      ],
    ),
    problem: at("turns.json", "[0].phases[1].phase", "is “deliberate”, which comes before “argue”"),
  },
  {
    broken: "a phase is repeated",
    edit: set("turns.json", [0, "phases", 1, "phase"], "brief"),
    problem: at("turns.json", "[0].phases[1].phase", "repeats the phase “brief”"),
  },
];
