"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Prose } from "@/components/ui/prose";
import { Stamp } from "@/components/ui/stamp";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { NewMark } from "./new-mark";

interface CorrectionEntryProps {
  row: Row;
  event: Extract<ViewEvent, { type: "RecordCorrected" }>;
}

/** A correction of the record: what stood before stays where it stood (law L6). */
export function CorrectionEntry({ row, event }: CorrectionEntryProps) {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  return (
    <article>
      <p className="entry-meta">
        <span>
          <NewMark id={event.correctionId} />
          {t(event.toAll ? "correction-all" : "correction-some")}
        </span>
        <span>
          {row.phase === null ? null : `${common(`phase.${row.phase}`)} · `}
          <WallTime at={row.at} />
        </span>
      </p>
      <div className="flex items-start gap-3 pt-2">
        <span className="shrink-0">
          <Stamp size="small">{t("correction")}</Stamp>
        </span>
        <Prose text={event.text} />
      </div>
    </article>
  );
}
