import type { Scenario } from "@/lib/game/scenario";

/** Words by which control is known; a name that holds one of them could be taken for it. */
const reservedWords = new Set([
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
]);

/** Letters of other scripts, and digits, that are read as these Latin letters at a glance. */
const lookalikes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [..."авеѕіјкмнорстухһԁԛԝ"].map((letter, index) => [letter, [..."abesijkmhopctyxhdqw"][index] ?? ""]),
  ),
  ...Object.fromEntries([..."αεικνορτυχ"].map((letter, index) => [letter, [..."aeikvoptux"][index] ?? ""])),
  ...{ "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", ı: "i" },
};

/** Whether a name could pass for a role or for control. */
export function isReserved(name: string, scenario: Scenario): boolean {
  const bare = withoutThe(name);
  if (bare === "") return true;
  if (reservedWords.has(bare) || words(name).some((word) => reservedWords.has(word))) return true;
  return scenario.roles.some((role) => withoutThe(role.name) === bare || bareName(role.code) === bare);
}

/** A name as it is read at a glance: letters alone, in one case, without marks, lookalikes folded. */
export const bareName = (name: string): string => words(name).join("");

const withoutThe = (name: string): string => {
  const [first, ...rest] = words(name);
  return (first === "the" ? rest : [first, ...rest]).join("");
};

const words = (name: string): string[] =>
  [...name.normalize("NFKD").toLowerCase()]
    .map((letter) => lookalikes[letter] ?? letter)
    .join("")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
