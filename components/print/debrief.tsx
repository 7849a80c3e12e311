import type { Inject } from "@/lib/game/scenario";
import type { BaselineEntry, DebriefQuestion } from "@/lib/game/scenario-book";
import { BaselineList, DisputedList, OriginsTable, QuestionList } from "./debrief-lists";
import { linesOf, packed } from "./fit";
import type { PaperContext } from "./paper-context";
import type { HeadedSheet } from "./sheet";

/** Lines of text that a sheet holds, by what stands on it; less beside the whole disclaimer. */
const rooms = { questions: 47, first: 41, baseline: 58, disputed: 66, origins: 45 } as const;

/** For the end: questions, what happened, where accounts differ, where injects come from. */
export function debrief(paper: PaperContext): HeadedSheet[] {
  const { scenario, t } = paper;
  const disputed = scenario.baseline.filter((entry) => entry.disputed !== undefined);
  const questions = packed(scenario.debrief, questionHeight, (group) =>
    group === 0 ? rooms.first : rooms.questions,
  );
  return [
    ...questions.map((part) =>
      sheetOf(
        paper,
        t("debrief.questions"),
        <QuestionList paper={paper} questions={part} all={scenario.debrief} />,
        part,
      ),
    ),
    ...packed(scenario.baseline, baselineHeight, () => rooms.baseline).map((part) =>
      sheetOf(paper, t("debrief.baseline"), <BaselineList paper={paper} entries={part} />, part),
    ),
    ...packed(disputed, disputedHeight, () => rooms.disputed).map((part) =>
      sheetOf(paper, t("debrief.disputed"), <DisputedList entries={part} />, part),
    ),
    ...packed(byNumber(scenario.injects), originHeight, () => rooms.origins).map((part) =>
      sheetOf(paper, t("debrief.origins"), <OriginsTable paper={paper} injects={part} />, part),
    ),
  ];
}

function sheetOf(
  { t }: PaperContext,
  title: string,
  body: HeadedSheet["body"],
  part: readonly { readonly id: string }[],
): HeadedSheet {
  return {
    kind: "headed",
    id: `${title} ${part[0]?.id ?? ""}`,
    title,
    note: t("debrief.note"),
    only: t("debrief.only"),
    body,
  };
}

const byNumber = (injects: readonly Inject[]): Inject[] =>
  [...injects].sort((one, other) => one.number - other.number);

const questionHeight = ({ question }: DebriefQuestion): number => linesOf(question, 88) + 2;

const baselineHeight = ({ text, title, sources }: BaselineEntry): number =>
  linesOf(text, 84) + linesOf(title, 80) + linesOf(sources.join("; "), 110) * 0.8 + 0.9;

const disputedHeight = ({ title, disputed = [] }: BaselineEntry): number =>
  linesOf(title, 80) + disputed.reduce((sum, account) => sum + linesOf(account, 84) + 0.3, 0) + 1.6;

const originHeight = ({ title, control }: Inject): number =>
  0.88 * Math.max(linesOf(title, 40), linesOf(control.teaches, 58)) + 0.25;
