import { describe, expect, it } from "vitest";
import type { Inject, Scenario } from "@/lib/game/scenario";
import { findLoadedWords } from "@/lib/scenario/house-style";
import { loadPack } from "@/lib/scenario/load";
import { darkCoast } from "../support/packs";
import { rewritten, stringsIn } from "../support/strings-in";

const loaded = await loadPack(darkCoast);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

/** Texts that somebody reads, as places without their numbers: neutral ones, and a side's own. */
const neutral = [
  "title",
  "setting",
  "disclaimer",
  "instruments[].name",
  "roles[].name",
  "roles[].publicFace.summary",
  "roles[].publicFace.sections[].heading",
  "roles[].publicFace.sections[].items[]",
  "roles[].desks[].name",
  "tracks[].name",
  "tracks[].group",
  "tracks[].unit",
  "tracks[].reason",
  "tracks[].rungs[].name",
  "turns[].title",
  "turns[].gameTime",
  "turns[].dateline",
  "turns[].situation",
  "injects[].title",
  "injects[].contentNote",
  "injects[].substitute.title",
  "injects[].control.notes",
  "injects[].control.expected",
  "injects[].control.contingency",
  "injects[].control.teaches",
  "castings[].title",
  "castings[].note",
  "castings[].cells[].name",
  "moveFields[].label",
  "moveFields[].help",
  "moveFields[].kind.options[].name",
  "tags[].name",
  "tags[].help",
  "dynamics[].title",
  "dynamics[].reason",
  "dynamics[].effects[].text",
  "runningOrders[].title",
  "runningOrders[].note",
  "runningOrders[].before[].title",
  "runningOrders[].after[].title",
  "controlCards[].name",
  "baseline[].date",
  "baseline[].title",
  "baseline[].text",
  "baseline[].disputed[]",
  "debrief[].group",
  "debrief[].question",
  "map.title",
  "map.caption",
  "map.places[].name",
];
const ownVoice = [
  "roles[].privateFace.summary",
  "roles[].privateFace.sections[].heading",
  "roles[].privateFace.sections[].items[]",
  "roles[].desks[].face.summary",
  "roles[].desks[].face.sections[].heading",
  "roles[].desks[].face.sections[].items[]",
  "turns[].privately[].text",
  "injects[].from",
  "controlCards[].face.summary",
  "controlCards[].face.sections[].heading",
  "controlCards[].face.sections[].items[]",
  "baseline[].sources[]",
  "map.marked[]",
  "guides[].title",
  "guides[].text",
];
/** Neutral on a wire and on the air, a side's own elsewhere. */
const byChannel = ["injects[].body", "injects[].substitute.body"];
/** What names or counts, and is read by nobody. */
const noText =
  /(?:^|\.)(?:id|version|code|hue|kind|type|drawn|phase|channel|origin|anchor|asked|often|when.*|trigger.*|track|inject|sources\[\]|roles\[\]|desks\[\]|turns\[\]|on\[\])$/;

const unnumbered = (path: string): string => path.replace(/\[\d+\]/g, "[]");
const isText = (path: string): boolean =>
  path.startsWith("baseline[].sources") || !noText.test(path.replace(/^(?:id|version)$/, ".id"));

/** The small pack with one word in each of its texts. */
const everywhere = rewritten(scenario, ({ path, text }) =>
  isText(unnumbered(path)) ? "A proxy." : text,
) as Scenario;

const channelOf = (path: string): string | undefined =>
  scenario.injects[Number(/^injects\[(\d+)\]/.exec(path)?.[1])]?.channel;

describe("neutral texts", () => {
  it("every text of a pack is either neutral, or a side’s own, or goes by its channel", () => {
    const all = stringsIn(scenario).map(({ path }) => unnumbered(path));
    const texts = new Set(all.filter(isText));
    expect([...texts].sort()).toEqual([...neutral, ...ownVoice, ...byChannel].sort());
  });

  it("are looked through, and no other", () => {
    const found = findLoadedWords(everywhere).map(({ path }) => path);
    const expected = stringsIn(everywhere)
      .map(({ path }) => path)
      .filter((path) => {
        if (byChannel.includes(unnumbered(path)))
          return ["wire", "broadcast"].includes(channelOf(path) ?? "");
        return neutral.includes(unnumbered(path));
      });
    expect(expected.length).toBeGreaterThan(100);
    expect([...found].sort()).toEqual([...expected].sort());
    expect(found).toContain("injects[4].substitute.body");
    expect(found).not.toContain("injects[1].body");
  });
});

const withBody = (body: string, channel: Inject["channel"]): Scenario => {
  const [first] = scenario.injects;
  if (first === undefined) throw new Error("The small pack has injects.");
  return { ...scenario, injects: [{ ...first, channel, body }] };
};

describe("loaded words", () => {
  it.each([
    ["the assassination of a general", "assassination", "killing"],
    ["He was murdered.", "murdered", "killing"],
    ["It was an execution.", "execution", "killing"],
    ["Crowds mourned the martyrs.", "martyrs", "the dead"],
    ["A Terrorist group", "Terrorist", "name the act or the legal listing"],
    ["the regime in the capital", "regime", "government"],
    ["the island’s proxies", "proxies", "armed group"],
    ["a militia leader", "militia", "armed group"],
  ])("are found in a wire that says: %s", (body, word, instead) => {
    expect(findLoadedWords(withBody(body, "wire"))).toEqual([{ path: "injects[0].body", word, instead }]);
  });

  it("are left to a side in its own voice", () => {
    for (const channel of ["cable", "social", "phone", "intelligence", "letter"] as const) {
      expect(findLoadedWords(withBody("our martyrs", channel))).toEqual([]);
    }
  });

  it("are not executives, nor the Mahdi Army", () => {
    const body = "The executive approximated nothing for the Mahdi Army.";
    expect(findLoadedWords(withBody(body, "wire"))).toEqual([]);
  });
});
