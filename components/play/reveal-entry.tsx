"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Chip } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { Row } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { MoveReading } from "./move-reading";
import { NewMark } from "./new-mark";
import { usePhone } from "./phone-context";
import { useLogSentence } from "./use-log-sentence";

interface RevealEntryProps {
  row: Row;
  event: Extract<ViewEvent, { type: "MoveRevealed" }>;
  /** What it is known by on this device. */
  id: string;
}

/** A move that control has shown, with or without a name. */
export function RevealEntry({ row, event, id }: RevealEntryProps) {
  const t = useTranslations("play.log");
  const common = useTranslations("common");
  const sentence = useLogSentence()(row);
  const { roleOf } = usePhone();
  const role = event.roleId === null ? undefined : roleOf(event.roleId);
  return (
    <article>
      <p className="entry-meta">
        <span>
          <NewMark id={id} />
          {t(shownAs(event))}
        </span>
        <span>
          {row.phase === null ? null : `${common(`phase.${row.phase}`)} · `}
          <WallTime at={row.at} />
        </span>
      </p>
      <h3 className="flex items-baseline gap-2 pt-1 pb-1">
        {role ? <Chip code={role.code} hue={role.hue} /> : null}
        {sentence}
      </h3>
      {event.content.kind === "announcement" ? (
        <Prose text={event.content.action} />
      ) : (
        <MoveReading content={event.content} />
      )}
    </article>
  );
}

/** What was shown and to whom; only a move with a name says whether it was an announcement. */
function shownAs({ content, toAll }: RevealEntryProps["event"]) {
  if (content.kind === "announcement") return toAll ? "said-all" : "said-some";
  return toAll ? "shown-all" : "shown-some";
}
