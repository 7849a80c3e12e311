import type { Casting, Desk, Role } from "@/lib/game/scenario";

const desk = (id: string, name: string, summary: string): Desk => ({
  id,
  name,
  face: { summary, sections: [{ heading: "Keeps", items: [`The books of ${name}`] }] },
});

/** Two roles with desks, two without, and one that is in the game only where it is wanted. */
export const roles: readonly Role[] = [
  {
    id: "weir",
    code: "W",
    name: "Weir Authority",
    hue: "river",
    optional: false,
    seats: 2,
    publicFace: {
      summary: "Runs the three upper weirs.\n\nIts releases decide what reaches the plain.",
      sections: [{ heading: "Known for", items: ["Old treaties kept to the letter", "Slow answers"] }],
    },
    privateFace: {
      summary: "The second weir has a crack that nobody outside has seen.",
      sections: [{ heading: "Aims", items: ["Hide the crack until it is mended", "Lose no treaty right"] }],
    },
    desks: [
      desk("weir-works", "Works office", "Its engineers give the crack two more summers."),
      desk("weir-law", "Treaty office", "It found a clause that lets the weirs close for repair."),
    ],
  },
  {
    id: "plain",
    code: "P",
    name: "Council of the Plain",
    hue: "clay",
    optional: false,
    seats: 2,
    publicFace: {
      summary: "Speaks for forty farming towns.",
      sections: [{ heading: "Known for", items: ["Loud assemblies"] }],
    },
    privateFace: {
      summary: "Two towns have stopped paying into the common fund.",
      sections: [{ heading: "Aims", items: ["Water before the harvest"] }],
    },
    desks: [
      desk("plain-east", "Eastern towns", "The eastern towns would pay for their own canal."),
      desk("plain-west", "Western towns", "The western towns have dug wells they do not report."),
    ],
  },
  {
    id: "barge",
    code: "BG",
    name: "Barge Company",
    hue: "violet",
    optional: false,
    seats: 1,
    publicFace: {
      summary: "Carries grain and salt.",
      sections: [{ heading: "Known for", items: ["Punctual convoys"] }],
    },
    privateFace: {
      summary: "Its creditors meet at the end of the month.",
      sections: [{ heading: "Aims", items: ["Keep one channel navigable"] }],
    },
    desks: [],
  },
  {
    id: "gauge",
    code: "G",
    name: "Gauge Commission",
    hue: "olive",
    optional: false,
    seats: 3,
    publicFace: {
      summary: "Measures the river and publishes what it measures.",
      sections: [{ heading: "Known for", items: ["Figures both banks accept"] }],
    },
    privateFace: {
      summary: "One gauge has read too high since spring.",
      sections: [{ heading: "Aims", items: ["Stay believed"] }],
    },
    desks: [],
  },
  {
    id: "ferry",
    code: "F",
    name: "Lower Ferry",
    hue: "slate",
    optional: true,
    seats: 1,
    publicFace: {
      summary: "Takes people and carts from bank to bank.",
      sections: [{ heading: "Known for", items: ["Talk on the crossing"] }],
    },
    privateFace: {
      summary: "It counts who crosses at night, and tells nobody.",
      sections: [{ heading: "Aims", items: ["Two banks that need a ferry"] }],
    },
    desks: [],
  },
];

/**
 * Three ways to sit together besides a cell for each role: one for few people, where two
 * roles share a cell; one for many, where a role is divided over two cells, of which one
 * plays a whole role besides; and one for a crowd, which plays the optional role. All have
 * cells named as roles are.
 */
export const castings: readonly Casting[] = [
  {
    id: "few",
    title: "Three tables",
    people: { from: 3, to: 5 },
    note: "The weirs and the gauges share a table.",
    cells: [
      { id: "keepers", name: "Keepers of the river", roles: ["weir", "gauge"], desks: [], seats: 2 },
      { id: "plain", name: "Council of the Plain", roles: ["plain"], desks: [], seats: 1 },
      { id: "barge", name: "Barge Company", roles: ["barge"], desks: [], seats: 2 },
    ],
  },
  {
    id: "many",
    title: "A table for each bank",
    people: { from: 6, to: 12 },
    cells: [
      { id: "weir", name: "Weir Authority", roles: ["weir"], desks: [], seats: 2 },
      { id: "east", name: "East bank", roles: [], desks: ["plain-east"], seats: 2 },
      { id: "west", name: "West bank and barges", roles: ["barge"], desks: ["plain-west"], seats: 3 },
      { id: "gauge", name: "Gauge Commission", roles: ["gauge"], desks: [], seats: 3 },
    ],
  },
  {
    id: "crowd",
    title: "The whole river",
    people: { from: 10, to: 14 },
    cells: [
      { id: "weir", name: "Weir Authority", roles: ["weir"], desks: [], seats: 3 },
      { id: "plain", name: "Council of the Plain", roles: ["plain"], desks: [], seats: 3 },
      { id: "crossing", name: "Barges and ferry", roles: ["barge", "ferry"], desks: [], seats: 4 },
      { id: "gauge", name: "Gauge Commission", roles: ["gauge"], desks: [], seats: 4 },
    ],
  },
];
