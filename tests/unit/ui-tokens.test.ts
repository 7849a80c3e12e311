import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Palette = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The colours set in the block that begins at `opening`. */
function paletteAt(opening: string): Palette {
  const start = css.indexOf(opening);
  expect(start, `no block ${opening}`).toBeGreaterThan(-1);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
}

const theme = paletteAt("@theme static {");
const light = paletteAt('[data-theme="light"] {');
const dark = new Map([...theme, ...paletteAt("@variant on-dark {")]);

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** WCAG 2 contrast of two named colours. */
function contrast(palette: Palette, one: string, other: string): number {
  const lights = [one, other].map((name) => luminance(palette.get(name) ?? "")).sort((a, b) => b - a);
  return ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05);
}

const sheets = ["paper", "blotter", "slip"];
const hues = [
  "bronze",
  "violet",
  "river",
  "clay",
  "mulberry",
  "olive",
  "petrol",
  "slate",
  "rose",
  "amber",
  "moss",
];

test("the light block restores every colour the dark one changes, to the value of the theme", () => {
  expect([...light.keys()].sort()).toEqual([...paletteAt("@variant on-dark {").keys()].sort());
  for (const [name, value] of light) expect(theme.get(name), name).toBe(value);
});

describe.each([
  ["light", theme],
  ["dark", dark],
] as const)("in the %s", (_, palette) => {
  test.each(["ink", "ink-2", "ink-3", ...hues])("%s is readable as text on every sheet", (name) => {
    for (const sheet of sheets) expect(contrast(palette, name, sheet), sheet).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of a control stands out from every sheet", () => {
    for (const sheet of sheets) expect(contrast(palette, "line", sheet), sheet).toBeGreaterThanOrEqual(3);
  });

  test.each(hues)("the letter code is readable on %s", (hue) => {
    expect(contrast(palette, "on-hue", hue)).toBeGreaterThanOrEqual(4.5);
  });

  test("words on the marker and on ink are readable", () => {
    expect(contrast(palette, "signal-ink", "signal")).toBeGreaterThanOrEqual(7);
    expect(contrast(palette, "paper", "ink")).toBeGreaterThanOrEqual(7);
  });
});
