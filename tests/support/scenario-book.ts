import type { Scenario } from "@/lib/game/scenario";

type Book = Pick<Scenario, "controlCards" | "baseline" | "debrief" | "map" | "guides">;

/** What is read from the scenario's own pages: no view of a game holds any of it. */
export const { controlCards, baseline, debrief, map, guides }: Book = {
  controlCards: [
    {
      id: "miller",
      name: "The millers",
      face: {
        summary: "They grind for both banks.",
        sections: [{ heading: "Want", items: ["Water on the wheels"] }],
      },
    },
  ],
  baseline: [
    {
      id: "dry-may",
      turn: 0,
      date: "31 May",
      title: "A dry May",
      text: "No rain fell on the hills.",
      sources: ["The rain book"],
    },
    {
      id: "night-opening",
      turn: 1,
      date: "4 June",
      title: "Water in the night",
      text: "The bridge gauge rose before dawn.",
      disputed: ["The weirs name a spring.", "The towns name the weirs."],
      sources: ["The rain book", "The gauge book"],
    },
  ],
  debrief: [
    { id: "who-knew", group: "Trust", question: "Who knew of the crack, and when?", sources: ["R3"] },
  ],
  map: {
    title: "The river",
    caption: "From the weirs to the mouth",
    bounds: { west: 0, south: 0, east: 2, north: 3 },
    marked: ["Nowhere"],
    places: [{ id: "bridge", name: "The bridge", lon: 1, lat: 2, kind: "city", anchor: "start" }],
  },
  guides: [{ id: "player", title: "How to play", text: "# How to play\n\nSay one thing and why it works." }],
};
