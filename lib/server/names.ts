import type { Scenario } from "@/lib/game/scenario";

/** Words by which control is known; a name that holds one of them could be taken for it. */
const reservedWords = [
  "control",
  "controls",
  "controller",
  "controllers",
  "excon",
  "whitecell",
  "facilitator",
  "facilitators",
  "umpire",
  "umpires",
  "adjudicator",
  "adjudicators",
  "moderator",
  "moderators",
  "referee",
  "referees",
  "gamemaster",
  "gamemasters",
];

/** Letters of other scripts, digits, and Latin letters that are read as one another at a glance. */
const lookalikes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [..."авеѕіјкмнорстухһԁԛԝ"].map((letter, index) => [letter, [..."abesljkmhopctyxhdqw"][index] ?? ""]),
  ),
  ...Object.fromEntries([..."αεικνορτυχ"].map((letter, index) => [letter, [..."aelkvoptux"][index] ?? ""])),
  ...{ "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", ı: "l", i: "l" },
};

/** Whether a name could pass for a role or for control. */
export function isReserved(name: string, scenario: Scenario): boolean {
  const bare = bareName(name).replace(/^the/, "");
  if (bare === "") return true;
  if (reservedNames.has(bare) || words(name).some((word) => reservedNames.has(word))) return true;
  return scenario.roles.some((role) => {
    const named = withoutThe(words(role.name));
    return holds(withoutThe(words(name)), named) || bare === named.join("") || bare === bareName(role.code);
  });
}

/** A name as it is read at a glance: letters alone, in one case, without accents, lookalikes folded. */
export const bareName = (name: string): string => words(name).join("");

/** Whether some words stand in others, next to one another. */
const holds = (all: readonly string[], some: readonly string[]): boolean =>
  ` ${all.join(" ")} `.includes(` ${some.join(" ")} `);

const withoutThe = (all: readonly string[]): string[] => all.filter((word) => word !== "the");

/** Accents fall away; the vowel signs of other scripts are marks too, and stay: they tell names apart. */
const words = (name: string): string[] =>
  [...name.normalize("NFKD").toLowerCase()]
    .map((letter) => lookalikes[letter] ?? letter)
    .join("")
    .replace(/[\u0300-\u036F]/g, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

const reservedNames = new Set(reservedWords.map(bareName));
