import { at, type Break, set } from "./making";

/** Mistakes that show only when the files of a pack are read together. */
export const betweenFiles: readonly Break[] = [
  {
    broken: "a role file holds another role",
    edit: set("roles/us.json", ["id"], "usa"),
    problem: at("roles/us.json", "id", "is “usa”, but the file is roles/us.json"),
  },
  {
    broken: "a role is named twice",
    edit: set("pack.json", ["roles", 7], "us"),
    problem: at("pack.json", "roles[7]", "repeats the role “us” of pack.json roles[0]"),
  },
  {
    broken: "two roles share a code",
    edit: set("roles/uk.json", ["code"], "US"),
    problem: at("roles/uk.json", "code", "repeats the code “US” of roles/us.json code"),
  },
  {
    broken: "two roles share a hue",
    edit: set("roles/uk.json", ["hue"], "clay"),
    problem: at("roles/uk.json", "hue", "repeats the hue “clay” of roles/kh.json hue"),
  },
  {
    broken: "two tracks share an id",
    edit: set("tracks.json", [2, "id"], "escalation"),
    problem: at("tracks.json", "[2].id", "repeats the id “escalation” of tracks.json [0].id"),
  },
  {
    broken: "two injects share an id",
    edit: set("injects/turn-1.json", [3, "id"], "no-warning"),
    problem: at("injects/turn-1.json", "[3].id", "repeats the id “no-warning” of injects/turn-1.json [0].id"),
  },
  {
    broken: "an audience names an unknown role",
    edit: set("turns.json", [0, "privately", 2, "audience", "roles"], ["irq"]),
    problem: at(
      "turns.json",
      "[0].privately[2].audience.roles[0]",
      "names “irq”, which is no role of this pack",
    ),
  },
  {
    broken: "an audience names a role twice",
    edit: set("injects/turn-1.json", [0, "audience", "roles"], ["ir", "kh", "ir"]),
    problem: at(
      "injects/turn-1.json",
      "[0].audience.roles[2]",
      "repeats the role “ir” of injects/turn-1.json [0].audience.roles[0]",
    ),
  },
  {
    broken: "an audience names an unknown desk",
    edit: set("injects/turn-1.json", [2, "audience", "desks"], ["ir-min"]),
    problem: at(
      "injects/turn-1.json",
      "[2].audience.desks[0]",
      "names “ir-min”, which is no desk of this pack",
    ),
  },
  {
    broken: "an audience names a role where a desk belongs",
    edit: set("tracks.json", [0, "audience"], { kind: "some", desks: ["uk-mod", "uk"] }),
    problem: at("tracks.json", "[0].audience.desks[1]", "names “uk”, which is no desk of this pack"),
  },
  {
    broken: "an audience names a desk twice",
    edit: set("turns.json", [0, "privately", 0, "audience"], { kind: "some", desks: ["us-nsc", "us-nsc"] }),
    problem: at(
      "turns.json",
      "[0].privately[0].audience.desks[1]",
      "repeats the desk “us-nsc” of turns.json [0].privately[0].audience.desks[0]",
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
    edit: set("turns.json", [5, "number"], 7),
    problem: at("turns.json", "[5].number", "is 7; turns count up from 1, so here stands 6"),
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
