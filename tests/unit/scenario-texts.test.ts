import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Scenario } from "@/lib/game/scenario";
import { findLoadedWords } from "@/lib/scenario/house-style";
import { loadPack } from "@/lib/scenario/load";
import { faceText, gradeOf, wordsIn } from "../support/readability";
import { stringsIn } from "../support/strings-in";

const folder = join(import.meta.dirname, "../../scenarios");
const packs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/**
 * Most that is read at one sitting, in words, and the hardest that is read once: somebody
 * with school English reads it on a phone, in company, with the clock running.
 */
const most = { body: 120, face: 360, summary: 95, faceGrade: 7, bodyGrade: 9 } as const;

async function load(pack: string): Promise<Scenario> {
  const loaded = await loadPack(join(folder, pack));
  if (!loaded.ok) throw new Error(`${pack} cannot be loaded: ${JSON.stringify(loaded.problems, null, 2)}`);
  return loaded.scenario;
}

/** Bodies as they may be read: those of injects and of their milder forms. */
const bodiesIn = ({ injects }: Scenario) =>
  injects.flatMap(({ id, body, substitute }) => [
    { what: `inject ${id}`, text: body },
    ...(substitute ? [{ what: `milder form of inject ${id}`, text: substitute.body }] : []),
  ]);

const facesIn = ({ roles }: Scenario) =>
  roles.map(({ id, privateFace }) => ({ what: `private face of ${id}`, text: faceText(privateFace) }));

interface Named {
  readonly what: string;
  readonly text: string;
}

/** A line for each text that measures more than it may. */
const above = (texts: readonly Named[], limit: number, measure: (text: string) => number): string[] =>
  texts
    .map(({ what, text }) => ({ what, measured: Math.round(measure(text) * 10) / 10 }))
    .filter(({ measured }) => measured > limit)
    .map(({ what, measured }) => `${what}: ${measured}, at most ${limit}`);

it("there are packs to read", () => {
  expect(packs).toContain("after-the-strike");
});

describe.each(packs)("the texts of %s", (pack) => {
  it("injects are short enough", async () => {
    expect(above(bodiesIn(await load(pack)), most.body, wordsIn)).toEqual([]);
  });

  it("injects are plain enough", async () => {
    expect(above(bodiesIn(await load(pack)), most.bodyGrade, gradeOf)).toEqual([]);
  });

  it("private faces are short enough, headings and all", async () => {
    const { roles } = await load(pack);
    const whole = roles.map(({ id, privateFace: { summary, sections } }) => {
      const headings = sections.map(({ heading }) => heading);
      return {
        what: `private face of ${id}`,
        text: [faceText({ summary, sections }), ...headings].join("\n"),
      };
    });
    const summaries = roles.map(({ id, privateFace }) => {
      return { what: `summary of the private face of ${id}`, text: privateFace.summary };
    });
    expect(above(whole, most.face, wordsIn)).toEqual([]);
    expect(above(summaries, most.summary, wordsIn)).toEqual([]);
  });

  it("private faces are plain enough", async () => {
    expect(above(facesIn(await load(pack)), most.faceGrade, gradeOf)).toEqual([]);
  });

  it("nobody is quoted: there are no quotation marks, and no straight apostrophes", async () => {
    const marks = /["“”„‟«»‹›‘'`]/;
    const found = stringsIn(await load(pack)).flatMap(({ path, text }) =>
      text.split("\n").flatMap((line) => (marks.test(line) ? [`${path}: ${line}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("neutral texts take no side", async () => {
    expect(findLoadedWords(await load(pack))).toEqual([]);
  });

  it("every scale has names for where it may stand", async () => {
    const { tracks } = await load(pack);
    expect(tracks.filter(({ rungs }) => rungs.length < 2).map(({ id }) => id)).toEqual([]);
  });
});

describe("the measures", () => {
  it("counts words between spaces", () => {
    expect(wordsIn("1. Two words,\n\nand Kata’ib Hizbullah.")).toBe(6);
  });

  it("grades by the length of sentences and of words", () => {
    // 0.39 × 6 words a sentence + 11.8 × 1 syllable a word − 15.59
    expect(gradeOf("The cat sat on the mat.")).toBeCloseTo(-1.45);
    // 0.39 × 5 + 11.8 × 15 ÷ 5 − 15.59
    expect(gradeOf("Considerable governmental deliberation delayed diplomacy.")).toBeGreaterThan(20);
    expect(gradeOf("The cat sat. The dog ran.")).toBeLessThan(gradeOf("The cat sat and the dog ran."));
  });

  it("takes neither a number before a paragraph nor a shortened month for a sentence", () => {
    expect(gradeOf("1. It was late.")).toBe(gradeOf("It was late."));
    expect(gradeOf("On 9 Jan. Iraq met.")).toBe(gradeOf("On 9 Jan Iraq met."));
  });
});
