import { type Audience, toControl, toPublic, toRoles } from "@/lib/game/audience";
import type { Channel, Inject, Role, Scenario, Track, Turn } from "@/lib/game/scenario";

/**
 * A small fictional scenario for tests: a dry summer on an invented river. It has every
 * shape the core knows: tracks for all, for two roles, for one and for control alone;
 * injects for all, for roles and for control; texts known to some; a turn that skips phases.
 */
const roles: readonly Role[] = [
  {
    id: "weir",
    code: "W",
    name: "Weir Authority",
    hue: "river",
    seats: 2,
    publicFace: {
      summary: "Runs the three upper weirs.\n\nIts releases decide what reaches the plain.",
      sections: [{ heading: "Known for", items: ["Old treaties kept to the letter", "Slow answers"] }],
    },
    privateFace: {
      summary: "The second weir has a crack that nobody outside has seen.",
      sections: [{ heading: "Aims", items: ["Hide the crack until it is mended", "Lose no treaty right"] }],
    },
  },
  {
    id: "plain",
    code: "P",
    name: "Council of the Plain",
    hue: "clay",
    seats: 2,
    publicFace: {
      summary: "Speaks for forty farming towns.",
      sections: [{ heading: "Known for", items: ["Loud assemblies"] }],
    },
    privateFace: {
      summary: "Two towns have stopped paying into the common fund.",
      sections: [{ heading: "Aims", items: ["Water before the harvest"] }],
    },
  },
  {
    id: "barge",
    code: "BG",
    name: "Barge Company",
    hue: "violet",
    seats: 1,
    publicFace: {
      summary: "Carries grain and salt.",
      sections: [{ heading: "Known for", items: ["Punctual convoys"] }],
    },
    privateFace: {
      summary: "Its creditors meet at the end of the month.",
      sections: [{ heading: "Aims", items: ["Keep one channel navigable"] }],
    },
  },
  {
    id: "gauge",
    code: "G",
    name: "Gauge Commission",
    hue: "olive",
    seats: 3,
    publicFace: {
      summary: "Measures the river and publishes what it measures.",
      sections: [{ heading: "Known for", items: ["Figures both banks accept"] }],
    },
    privateFace: {
      summary: "One gauge has read too high since spring.",
      sections: [{ heading: "Aims", items: ["Stay believed"] }],
    },
  },
];

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
  track("credit", "Credit", [0, 3, 6], toRoles("barge")),
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

const inject = (
  id: string,
  turn: number,
  channel: Channel,
  audience: Audience,
  more: Partial<Inject> = {},
): Inject => ({
  id,
  turn,
  title: `Paper ${id}`,
  channel,
  from: "River post office",
  body: `What ${id} reports of the river.`,
  audience,
  control: {
    notes: `Hold ${id} back if the room is slow.`,
    expected: "A question",
    teaches: "Doubt",
    origin: "adapted",
  },
  ...more,
});

const injects: readonly Inject[] = [
  inject("gauge-bulletin", 1, "wire", toPublic),
  inject("weir-survey", 1, "letter", toRoles("weir")),
  inject("town-letter", 1, "letter", toRoles("plain"), { contentNote: "Speaks of a drowning." }),
  inject("rumour", 1, "social", toRoles("plain", "barge")),
  inject("creditor-call", 2, "phone", toRoles("barge")),
  inject("spare-plan", 2, "cable", toControl),
  inject("storm-warning", 3, "broadcast", toPublic, { contentNote: "Speaks of floods." }),
  inject("sealed-reading", 3, "intelligence", toRoles("gauge", "weir")),
];

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
  instruments: [
    { id: "sluice", name: "Sluices" },
    { id: "decree", name: "Decree" },
    { id: "convoy", name: "Convoys" },
    { id: "press", name: "Press" },
  ],
};
