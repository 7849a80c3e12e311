import { type Audience, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { Scenario, Track, Turn } from "@/lib/game/scenario";
import { baseline, controlCards, debrief, guides, map } from "./scenario-book";
import { dynamics, runningOrders, tags } from "./scenario-dynamics";
import { injects, moveFields } from "./scenario-injects";
import { castings, roles } from "./scenario-roles";

const track = (
  id: string,
  name: string,
  [min, start, max]: readonly [number, number, number],
  audience: Audience,
  more: Partial<Track> = {},
): Track => ({
  id,
  name,
  min,
  start,
  max,
  audience,
  rungs: [],
  drawn: "scale",
  fixed: false,
  reason: `Where ${name} stood in May.`,
  ...more,
});

const tracks: readonly Track[] = [
  track("level", "River level", [0, 4, 10], toPublic, {
    group: "The river",
    rungs: [
      { at: 0, name: "Dry bed" },
      { at: 3, name: "Low" },
      { at: 7, name: "Navigable" },
    ],
  }),
  track("anger", "Anger in the towns", [-5, 0, 5], toPublic),
  track("harvest", "Harvest", [0, 6, 10], toRoles("plain", "gauge"), { group: "The river" }),
  track("credit", "Credit", [0, 3, 6], toRoles("barge"), { drawn: "figure", unit: "chests of silver" }),
  track("crack", "The crack", [0, 1, 8], toControl),
];

const turns: readonly Turn[] = [
  {
    number: 1,
    title: "Low water",
    gameTime: "1–9 June",
    dateline: "Upper weir, 1 June, dawn",
    situation: "No rain for sixty days. The gauge at the bridge stands at four.",
    privately: [
      { audience: toRoles("weir"), text: "The crack grew by a hand's breadth." },
      { audience: toRoles("plain", "gauge"), text: "Three wells have failed." },
      { audience: toPublic, text: "Convoys run at half load." },
      { audience: toSome({ desks: ["plain-west"] }), text: "The new wells still give." },
      { audience: toControl, text: "The summer will not break before turn three." },
    ],
    phases: [
      { phase: "brief", minutes: 5 },
      { phase: "deliberate", minutes: 20 },
      { phase: "argue", minutes: 10 },
      { phase: "adjudicate", minutes: 15 },
      { phase: "report", minutes: 5 },
    ],
  },
  {
    number: 2,
    title: "The petition",
    gameTime: "10–20 June",
    dateline: "Bridge town, 10 June, noon",
    situation: "The towns have sent a petition to the weirs.",
    privately: [{ audience: toRoles("barge"), text: "A creditor asks for the books." }],
    phases: [
      { phase: "deliberate", minutes: 15 },
      { phase: "adjudicate", minutes: 10 },
    ],
  },
  {
    number: 3,
    title: "Rain or ruin",
    gameTime: "21–30 June",
    dateline: "River mouth, 21 June, dusk",
    situation: "Clouds stand over the hills.",
    privately: [],
    phases: [
      { phase: "brief", minutes: 3 },
      { phase: "deliberate", minutes: 12 },
      { phase: "report", minutes: 8 },
    ],
  },
];

/**
 * A small fictional scenario for tests: a dry summer on an invented river. It has every
 * shape the core knows: tracks for all, for two roles, for one and for control alone;
 * injects for all, for roles, for a desk and for control; texts known to some; a turn
 * that skips phases; roles with desks and without, and an optional one; castings that merge
 * and divide roles; fields of every kind; tags, dynamics and a timetable; and what is read
 * from its own pages alone.
 */
export const lowWater: Scenario = {
  id: "low-water",
  version: "1.0.0",
  title: "Low Water",
  setting: "An invented river, in a dry June",
  disclaimer: "Every place and office here is invented for tests.",
  roles,
  tracks,
  turns,
  injects,
  castings,
  moveFields,
  tags,
  dynamics,
  runningOrders,
  controlCards,
  baseline,
  debrief,
  map,
  guides,
  instruments: [
    { id: "sluice", name: "Sluices" },
    { id: "decree", name: "Decree" },
    { id: "convoy", name: "Convoys" },
    { id: "press", name: "Press" },
  ],
};
