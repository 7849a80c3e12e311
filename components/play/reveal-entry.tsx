"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Chip } from "@/components/ui/chip";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";
import { useLogSentence } from "./use-log-sentence";

interface RevealEntryProps {
  row: Row;
  event: Extract<ViewEvent, { type: "MoveRevealed" }>;
}

/** A move that control has shown, with or without a name. */
export function RevealEntry({ row, event }: RevealEntryProps) {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  const sentence = useLogSentence()(event);
  const { roleOf } = usePhone();
  const role = event.roleId === null ? undefined : roleOf(event.roleId);
  return (
    <article>
      <p className="entry-meta">
        <span>{t(event.toAll ? "shown-all" : "shown-some")}</span>
        <span>
          {row.phase === null ? null : `${common(`phase.${row.phase}`)} · `}
          <WallTime at={row.at} />
        </span>
      </p>
      <h3 className="flex items-baseline gap-2 pt-1 pb-1">
        {role ? <Chip code={role.code} hue={role.hue} /> : null}
        {sentence}
      </h3>
      <MoveReading content={event.content} />
    </article>
  );
}
