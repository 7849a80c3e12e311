"use client";

import { useTranslations } from "use-intl/react";
import { useMoment } from "@/lib/client/use-moment";
import { useDesk } from "./desk-context";
import { isHere } from "./room-reading";

/** How often those who have left are counted anew. */
const lookEveryMs = 5000;

/** Server time as far as presence needs it; null until the page runs. */
export const useRoomTime = (): number | null => useMoment(useDesk().game.serverNow, lookEveryMs);

interface PresenceProps {
  seatId: string;
  /** What `useRoomTime` says. */
  now: number | null;
}

/** A filled dot for somebody who is here, a ring for one who is not. What it means is said beside it. */
export function PresenceDot({ seatId, now }: PresenceProps) {
  const here = isHere(useDesk().hereOf(seatId), now);
  return <span className="here-dot" data-here={here ? "" : undefined} data-live="" aria-hidden="true" />;
}

/** When somebody was last seen; of one who is here that alone, for those who do not see the dot. */
export function LastSeen({ seatId, now }: PresenceProps) {
  const t = useTranslations("room.seen");
  const seen = useDesk().hereOf(seatId);
  if (now === null) return <span data-live="" />;
  if (isHere(seen, now))
    return (
      <span className="sr-only" data-live="">
        {t("here")}
      </span>
    );
  return (
    <span className="last-seen" data-live="">
      {seen === undefined
        ? t("never")
        : t.rich("ago", {
            ago: ago(t, now - seen),
            word: (word) => <span className="last-seen-word">{word}</span>,
          })}
    </span>
  );
}

function ago(t: ReturnType<typeof useTranslations<"room.seen">>, ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 90 ? t("minutes", { minutes }) : t("hours", { hours: Math.round(minutes / 60) });
}
