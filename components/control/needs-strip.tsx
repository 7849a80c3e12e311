"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Key } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import type { Need } from "./needs";

interface NeedsStripProps {
  needs: readonly Need[];
  onNeed: (need: Need) => void;
}

/** What waits for control, numbered: the number is the key. */
export function NeedsStrip({ needs, onNeed }: NeedsStripProps) {
  const t = useTranslations("desk");
  return (
    <section className="needs-strip" aria-label={t("needs.label")}>
      <p className="needs-strip-count" role="status" data-none={needs.length === 0 ? "" : undefined}>
        {t("needs.count", { count: needs.length })}
      </p>
      <ol className="needs-strip-list">
        {needs.map((need, index) => (
          <li key={need.kind}>
            <button type="button" onClick={() => onNeed(need)}>
              <Key signal>{index + 1}</Key>
              <span>
                <NeedText need={need} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NeedText({ need }: { need: Need }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { nameOf } = useDesk();
  switch (need.kind) {
    case "overran":
      return t.rich("needs.overran", { time: () => <WallTime at={need.endedAt} seconds={false} /> });
    case "time-up":
      return t("needs.time-up", { phase: common(`phase.${need.next}`) });
    case "waiting": {
      const name = nameOf(need.seatIds[0] ?? "") ?? t("somebody");
      return t("needs.waiting", { count: need.seatIds.length, name });
    }
    case "unruled":
      return t("needs.unruled", { count: need.moveIds.length });
    case "injects":
      return t("needs.injects", { count: need.injectIds.length });
    default:
      return need satisfies never;
  }
}
