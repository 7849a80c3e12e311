import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Audience, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import { rungAt, type Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");

const loaded = await loadPack(flagship);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

const words = (text: string): number => text.split(/\s+/).length;
const texts = (face: Scenario["roles"][number]["publicFace"]): string =>
  face.sections.flatMap(({ heading, items }) => [heading, ...items]).join(" ");

describe("After the Strike", () => {
  it("has seven roles of equal rank, in order", () => {
    expect(scenario.roles.map(({ id, code, hue, seats }) => `${id} ${code} ${hue} ${seats}`)).toEqual([
      "us US bronze 9",
      "ir IR violet 9",
      "iq IQ river 9",
      "kh KH clay 9",
      "aah AAH mulberry 9",
      "sad SAD olive 9",
      "uk UK petrol 9",
    ]);
  });

  it("divides three of them into three desks each, as the fact base does", () => {
    const desks = scenario.roles.map((role) => [role.id, role.desks.map(({ id }) => id)]);
    expect(Object.fromEntries(desks)).toEqual({
      us: ["us-nsc", "us-state", "us-pentagon"],
      ir: ["ir-council", "ir-guards", "ir-ministry"],
      iq: [],
      kh: [],
      aah: [],
      sad: [],
      uk: ["uk-no10", "uk-fco", "uk-mod"],
    });
  });

  it("asks nothing of a move besides what every move says", () => {
    expect(scenario.moveFields).toEqual([]);
  });

  it("starts each track where the fact base puts it, for whom it is meant", () => {
    const states = toRoles("us", "ir", "iq", "uk");
    const expected: Record<string, readonly [number, Audience]> = {
      escalation: [6, toPublic],
      "anger-us": [7, toPublic],
      "anger-iran": [6, toPublic],
      "state-authority": [3, toPublic],
      footprint: [3, toPublic],
      "force-protection": [3, toRoles("us", "uk")],
      "pressure-isis": [6, toRoles("us", "iq", "uk")],
      clarity: [3, toControl],
      "alignment-kh": [5, toRoles("kh")],
      "alignment-aah": [3, toRoles("aah")],
      "alignment-pmf": [2, toControl],
      "alignment-sadr": [0, toRoles("sad")],
      "quds-force": [5, toRoles("ir")],
      "narrative-iraq": [-1, toPublic],
      "narrative-europe": [0, states],
      "narrative-un": [-2, states],
      "narrative-us": [2, states],
      "narrative-iran": [-4, states],
      rules: [5, toPublic],
      nuclear: [2, toPublic],
      sanctions: [8, toPublic],
      "uk-us-trust": [3, toRoles("uk")],
      "uk-e3-trust": [3, toRoles("uk")],
      "uk-parliament": [2, toRoles("uk")],
      "uk-safety": [3, toRoles("uk")],
    };
    expect(
      Object.fromEntries(scenario.tracks.map(({ id, start, audience }) => [id, [start, audience]])),
    ).toEqual(expected);
  });

  it("names the rungs the turn opens on", () => {
    const opening = (id: string) => {
      const track = scenario.tracks.find((one) => one.id === id);
      return track && rungAt(track, track.start);
    };
    expect(opening("escalation")).toBe("Declared killing of a senior officer");
    expect(opening("nuclear")).toBe("Caps partly breached");
    expect(opening("clarity")).toBe("Groups cannot tell what makes a target");
    expect(opening("alignment-kh")).toBe("Bound to Iran");
    expect(opening("alignment-aah")).toBe("Leans to Iran");
    expect(opening("alignment-sadr")).toBe("Uncommitted");
  });

  const sent = (turn: number) => {
    const injects = scenario.injects.filter((inject) => inject.turn === turn);
    return injects.map(({ id, minute, audience }) => [id, minute, audience]);
  };

  it("sends each inject of turn 1 to those the fact base names, in the order they fall due", () => {
    expect(sent(1)).toEqual([
      ["no-warning", 1, toRoles("uk")],
      ["two-vacancies", 3, toRoles("ir", "kh", "aah", "sad")],
      ["sealed-room-fax", 5, toSome({ desks: ["ir-ministry"] })],
      ["who-is-next", 8, toRoles("aah", "sad")],
      ["fifty-two", 11, toRoles("ir", "uk", "us")],
      ["a-thousand-metres", 13, toRoles("iq", "us", "uk")],
      ["fifth-step", 16, toPublic],
      ["the-vote", 19, toRoles("iq", "kh", "aah", "sad", "us", "uk")],
    ]);
  });

  it("leaves to control when to release what depends on the moves of turn 2", () => {
    expect(sent(2)).toEqual([
      ["the-letter", 6, toPublic],
      ["visa-refused", 10, toSome({ desks: ["ir-ministry", "uk-fco"] })],
      ["after-midnight", undefined, toRoles("iq")],
      ["no-dead", undefined, toSome({ desks: ["us-pentagon", "uk-mod"] })],
      ["soldiers-killed", undefined, toRoles("us", "uk", "iq")],
    ]);
  });

  it("warns before the inject that reports deaths, and before no other", () => {
    const warned = scenario.injects.filter(({ contentNote }) => contentNote !== undefined);
    expect(warned.map(({ id }) => id)).toEqual(["soldiers-killed"]);
  });

  it("leaves time to answer with a move: nothing falls due in the last ten minutes of deliberation", () => {
    for (const { id, turn, minute } of scenario.injects) {
      const phases = scenario.turns.find(({ number }) => number === turn)?.phases ?? [];
      const until = phases.findIndex(({ phase }) => phase === "deliberate") + 1;
      const closes = phases.slice(0, until).reduce((sum, { minutes }) => sum + minutes, 0);
      expect(minute ?? 0, id).toBeLessThanOrEqual(closes - 10);
    }
  });

  it("briefs each role privately once as turn 1 opens, and nobody beforehand about later turns", () => {
    const [first, ...later] = scenario.turns;
    expect(first?.privately.map(({ audience }) => audience)).toEqual(
      scenario.roles.map(({ id }) => toRoles(id)),
    );
    expect(later.flatMap(({ privately }) => privately)).toEqual([]);
  });

  it("gives every turn one hour in five phases", () => {
    expect(scenario.turns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { phases } of scenario.turns) {
      expect(phases.map(({ phase, minutes }) => `${phase} ${minutes}`)).toEqual([
        "brief 5",
        "deliberate 25",
        "argue 10",
        "adjudicate 15",
        "report 5",
      ]);
    }
  });
});

describe("the flagship is short enough to be read", () => {
  it.each(scenario.roles)("card of $name", ({ publicFace, privateFace }) => {
    expect(words(publicFace.summary)).toBeLessThanOrEqual(75);
    expect(words(privateFace.summary)).toBeLessThanOrEqual(115);
    expect(words(texts(publicFace))).toBeLessThanOrEqual(80);
    expect(words(texts(privateFace))).toBeLessThanOrEqual(340);
  });

  it.each(scenario.roles)(
    "$name has one first question, a long-term aim, and every part of a card",
    ({ privateFace }) => {
      const section = (heading: string) =>
        privateFace.sections.find((one) => one.heading === heading)?.items ?? [];
      expect(privateFace.sections[0]?.heading).toBe("First question");
      expect(section("First question")).toHaveLength(1);
      expect(section("First question")[0]).toMatch(/\?$/);
      expect(section("What you want").filter((item) => item.startsWith("Long term: "))).toHaveLength(1);
      for (const heading of [
        "What you will not accept",
        "What binds you",
        "What you have",
        "What you know",
        "What you do not know",
        "Whom you can reach",
        "Your case",
      ]) {
        expect(section(heading), heading).not.toEqual([]);
      }
    },
  );

  it.each(scenario.roles.flatMap(({ desks }) => desks))("page of the desk $name", ({ face }) => {
    expect(face.sections.map(({ heading }) => heading)).toEqual([
      "What you know",
      "What you want",
      "What you fear",
      "Your line",
    ]);
    expect(face.sections.at(-1)?.items).toHaveLength(1);
    expect(words(face.summary)).toBeGreaterThanOrEqual(30);
    expect(words(face.summary)).toBeLessThanOrEqual(60);
    expect(words(texts(face))).toBeLessThanOrEqual(110);
    for (const { items } of face.sections)
      for (const item of items) expect(words(item)).toBeLessThanOrEqual(28);
  });

  it.each(scenario.turns)("turn $number", ({ number, situation, privately }) => {
    expect(words(situation)).toBeGreaterThanOrEqual(number === 1 ? 60 : 40);
    expect(words(situation)).toBeLessThanOrEqual(110);
    for (const { text } of privately) {
      expect(words(text)).toBeGreaterThanOrEqual(30);
      expect(words(text)).toBeLessThanOrEqual(70);
    }
  });

  it.each(scenario.injects)("inject $id", ({ body, channel }) => {
    expect(words(body)).toBeLessThanOrEqual(channel === "social" ? 80 : 120);
  });
});
