import type { Casting, Desk, Role } from "@/lib/game/scenario";

const desk = (id: string, name: string, summary: string): Desk => ({
  id,
  name,
  face: { summary, sections: [{ heading: "Keeps", items: [`The books of ${name}`] }] },
});

/** Two roles with desks, two without. */
export const roles: readonly Role[] = [
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
];

/**
 * Two ways to sit together besides a cell for each role: one for few people, where two
 * roles share a cell, and one for many, where a role is divided over two cells, of which
 * one plays a whole role besides. Both have cells named as roles are.
 */
export const castings: readonly Casting[] = [
  {
    id: "few",
    title: "Three tables",
    people: { from: 3, to: 5 },
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
];
