import { describe, expect, it } from "vitest";
import type { Scenario } from "@/lib/game/scenario";
import { bareName, isReserved } from "@/lib/server/names";
import { lowWater } from "@/tests/support/scenario";

const [weir, plain, ...others] = lowWater.roles;
if (!weir || !plain) throw new Error("The test scenario has too few roles.");

/** The test scenario with a role that has "The" in its own name, and one with a digit in its code. */
const scenario: Scenario = {
  ...lowWater,
  roles: [{ ...weir, name: "The Weir Authority" }, { ...plain, code: "P5" }, ...others],
};

describe("names that could pass for control", () => {
  it.each([
    "Control",
    "control",
    "CONTROL",
    "The Control",
    "the control",
    "Control Team",
    "Exercise Control",
    "Control 2",
    "Dana (Control)",
    "White Cell",
    "the white-cell",
    "WHITECELL",
    "Facilitator",
    "Facilitators",
    "Lead Umpire",
    "Adjudicator",
    "EXCON",
    "Ex-Con",
    "c o n t r o l",
    "Con.trol",
    "Contról",
    "C0ntrol",
    "Contro1",
    "Ｃｏｎｔｒｏｌ",
    "Соntrоl",
    "Cοntrol",
    "ⓒⓞⓝⓣⓡⓞⓛ",
    "c\u200Bontrol",
  ])("%s", (name) => {
    expect(isReserved(name, scenario)).toBe(true);
  });
});

describe("names that could pass for a role", () => {
  it.each([
    "The Weir Authority",
    "Weir Authority",
    "the weir authority",
    "WeirAuthority",
    "Wéir Authörity",
    "W",
    "w.",
    "Council of the Plain",
    "The Council of the Plain",
    "COUNCIL-OF-THE-PLAIN",
    "Cоuncil оf the Plain",
    "P5",
    "p 5",
    "Barge Company",
    "B G",
    "Gaugе Commission",
  ])("%s", (name) => {
    expect(isReserved(name, scenario)).toBe(true);
  });
});

describe("names of nobody in particular", () => {
  it.each(["", "...", "—", "!!!", "The", "the."])("%j reads as nothing", (name) => {
    expect(isReserved(name, scenario)).toBe(true);
  });
});

describe("names that are free", () => {
  it.each([
    "Dana",
    "Thea",
    "Theodore Weir",
    "Plain",
    "Weir",
    "Bargee",
    "7",
    "42",
    "Table 3",
    "Cella White",
    "Connor Troll",
    "Jean-Luc",
    "O'Neill",
    "Ольга",
    "Σοφία",
    "دانا",
    "दाना",
    "田中",
    "Nguyễn",
    "Patrol",
  ])("%s", (name) => {
    expect(isReserved(name, scenario)).toBe(false);
  });
});

describe("a name as it is read at a glance", () => {
  it.each([
    ["Dana", "dana"],
    ["DANA", "dana"],
    ["Dána", "dana"],
    ["D a-n.a", "dana"],
    ["Ｄａｎａ", "dana"],
    ["Dаna", "dana"],
    ["D4na", "dana"],
  ])("%s is read as %s", (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  it.each([
    ["Dana", "Diana"],
    ["Player 1", "Player 2"],
    ["Player 10", "Player 11"],
    ["दाना", "दीना"],
    ["田中", "田口"],
    ["دانا", "دينا"],
  ])("%s and %s stay two", (one, two) => {
    expect(bareName(one)).not.toBe(bareName(two));
  });
});
