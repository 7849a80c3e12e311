import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadedWords } from "@/lib/scenario/house-style";
import { loadPack } from "@/lib/scenario/load";
import { stringsIn, type Written } from "../support/strings-in";

const loaded = await loadPack(join(import.meta.dirname, "../../scenarios/after-the-strike"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

/** Each line of the texts that holds a pattern, with its place. */
const matches = (texts: readonly Written[], pattern: RegExp): string[] =>
  texts.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line) => (pattern.test(line) ? [`${path}: ${line}`] : [])),
  );

/** What players read of a turn's injects. */
const injectsOf = (turn: number): Written[] =>
  stringsIn(
    scenario.injects
      .filter((inject) => inject.turn === turn)
      .map(({ title, from, body, contentNote, substitute }) => ({
        title,
        from,
        body,
        contentNote,
        substitute,
      })),
  );

/** What players read that was written before turn 1 was played. */
const startingTexts = [
  ...stringsIn({ roles: scenario.roles, castings: scenario.castings, turn: scenario.turns[0] }),
  ...injectsOf(1),
];

/** Every string of the desks' pages, their names included. */
const deskTexts = stringsIn(scenario.roles.flatMap(({ desks }) => desks));

describe("the flagship takes no side", () => {
  it("desks argue without loaded words: those stand on the role's card, if anywhere", () => {
    expect(deskTexts.length).toBeGreaterThan(9 * 12);
    for (const { pattern } of loadedWords) {
      expect(deskTexts.filter(({ text }) => text.search(pattern) >= 0)).toEqual([]);
    }
  });
});

describe("the flagship's typography is one", () => {
  // A guide names buttons by their words, in bold, and some end in dots.
  const all = stringsIn(scenario).map(({ path, text }) => ({
    path,
    text: path.startsWith("guides") ? text.replaceAll("…**", "**") : text,
  }));

  it.each([
    ["straight quotes or apostrophes", /['"`]/],
    ["quotation marks: nobody is quoted", /[“”„‘«»]/],
    ["three dots", /\.{3}|…/],
    ["double spaces", / {2}/],
    ["a hyphen between numbers", /\d-\d/],
    ["a hyphen used as a dash", / - /],
    ["American spelling", /\b(?:color|favor|honor|defense|program|organization)s?\b/i],
  ])("no %s", (_name, pattern) => {
    expect(matches(all, pattern)).toEqual([]);
  });

  it("spells the groups one way", () => {
    expect(
      matches(all, /Kata.?ib (?!Hizbullah)|Asa.?ib (?!Ahl al-Haq)|Hezb|Hizb(?!ullah)|Katai|Asai/),
    ).toEqual([]);
    expect(matches(all, /Kata[^’]ib|Asa[^’]ib/)).toEqual([]);
  });
});

describe("the flagship respects people and time", () => {
  it("names only persons the scenario needs as background", () => {
    const officials =
      /Trump|Pompeo|Esper|Milley|Johnson|Raab|Wallace|Khamenei|Rouhani|Zarif|Qaani|Ghaani|Abdul[- ]Mahdi|Halbousi|Salih|Sistani|Macron|Merkel/;
    expect(matches([...startingTexts, ...injectsOf(2)], officials)).toEqual([]);
  });

  /** What came later than turn 6, or is known only since. */
  const neverKnown = /Integrated Review|coronavirus|pandemic|rapporteur|2021/;
  const months = ["Jan", "Feb", "Mar"];
  /** Day and month on which each turn ends; turn 6 goes on to a day in March. */
  const ends = [5, 8, 12, 20, 103, 231];
  const dayOf = (day: string, month: string): number => Number(day) + 100 * months.indexOf(month);

  it("knows nothing later than 5 January as it begins", () => {
    expect(
      matches(startingTexts, /draft letter|withdrawal letter|PS752|airliner|Kerman|Taji|dining hall/),
    ).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])("reports from no later day in turn %i", (turn) => {
    const told = injectsOf(turn);
    const later = told.flatMap(({ text }) =>
      [...text.matchAll(/\b(\d{1,2}) (Jan|Feb|Mar)/g)]
        .filter(([, day = "", month = ""]) => dayOf(day, month) > (ends[turn - 1] ?? 0))
        .map(([found]) => `${found}: ${text}`),
    );
    expect(told).not.toEqual([]);
    expect(later).toEqual([]);
    expect(matches([...told, ...stringsIn(scenario.turns[turn - 1])], neverKnown)).toEqual([]);
  });

  it("keeps what is for control out of what players read", () => {
    const told = [1, 2, 3, 4, 5, 6].flatMap(injectsOf);
    expect(matches(told, /\b(?:white cell|propose|counterfactual|inject|trigger)\b/i)).toEqual([]);
  });
});
