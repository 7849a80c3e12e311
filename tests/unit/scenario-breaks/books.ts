import { rename } from "node:fs/promises";
import { join } from "node:path";
import { at, type Break, set, write } from "./making";

const guide = "guides/player.md";
const text = (...lines: readonly string[]): Break["edit"] =>
  write(guide, ["# Playing", "", ...lines].join("\n"));

const guides: readonly Break[] = [
  {
    broken: "a guide has no title",
    edit: write(guide, "Read your card.\n\n# Playing\n"),
    problem: at(guide, "", "does not begin with its title, like “# Guide”"),
  },
  {
    broken: "a guide has an empty title",
    edit: write(guide, "#  \n# Playing\n"),
    problem: at(guide, "", "does not begin with its title, like “# Guide”"),
  },
  {
    broken: "a guide has a long title",
    edit: write(guide, `# ${"x".repeat(121)}\n`),
    problem: at(guide, "line 1", "is a title of 121 characters; at most 120 fit"),
  },
  {
    broken: "a guide holds HTML",
    edit: text("Read your card.<br>Then talk."),
    problem: at(guide, "line 3", "is plain text: no HTML tags or entities"),
  },
  {
    broken: "a guide holds a comment",
    edit: text("- Talk", "  <!-- later -->"),
    problem: at(guide, "line 4", "is plain text: no HTML tags or entities"),
  },
  {
    broken: "a guide holds an image",
    edit: text("![The coast](map.png)"),
    problem: at(guide, "line 3", "holds an image: a guide is words alone"),
  },
  ...["[Read on](https://example.org)", "See www.example.org", "[map]: map.md", "[the map](map.md)"].map(
    (line): Break => ({
      broken: `a guide links elsewhere: ${line}`,
      edit: text(line),
      problem: at(guide, "line 3", "links elsewhere: a guide is read and printed by itself"),
    }),
  ),
  {
    broken: "a guide is too long",
    edit: write(guide, `# Playing\n${"x".repeat(60_000)}`),
    problem: at(guide, "", "has 60010 characters; at most 60000 fit"),
  },
  {
    broken: "a guide is not UTF-8",
    edit: write(guide, Uint8Array.from([0x23, 0x20, 0xff])),
    problem: at(guide, "", "is not UTF-8 text"),
  },
  {
    broken: "a guide is misspelt",
    edit: (directory) => rename(join(directory, guide), join(directory, "guides/players.md")),
    problem: at("guides/players.md", "", "is no file of a pack"),
  },
];

const cards = "control-cards.json";
const record = "baseline.json";
const map = "map.json";

/** Mistakes in what a pack has to read beside the game. */
export const books: readonly Break[] = [
  ...guides,
  {
    broken: "two cards of control share an id",
    edit: set(cards, [1, "id"], "ministry"),
    problem: at(cards, "[1].id", "repeats the id “ministry” of control-cards.json [0].id"),
  },
  {
    broken: "two cards of control share a name",
    edit: set(cards, [1, "name"], "Ministry of the Sea"),
    problem: at(cards, "[1].name", "repeats the name “Ministry of the Sea” of control-cards.json [0].name"),
  },
  {
    broken: "a card of control says nothing",
    edit: set(cards, [0, "face", "sections"], []),
    problem: at(cards, "[0].face.sections", "has a number of entries below the least allowed, 1"),
  },
  {
    broken: "two entries of the record share an id",
    edit: set(record, [2, "id"], "dark"),
    problem: at(record, "[2].id", "repeats the id “dark” of baseline.json [1].id"),
  },
  {
    broken: "the record goes beyond the last turn",
    edit: set(record, [1, "turn"], 4),
    problem: at(record, "[1].turn", "is 4, but the last turn is 3"),
  },
  {
    broken: "the record is not in order of time",
    edit: set(record, [2, "turn"], 0),
    problem: at(
      record,
      "[2].turn",
      "is 0, but the entry before falls in turn 1: they stand in order of time",
    ),
  },
  {
    broken: "one account is called disputed",
    edit: set(record, [1, "disputed"], ["The oil was bad."]),
    problem: at(record, "[1].disputed", "holds one account; disputed are two at least"),
  },
  {
    broken: "the record names no source",
    edit: set(record, [0, "sources"], []),
    problem: at(record, "[0].sources", "names no source"),
  },
  {
    broken: "two questions share an id",
    edit: set("debrief.json", [1, "id"], "whose-light"),
    problem: at("debrief.json", "[1].id", "repeats the id “whose-light” of debrief.json [0].id"),
  },
  {
    broken: "two places share an id",
    edit: set(map, ["places", 1, "id"], "point"),
    problem: at(map, "places[1].id", "repeats the id “point” of map.json places[0].id"),
  },
  {
    broken: "a place lies outside the map",
    edit: set(map, ["places", 0, "lon"], 9.5),
    problem: at(map, "places[0].lon", "is 9.5, outside the map from -12 to -4"),
  },
  {
    broken: "a country is marked twice",
    edit: set(map, ["marked", 1], "Ireland"),
    problem: at(map, "marked[1]", "repeats the country “Ireland” of map.json marked[0]"),
  },
  {
    broken: "a map has no area",
    edit: set(map, ["bounds", "north"], 50),
    problem: at(map, "bounds", "has no area"),
  },
  {
    broken: "a map is a list",
    edit: write(map, "[]"),
    problem: at(map, "", "is not an object"),
  },
];
