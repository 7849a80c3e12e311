"use client";

import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";
import { isCarried } from "./desk-reading";
import { type Of, Written } from "./log-words-parts";
import { AudienceChips, RoleChip } from "./parts";

type MoveEvent = Of<"MoveSubmitted" | "MoveWithdrawn" | "LateMoveAccepted" | "MoveRefused" | "MoveRevealed">;

export function MoveLogWords({ event }: { event: MoveEvent }) {
  return (
    <>
      <RoleChip id={event.roleId} /> <MoveSentence event={event} />
    </>
  );
}

function MoveSentence({ event }: { event: MoveEvent }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  switch (event.type) {
    case "MoveSubmitted": {
      const entered = isCarried(view, event.turn) ? "carried" : "entered";
      const how = event.seatId === null ? entered : event.late ? "late" : "sent";
      return (
        <>
          {t("event.MoveSubmitted", { how, kind: event.content.kind })}
          <Written>{event.content.action}</Written>
        </>
      );
    }
    case "MoveWithdrawn":
    case "LateMoveAccepted":
      return t(`event.${event.type}`);
    case "MoveRefused":
      return (
        <>
          {t("event.MoveRefused")}
          <Written>{event.reason}</Written>
        </>
      );
    case "MoveRevealed":
      return (
        <>
          {t(event.named ? "event.MoveRevealedNamed" : "event.MoveRevealed")}{" "}
          <AudienceChips audience={event.audience} />
        </>
      );
    default:
      return event satisfies never;
  }
}

/** Words that were written and never sent. */
export function DraftWords({ event }: { event: Of<"DraftLapsed"> }) {
  const t = useTranslations("run");
  return (
    <>
      <RoleChip id={event.roleId} /> {t("event.DraftLapsed")}
      {event.draft.action ? <Written>{event.draft.action}</Written> : null}
    </>
  );
}
