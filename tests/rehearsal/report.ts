import type { Scenario } from "@/lib/game/scenario";
import { policy } from "./policy";
import type { Reach } from "./reach";

/** What many games reached, as the notes of a pack quote it. */
export interface Report {
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
}

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures in words and tables. */
export function reportOf({ id, version }: Pick<Scenario, "id" | "version">, reach: Reach): Report {
  const { games, seed, given, refused, proposalsATurn } = reach;
  return {
    sentences: [
      `${games} games of ${id} ${version}, seeds from ${seed}.`,
      `Proposals in a turn: ${proposalsATurn.median} in the median, ${proposalsATurn.most} at most.`,
      `Of ${given} commands ${refused} were refused.`,
    ],
    tables: [
      policyTable,
      trackTable(reach),
      shareTable("Dynamic proposed", reach.dynamics),
      shareTable("Inject released", reach.injects),
    ],
  };
}

/** A report as Markdown. */
export const markdownOf = ({ sentences, tables }: Report): string =>
  [sentences.join(" "), ...tables.map(markdownTable)].join("\n\n");

/** What each share of the policy is, in the words of the notes. */
const policyWords: Record<keyof typeof policy, string> = {
  release: "An inject that is due is released",
  act: "A role acts",
  announce: "Besides, it announces something",
  attribution: "An act is owned, of a hundred",
  grade: "A move is ruled, of a hundred",
  tags: "Tags that a move earns, of a hundred",
  grave: "A grave tag comes, beside another",
  injectTag: "An inject that came earns a tag",
  accept: "A proposal is accepted, and not dismissed",
  judgement: "Control moves one track by one, in a turn",
};

const policyTable: ReportTable = {
  head: ["Policy of play", "share"],
  rows: Object.entries(policyWords).map(([key, words]) => [
    words,
    shareOf(policy[key as keyof typeof policy]),
  ]),
};

function shareOf(value: number | readonly (readonly [number, unknown])[]): string {
  if (typeof value === "number") return String(value);
  return value.map(([weight, what]) => `${what}: ${weight}`).join(", ");
}

const trackTable = ({ tracks }: Reach): ReportTable => ({
  head: [
    "Track",
    "at its lower end as Turn 3 ends",
    "at its upper end",
    "at the end: least",
    "median",
    "most",
  ],
  rows: tracks.map(({ id, fixed, lowAt3, highAt3, least, median, most }) => [
    fixed ? `${id} (held fixed)` : id,
    percent(lowAt3),
    percent(highAt3),
    ...[least, median, most].map(String),
  ]),
});

const shareTable = (title: string, shares: Readonly<Record<string, number>>): ReportTable => ({
  head: [title, "in so many games"],
  rows: Object.entries(shares).map(([id, share]) => [id, percent(share)]),
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const markdownTable = ({ head, rows }: ReportTable): string =>
  [head, head.map(() => "---"), ...rows].map(row).join("\n");
