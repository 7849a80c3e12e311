import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";

const loaded = await loadPack(join(import.meta.dirname, "../../scenarios/after-the-strike"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

const words = (text: string): number => text.split(/\s+/).length;
const texts = (face: Scenario["roles"][number]["publicFace"]): string =>
  face.sections.flatMap(({ heading, items }) => [heading, ...items]).join(" ");

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
