import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { headingsOf } from "@/components/scenario/guide-headings";
import { GuideText } from "@/components/scenario/guide-text";
import { clockOf, timetableOf } from "@/components/scenario/timetable";
import type { Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";
import { darkCoast } from "@/tests/support/packs";

const guide = (text: string, contents?: string): string =>
  renderToStaticMarkup(<GuideText guide={{ id: "facilitator", title: "Guide", text }} contents={contents} />);

test("headings of a guide have addresses of their own, without marks of emphasis", () => {
  const text =
    "# Guide\n\n## The *day* before\n\ntext\n\n### More\n\n## The day before\n\n## Zürich, 3 January";
  expect(headingsOf(text)).toEqual([
    { line: 3, level: 2, title: "The day before", slug: "the-day-before" },
    { line: 7, level: 3, title: "More", slug: "more" },
    { line: 9, level: 2, title: "The day before", slug: "the-day-before-2" },
    { line: 11, level: 2, title: "Zürich, 3 January", slug: "zürich-3-january" },
  ]);
});

test("every link of the list leads to a heading of the text", () => {
  const text = `# Guide\n\n${["One", "Two", "Three", "Four", "Five", "One"].map((name) => `## ${name}\n\ntext\n\n`).join("")}`;
  const html = guide(text, "Contents");
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, slug]) => slug);
  const headings = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, slug]) => slug);
  expect(links).toHaveLength(6);
  expect(headings).toEqual(links);
  expect(html.match(/<h1>/g)).toHaveLength(1);
});

test("HTML in a guide is shown as it was typed, and a link that runs something leads nowhere", () => {
  const html = guide(
    "# Guide\n\nA <b>word</b> <img src=x onerror=alert(1)> and [a link](javascript:alert(1)).",
  );
  expect(html).not.toMatch(/<img|<b>|javascript:/);
  expect(html).toContain("&lt;img");
});

test("an empty corner of a table heads nothing", () => {
  const html = guide("# Guide\n\n| | Short |\n| --- | --- |\n| Brief | 2 |");
  expect(html).toContain("<td></td><th>Short</th>");
});

test("columns of a table stand as they should without a style, which the content policy forbids", () => {
  const html = guide("# Guide\n\n| Phase | Min | Who |\n| --- | ---: | :-: |\n| Brief | 2 | all |");
  expect(html).not.toContain("style=");
  expect(html).toContain('<th data-align="right">Min</th><th data-align="center">Who</th>');
  expect(html).toContain('<td>Brief</td><td data-align="right">2</td><td data-align="center">all</td>');
});

test("a guide shows no picture and leads nowhere but to its own headings", () => {
  const html = guide(
    "# Guide\n\n![A map](map.png) [out](https://example.org) desk@example.org [in](#more)\n\n## More",
  );
  expect(html).not.toContain("<img");
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual(["#more"]);
});

const pack = await loadPack(darkCoast);
const flagship = await loadPack("scenarios/after-the-strike");

test.each([
  ["the pack of the tests", pack],
  ["the flagship", flagship],
])("a timetable runs without a gap to the end of its session: %s", (_, loaded) => {
  const scenario: Scenario | undefined = loaded.ok ? loaded.scenario : undefined;
  if (!scenario) throw new Error("The pack has mistakes.");
  expect(scenario.runningOrders.length).toBeGreaterThan(0);
  for (const order of scenario.runningOrders) {
    const lines = timetableOf(scenario, order);
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      expect(line.at).toBe(before ? before.at + before.minutes : 0);
    });
    const last = lines.at(-1);
    expect((last?.at ?? 0) + (last?.minutes ?? 0)).toBe(order.minutes);
    const planned = lines.flatMap(({ turn }) => turn?.injects.map(({ inject }) => inject.id) ?? []);
    expect(planned.toSorted()).toEqual(order.injects.map(({ inject }) => inject).toSorted());
  }
});

test("minutes are printed as a clock that starts with the session", () => {
  expect([0, 5, 60, 65, 360].map(clockOf)).toEqual(["0:00", "0:05", "1:00", "1:05", "6:00"]);
});
