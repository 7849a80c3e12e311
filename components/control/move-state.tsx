"use client";

import { useTranslations } from "use-intl/react";
import { Square } from "@/components/ui/figures";
import type { KnownMove } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { gradeFill, isAnnouncement, isCarried, isPublic } from "./desk-reading";
import { isSealed } from "./move-reading";

/** Where a move stands: sealed, undecided, shown to whom, or ruled. */
export function MoveState({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  const grade = move.ruling?.grade;
  if (grade !== undefined)
    return (
      <>
        <Square fill={gradeFill[grade]} />
        {common(`grade.${grade}`)}
      </>
    );
  if (move.standing === "refused") return t("moves.refused");
  if (move.standing === "withdrawn") return t("moves.withdrawn");
  if (move.standing === "late") return t("moves.undecided");
  if (isSealed(view, move)) return t("moves.sealed");
  if (move.reveals.length === 0) return t("moves.not-shown");
  const named = move.reveals.some((reveal) => reveal.named);
  return t(isPublic(move) ? "moves.shown-all" : "moves.shown-some", { named: named ? "yes" : "no" });
}

/** What sets a move apart: it only announces, it came late, control entered it. */
export function MoveMarks({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const entered = isCarried(view, move.turn) ? "moves.carried" : "moves.entered";
  const marks = [
    isAnnouncement(move) ? t("moves.announcement") : undefined,
    move.late && move.standing !== "late" ? t("moves.came-late") : undefined,
    move.seatId === null ? t(entered) : undefined,
  ].filter((mark) => mark !== undefined);
  return marks.length === 0 ? null : <> · {marks.join(" · ")}</>;
}

/** How openly a move is owned; what is not declared stands out. */
export function MoveOwned({ move }: { move: KnownMove }) {
  const common = useTranslations("common");
  const { attribution } = move.content;
  if (!attribution) return null;
  return (
    <b className="means" data-attribution={attribution}>
      {common(`attribution.${attribution}`)}
    </b>
  );
}

/** The same with the means it uses, in one line. */
export function MoveMeans({ move }: { move: KnownMove }) {
  const { view } = useDesk();
  const { instruments = [] } = move.content;
  const means = instruments.map((id) => view.scenario.instruments.find((each) => each.id === id)?.name ?? id);
  return (
    <span>
      <MoveOwned move={move} />
      {means.length > 0 ? ` · ${means.join(", ")}` : null}
    </span>
  );
}
