import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Inject, Scenario } from "@/lib/game/scenario";
import { findLoadedWords, loadedWords } from "@/lib/scenario/house-style";
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

/** What players read of a turn's injects. */
const injectsOf = (turn: number): Text[] =>
  stringsIn(
    scenario.injects
      .filter((inject) => inject.turn === turn)
      .map(({ title, from, body, contentNote }) => ({ title, from, body, contentNote })),
  );

/** What players read that was written before turn 1 was played. */
const startingTexts = [
  ...stringsIn({ roles: scenario.roles, castings: scenario.castings, turn: scenario.turns[0] }),
  ...injectsOf(1),
];

/** Every string of the desks' pages, their names included. */
const deskTexts = stringsIn(scenario.roles.flatMap(({ desks }) => desks));

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

  it("the flagship's desks argue without loaded words: those stand on the role's card, if anywhere", () => {
    expect(deskTexts.length).toBeGreaterThan(9 * 12);
    for (const { pattern } of loadedWords) {
      expect(deskTexts.filter(({ text }) => text.search(pattern) >= 0)).toEqual([]);
    }
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

  it("finds one in the name of a desk, a casting, a cell, and in what a move is asked", () => {
    const [role] = scenario.roles;
    const [casting] = scenario.castings;
    const [desk, cell] = [role?.desks[0], casting?.cells[0]];
    if (!role || !casting || !desk || !cell) throw new Error("The flagship is complete.");
    const planted: Scenario = {
      ...scenario,
      roles: [{ ...role, desks: [{ ...desk, name: "The regime" }] }],
      castings: [{ ...casting, title: "Terror", cells: [{ ...cell, name: "Militias" }] }],
      moveFields: [
        {
          id: "whom",
          label: "Which proxy",
          help: "The murderer",
          kind: { type: "choice", options: [{ id: "one", name: "A martyr" }] },
          required: false,
          secret: false,
        },
      ],
    };
    expect(findLoadedWords(planted).map(({ path }) => path)).toEqual([
      "roles[0].desks[0].name",
      "castings[0].title",
      "castings[0].cells[0].name",
      "moveFields[0].label",
      "moveFields[0].help",
      "moveFields[0].kind.options[0].name",
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
    expect(matches([...startingTexts, ...injectsOf(2)], officials)).toEqual([]);
  });

  /** What came later than 8 January, and places that were struck, whenever. */
  const muchLater =
    /PS752|airliner|Kerman|Asad|Erbil strike|Taji|Balad|Operation Martyr|dining hall|Integrated Review|coronavirus|2021/;

  it("knows nothing later than 5 January as it begins", () => {
    const later = /draft letter|withdrawal letter|(?:[6-9]|1\d|2[0-8]) January|\b(?:[6-9]|1\d|2\d) Jan\b/;
    expect(matches(startingTexts, later)).toEqual([]);
    expect(matches(startingTexts, muchLater)).toEqual([]);
  });

  it("knows nothing later than 8 January in turn 2", () => {
    const later = /(?:9|1\d|2[0-8]) January|\b(?:9|1\d|2\d) Jan\b|brain|vigil|shot down/;
    expect(injectsOf(2)).not.toEqual([]);
    expect(matches(injectsOf(2), later)).toEqual([]);
    expect(matches(injectsOf(2), muchLater)).toEqual([]);
  });

  it("keeps what is for control out of what players read", () => {
    const told = [...injectsOf(1), ...injectsOf(2)];
    expect(matches(told, /\b(?:control|cell|propose|counterfactual|inject|trigger)\b/i)).toEqual([]);
  });
});
