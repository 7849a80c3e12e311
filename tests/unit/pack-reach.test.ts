import { describe, expect, it } from "vitest";
import { rehearse, trueFromTheStart, usualGames, usualSeed } from "../rehearsal/reach";
import { reportOf } from "../rehearsal/report";
import { flagship } from "../support/pack-play-flagship";
import { notesUnder, tablesIn } from "../support/pack-play-notes";

const reach = rehearse(flagship, usualGames, usualSeed);
const heading = "Reach, by play";
const paste = `Run \`npm run rehearse\` and paste what it prints under “${heading}” in notes.md`;

describe(`${usualGames} games of After the Strike by the published policy, from seed ${usualSeed}`, () => {
  const free = reach.tracks.filter(({ fixed }) => !fixed);

  it("are five hundred at least, and hold few tracks fixed", () => {
    expect(reach.games).toBeGreaterThanOrEqual(500);
    expect(reach.tracks.filter(({ fixed }) => fixed).map(({ id }) => id)).toEqual(["alignment-kh"]);
  });

  it.each(free)("$id stands at neither end in most games as Turn 3 ends", ({ lowAt3, highAt3 }) => {
    expect(lowAt3, "at its lower end").toBeLessThanOrEqual(0.5);
    expect(highAt3, "at its upper end").toBeLessThanOrEqual(0.5);
  });

  it.each(free)("$id moves", ({ least, most }) => {
    expect(most).toBeGreaterThan(least);
  });

  it.each(reach.tracks.filter(({ fixed }) => fixed))("$id stays where it is held", ({ id, least, most }) => {
    const start = flagship.tracks.find((track) => track.id === id)?.start;
    expect([least, most]).toEqual([start, start]);
  });

  it.each(Object.entries(reach.dynamics))("%s is proposed in some games and not in all", (_, share) => {
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  });

  it.each(Object.entries(reach.injects))("%s comes out in some game", (_, share) => {
    expect(share).toBeGreaterThan(0);
  });

  it("give commands that the rules take, but for one in two hundred at most", () => {
    expect(reach.given).toBeGreaterThan(reach.games * 200);
    expect(reach.refused / reach.given).toBeLessThan(1 / 200);
  });

  it("begin with nothing proposed", () => {
    expect(trueFromTheStart(flagship)).toEqual([]);
  });
});

describe(`the notes quote what was measured, under “${heading}”`, () => {
  const { sentences, tables } = reportOf(flagship, reach);
  const quoted = notesUnder(heading) ?? "";

  it("have the section", () => {
    expect(notesUnder(heading), paste).toBeDefined();
  });

  it.each(sentences)("%s", (sentence) => {
    expect(quoted.replace(/\s+/g, " "), paste).toContain(sentence);
  });

  it.each(tables)("$head.0", ({ head, rows }) => {
    const table = tablesIn(quoted).find((each) => each.head[0] === head[0]);
    expect(table, paste).toEqual({ head, rows });
  });
});
