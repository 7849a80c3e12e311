import { toControl, toPublic, toRoles } from "@/lib/game/audience";
import type { Dynamic, RunningOrder, Tag } from "@/lib/game/scenario-book";

export const tags: readonly Tag[] = [
  {
    id: "kept",
    name: "A treaty was kept",
    help: "A weir did what a treaty asks.",
    on: ["move"],
    roles: ["weir"],
    grave: false,
  },
  {
    id: "flood",
    name: "A field was flooded",
    help: "Water stood on somebody's field.",
    on: ["move", "fact"],
    grave: true,
  },
  {
    id: "gossip",
    name: "Gossip",
    help: "It will be told further.",
    on: ["move", "inject", "fact"],
    grave: false,
  },
];

/**
 * At once and as moves close, once and each turn, and every effect; between them they ask
 * of all that a condition can ask of.
 */
export const dynamics: readonly Dynamic[] = [
  {
    id: "flood-angers",
    title: "A flood angers the towns",
    reason: "Who loses a field blames a weir.",
    sources: ["R1"],
    asked: "at-once",
    often: "each-turn",
    when: { kind: "tagged", tag: "flood", within: "this-turn" },
    effects: [
      { kind: "track", track: "anger", by: 2 },
      { kind: "advice", text: "Ask the towns what they will do." },
    ],
  },
  {
    id: "river-falls",
    title: "The river falls",
    reason: "No rain, and nobody lets water through.",
    sources: ["R2"],
    asked: "as-moves-close",
    often: "each-turn",
    when: { kind: "not", of: { kind: "move", within: "this-turn", role: "weir", instrument: "sluice" } },
    effects: [
      { kind: "track", track: "level", by: -1 },
      { kind: "track", track: "crack", by: 1 },
    ],
  },
  {
    id: "word-spreads",
    title: "Word spreads",
    reason: "What two people know the river knows.",
    sources: ["R3"],
    asked: "at-once",
    often: "once",
    when: {
      kind: "any",
      of: [
        { kind: "tagged", tag: "gossip", within: "game", atLeast: 2 },
        { kind: "inject", inject: "rumour" },
      ],
    },
    effects: [
      { kind: "inject", inject: "storm-warning" },
      { kind: "fact", text: "People talk of the crack.", audience: toPublic },
      { kind: "fact", text: "Somebody has seen the survey.", audience: toControl },
    ],
  },
  {
    id: "drought-bites",
    title: "The drought bites",
    reason: "Two turns of low water reach the ears of the corn.",
    sources: ["R2", "R4"],
    asked: "at-once",
    often: "each-turn",
    when: {
      kind: "all",
      of: [
        { kind: "turn", from: 2 },
        { kind: "track", track: "level", atMost: 3, turns: 2 },
      ],
    },
    effects: [{ kind: "track", track: "harvest", by: -2 }],
  },
  {
    id: "night-work-shows",
    title: "Night work shows",
    reason: "What is done in the dark is seen in the morning.",
    sources: ["R5"],
    asked: "as-moves-close",
    often: "once",
    when: {
      kind: "move",
      within: "game",
      attribution: "deniable",
      act: "act",
      field: { id: "pace", is: "fast" },
      grade: ["success", "partial-success", "backfire"],
    },
    effects: [
      { kind: "track", track: "credit", by: -1 },
      { kind: "fact", text: "A gate stood open at dawn.", audience: toRoles("gauge") },
    ],
  },
];

export const runningOrders: readonly RunningOrder[] = [
  {
    id: "brisk",
    title: "A brisk afternoon",
    minutes: 33,
    note: "For those who know the river.",
    before: [{ title: "Welcome", minutes: 3 }],
    turns: [
      { number: 1, phases: [{ phase: "deliberate", minutes: 8 }], pauseAfter: 2 },
      { number: 2, phases: [{ phase: "deliberate", minutes: 9 }] },
      {
        number: 3,
        phases: [
          { phase: "deliberate", minutes: 5 },
          { phase: "report", minutes: 2 },
        ],
      },
    ],
    after: [{ title: "Talk", minutes: 4 }],
    injects: [{ inject: "rumour", minute: 3 }, { inject: "storm-warning" }],
  },
];
