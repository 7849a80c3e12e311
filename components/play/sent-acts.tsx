"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead } from "@/components/ui/headings";
import type { KnownMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";
import { ReadyMark } from "./ready-mark";
import { actsLeft, mayTakeBack } from "./sending";
import { TakeBack } from "./take-back";
import { useSentBy } from "./use-sent-by";

interface SentActsProps {
  acts: readonly KnownMove[];
  role: RoleView;
}

/** Where a role may send several acts in a turn: those that are stored, each with what became of it. */
export function SentActs({ acts, role }: SentActsProps) {
  const t = useTranslations("play.move");
  const { view } = usePhone();
  const all = actsLeft(view, role.id) === 0;
  return (
    <section className="pt-4" aria-label={t("sent-acts")}>
      <ColumnHead
        title={t("sent-acts")}
        open
        end={t("sent-of", { count: acts.length, total: view.settings.movesPerTurn })}
      />
      <ol className="rows">
        {acts.map((move, index) => (
          <SentAct key={move.id} move={move} number={index + 1} />
        ))}
      </ol>
      {all ? (
        <>
          <p className="pt-3 font-semibold">{t("all-sent")}</p>
          <ReadyMark />
        </>
      ) : null}
    </section>
  );
}

/** One stored act: its first words, and all of it with the way to take it back behind one tap. */
export function SentAct({ move, number }: { move: KnownMove; number?: number }) {
  const { view } = usePhone();
  const [asking, setAsking] = useState(false);
  const by = useSentBy()(move);
  const standing = useStanding(move);
  return (
    <li className="py-1">
      <details className="fold">
        <summary>
          {number === undefined ? null : <b className="font-semibold">{number}</b>}
          <span className="grid min-w-0 py-1">
            <span className="truncate font-prose text-prose">{move.content.action}</span>
            <span className="text-small text-ink-2">
              {standing} · <WallTime at={move.at} seconds={false} /> · {by}
            </span>
          </span>
        </summary>
        <div className="pb-3">
          <MoveReading content={move.content} />
          {mayTakeBack(view, move) ? (
            <TakeBack moveId={move.id} kind={move.content.kind} asking={asking} onAsking={setAsking} />
          ) : null}
        </div>
      </details>
    </li>
  );
}

function useStanding({ standing, late, ruling, reveals }: KnownMove): string {
  const t = useTranslations("play.move.standing");
  if (standing === "late") return t("late");
  if (ruling) return t("ruled");
  if (reveals.length > 0) return t("shown");
  return t(late ? "accepted" : "sealed");
}
