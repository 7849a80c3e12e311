import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Inject, Scenario } from "@/lib/game/scenario";
import { findLoadedWords } from "@/lib/scenario/house-style";
import { loadPack } from "@/lib/scenario/load";

const loaded = await loadPack(join(import.meta.dirname, "../../scenarios/after-the-strike"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every string below a value, with its place. */
function stringsIn(value: unknown, path = ""): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${path}/${key}`));
}

const matches = (texts: readonly Text[], pattern: RegExp): string[] =>
  texts.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path}: ${text}`);

/** What players read that was written before turn 1 was played. */
const startingTexts = stringsIn({
  roles: scenario.roles,
  turn: scenario.turns[0],
  injects: scenario.injects.map(({ title, from, body }) => ({ title, from, body })),
});

const withWire = (body: string): Scenario => {
  const [first] = scenario.injects;
  if (first === undefined) throw new Error("The flagship has injects.");
  const planted: Inject = { ...first, channel: "wire", body };
  return { ...scenario, injects: [planted] };
};

describe("neutral texts take no side", () => {
  it("the flagship's neutral texts hold no loaded word", () => {
    expect(findLoadedWords(scenario)).toEqual([]);
  });

  it.each([
    ["the assassination of a general", "assassination", "killing"],
    ["He was murdered.", "murdered", "killing"],
    ["It was an execution.", "execution", "killing"],
    ["Crowds mourned the martyrs.", "martyrs", "the dead"],
    ["A Terrorist group", "Terrorist", "name the act or the legal listing"],
    ["the regime in Tehran", "regime", "government"],
    ["Iran’s proxies", "proxies", "armed group"],
    ["a militia leader", "militia", "armed group"],
  ])("finds the loaded word in a wire that says: %s", (body, word, instead) => {
    expect(findLoadedWords(withWire(body))).toEqual([{ path: "injects[0].body", word, instead }]);
  });

  it("finds one in a public face, a situation, a rung and a note to control", () => {
    const [role] = scenario.roles;
    const [turn] = scenario.turns;
    const [track] = scenario.tracks;
    const [inject] = scenario.injects;
    if (!role || !turn || !track || !inject) throw new Error("The flagship is complete.");
    const planted: Scenario = {
      ...scenario,
      roles: [{ ...role, publicFace: { ...role.publicFace, summary: "a martyr" } }],
      turns: [{ ...turn, situation: "a murder" }],
      tracks: [{ ...track, rungs: [{ at: 0, name: "terror" }] }],
      injects: [{ ...inject, control: { ...inject.control, notes: "a regime" } }],
    };
    expect(findLoadedWords(planted).map(({ path }) => path)).toEqual([
      "roles[0].publicFace.summary",
      "tracks[0].rungs[0].name",
      "turns[0].situation",
      "injects[0].control.notes",
    ]);
  });

  it("leaves a side its own voice: private cards, private briefings, posts and cables", () => {
    expect(matches(stringsIn(scenario.roles.map(({ privateFace }) => privateFace)), /martyr/)).not.toEqual(
      [],
    );
    const [post] = withWire("").injects;
    if (post === undefined) throw new Error("The flagship has injects.");
    const voiced: Inject = { ...post, channel: "social", body: "our martyrs" };
    expect(findLoadedWords({ ...scenario, injects: [voiced] })).toEqual([]);
  });

  it("does not take executives for executions, nor the Mahdi Army for a loaded word", () => {
    expect(findLoadedWords(withWire("The executive approximated nothing for the Mahdi Army."))).toEqual([]);
  });
});

describe("the flagship's typography is one", () => {
  const all = stringsIn(scenario);

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
    expect(matches(startingTexts, officials)).toEqual([]);
  });

  it("knows nothing later than 5 January as it begins", () => {
    const later =
      /PS752|airliner|Kerman|Asad|Erbil strike|Taji|Balad|Operation Martyr|draft letter|dining hall|withdrawal letter|Integrated Review|coronavirus|(?:[6-9]|1\d|2[0-8]) January|\b(?:[6-9]|1\d|2\d) Jan\b|2021/;
    expect(matches(startingTexts, later)).toEqual([]);
  });

  it("keeps what is for control out of what players read", () => {
    const told = stringsIn(scenario.injects.map(({ title, from, body }) => ({ title, from, body })));
    expect(matches(told, /\b(?:control|cell|propose|counterfactual|inject|trigger)\b/i)).toEqual([]);
  });
});
