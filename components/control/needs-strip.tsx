"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Key } from "@/components/ui/button";
import { cellOf } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import type { Need } from "./needs";
import type { TurnActs } from "./turn-acts";

interface NeedsStripProps {
  needs: readonly Need[];
  onNeed: (need: Need) => void;
  acts: TurnActs;
}

/** What waits for control, numbered: the number is the key. */
export function NeedsStrip({ needs, onNeed, acts }: NeedsStripProps) {
  const t = useTranslations("run");
  return (
    <section className="needs-strip" aria-label={t("needs.label")}>
      <p className="needs-strip-count" role="status" data-none={needs.length === 0 ? "" : undefined}>
        {t("needs.count", { count: needs.length })}
      </p>
      <ol className="needs-strip-list">
        {needs.map((need, index) => (
          <li key={need.kind}>
            {need.kind === "pause" ? (
              <PauseNeed seatIds={need.seatIds} number={index + 1} acts={acts} />
            ) : (
              <button type="button" onClick={() => onNeed(need)}>
                <Key signal>{index + 1}</Key>
                <span>
                  <NeedText need={need} />
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Somebody's wish for a pause: granted here, or heard. Who it was stays between them and their cell. */
function PauseNeed({
  seatIds,
  number,
  acts,
}: {
  seatIds: readonly string[];
  number: number;
  acts: TurnActs;
}) {
  const t = useTranslations("run");
  const { view } = useDesk();
  return (
    <div className="need-pause">
      <Key signal>{number}</Key>
      <span>
        {t.rich("needs.pause", {
          count: seatIds.length,
          cells: () => <CellsOf seatIds={seatIds} />,
        })}
      </span>
      {view.clock.kind === "running" ? (
        <button type="button" className="need-act" onClick={acts.pauseOrResume}>
          {t("needs.pause-now")}
        </button>
      ) : null}
      <button type="button" className="need-act" onClick={() => acts.heard(seatIds)}>
        {t("needs.heard")}
      </button>
    </div>
  );
}

/** Codes of the cells some seats sit in. */
function CellsOf({ seatIds }: { seatIds: readonly string[] }) {
  const t = useTranslations("run");
  const { view, roleOf } = useDesk();
  const codes = seatIds.map((id) => {
    const roles = cellOf(view, id)?.roles ?? [];
    return roles.length === 0 ? t("needs.no-role") : roles.map((role) => roleOf(role)?.code).join(" + ");
  });
  return <b>{[...new Set(codes)].join(", ")}</b>;
}

function NeedText({ need }: { need: Exclude<Need, { kind: "pause" }> }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const proposals = useTranslations("proposals");
  const { nameOf, roleOf } = useDesk();
  switch (need.kind) {
    case "overran":
      return t.rich("needs.overran", { time: () => <WallTime at={need.endedAt} seconds={false} /> });
    case "time-up":
      return t("needs.time-up", { phase: common(`phase.${need.next}`) });
    case "missing": {
      const names = need.roleIds.map((id) => roleOf(id)?.code ?? id).join(", ");
      return t("needs.missing", { count: need.roleIds.length, names });
    }
    case "late":
      return t("needs.late", { count: need.moveIds.length });
    case "waiting": {
      const name = nameOf(need.seatIds[0] ?? "") ?? t("somebody");
      return t("needs.waiting", { count: need.seatIds.length, name });
    }
    case "unruled":
      return t("needs.unruled", { count: need.moveIds.length });
    case "unshown":
      return t("needs.unshown", { count: need.moveIds.length });
    case "proposals":
      return proposals("need", { count: need.ids.length });
    case "injects":
      return t(need.due ? "needs.injects-due" : "needs.injects", { count: need.injectIds.length });
    default:
      return need satisfies never;
  }
}
