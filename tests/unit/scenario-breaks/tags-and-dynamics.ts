import { at, type Break, set, write } from "./making";

const [tags, dynamics, tracks] = ["tags.json", "dynamics.json", "tracks.json"];

/** Sets the second effect of the second dynamic, which is a fact. */
const effect = (value: unknown): Break["edit"] => set(dynamics, [1, "effects", 1], value);
const fact = (audience: unknown) => ({ kind: "fact", text: "Nets were found cut.", audience });

/** Mistakes in the words of control, and in what follows from them. */
export const tagsAndDynamics: readonly Break[] = [
  {
    broken: "a file holds one thing where a list belongs",
    edit: write(tags, "{}"),
    problem: at(tags, "", "is not an array"),
  },
  {
    broken: "two tags share an id",
    edit: set(tags, [3, "id"], "candour"),
    problem: at(tags, "[3].id", "repeats the id “candour” of tags.json [2].id"),
  },
  {
    broken: "two tags share a name",
    edit: set(tags, [3, "name"], "Candour"),
    problem: at(tags, "[3].name", "repeats the name “Candour” of tags.json [2].name"),
  },
  {
    broken: "a tag can be put on nothing",
    edit: set(tags, [3, "on"], []),
    problem: at(tags, "[3].on", "can be put on nothing"),
  },
  {
    broken: "a tag is put on moves twice",
    edit: set(tags, [2, "on"], ["move", "fact", "move"]),
    problem: at(tags, "[2].on[2]", "repeats the kind of record “move” of tags.json [2].on[0]"),
  },
  {
    broken: "a tag can be earned by an unknown role",
    edit: set(tags, [0, "roles", 2], "pirates"),
    problem: at(tags, "[0].roles[2]", "names “pirates”, which is no role of this pack"),
  },
  {
    broken: "a tag can be earned by a role twice",
    edit: set(tags, [0, "roles", 2], "tower"),
    problem: at(tags, "[0].roles[2]", "repeats the role “tower” of tags.json [0].roles[1]"),
  },
  {
    broken: "a tag says whose moves earn it, but is not put on moves",
    edit: set(tags, [3, "roles"], ["tower"]),
    problem: at(tags, "[3].roles", "say whose moves earn it, but it is not put on moves"),
  },
  {
    broken: "two dynamics share an id",
    edit: set(dynamics, [1, "id"], "clear-word-calms"),
    problem: at(dynamics, "[1].id", "repeats the id “clear-word-calms” of dynamics.json [0].id"),
  },
  {
    broken: "a dynamic proposes nothing",
    edit: set(dynamics, [1, "effects"], []),
    problem: at(dynamics, "[1].effects", "proposes nothing"),
  },
  {
    broken: "a dynamic names a source in another form",
    edit: set(dynamics, [1, "sources", 0], "page 3"),
    problem: at(dynamics, "[1].sources[0]", "is a letter and a number, like S23"),
  },
  {
    broken: "a reason holds HTML",
    edit: set(dynamics, [1, "reason"], "Nets are <i>dear</i>."),
    problem: at(dynamics, "[1].reason", "is plain text: no HTML tags or entities"),
  },
  {
    broken: "an effect is of an unknown kind",
    edit: effect({ kind: "score", by: 1 }),
    problem: at(dynamics, "[1].effects[1].kind", "has a kind that is not one of track, inject, fact, advice"),
  },
  {
    broken: "an effect moves a track by nothing",
    edit: effect({ kind: "track", track: "fog", by: 0 }),
    problem: at(dynamics, "[1].effects[1].by", "is 0, which moves nothing"),
  },
  {
    broken: "an effect moves an unknown track",
    edit: effect({ kind: "track", track: "wind", by: 1 }),
    problem: at(dynamics, "[1].effects[1].track", "names “wind”, which is no track of this pack"),
  },
  {
    broken: "an effect moves a track that the pack holds where it is",
    edit: set(tracks, [4, "fixed"], true),
    problem: at(
      dynamics,
      "[2].effects[0].track",
      "moves “posture-fishers”, which this pack holds where it is",
    ),
  },
  {
    broken: "an effect suggests an unknown inject",
    edit: effect({ kind: "inject", inject: "boat-found" }),
    problem: at(dynamics, "[1].effects[1].inject", "names “boat-found”, which is no inject of this pack"),
  },
  {
    broken: "a fact is for an unknown role",
    edit: effect(fact({ kind: "some", roles: ["tower", "pirates"] })),
    problem: at(
      dynamics,
      "[1].effects[1].audience.roles[1]",
      "names “pirates”, which is no role of this pack",
    ),
  },
  {
    broken: "a fact is for an unknown desk",
    edit: effect(fact({ kind: "some", desks: ["tower"] })),
    problem: at(dynamics, "[1].effects[1].audience.desks[0]", "names “tower”, which is no desk of this pack"),
  },
  {
    broken: "a fact says not whom it is for",
    edit: effect({ kind: "fact", text: "Nets were found cut." }),
    problem: at(dynamics, "[1].effects[1].audience", "is missing"),
  },
];
