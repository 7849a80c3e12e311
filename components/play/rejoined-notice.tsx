"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { keep, kept } from "@/lib/client/keep";
import { useAct } from "@/lib/client/use-act";
import type { Row, View } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";

/**
 * Somebody has opened this seat by its private key on another phone. Its holder says
 * whether that was him. The phone that was opened is not asked: it came after.
 */
export function RejoinedNotice() {
  const t = useTranslations("play.rejoined");
  const { view, seatId, seen } = usePhone();
  const since = useSince();
  const row = since === null ? undefined : latestRejoin(view, seatId, since);
  const [asking, setAsking] = useState(false);
  const [denied, setDenied] = useState(false);
  if (denied) return <Denied onLeave={() => setDenied(false)} />;
  if (!row || seen.has(idOf(row))) return null;
  const isMine = () => seen.add([idOf(row)]);
  return (
    <div className="py-3" data-live="">
      <Notice kind="refusal">
        <p className="notice-title">
          {t.rich("title", { when: () => <WallTime at={row.at} seconds={false} /> }) as ReactNode}
        </p>
        {asking ? (
          <Deny onLeave={() => setAsking(false)} onDone={() => setDenied(true)} />
        ) : (
          <div className="flex flex-wrap gap-2 pt-2">
            <Button onClick={isMine}>{t("mine")}</Button>
            <Button onClick={() => setAsking(true)}>{t("not-mine")}</Button>
          </div>
        )}
      </Notice>
    </div>
  );
}

/** The second step: every other phone loses the seat, and the key with them. */
function Deny({ onLeave, onDone }: { onLeave: () => void; onDone: () => void }): ReactNode {
  const t = useTranslations("play.rejoined");
  const { act, busy, refused } = useAct(usePhone().game.send);
  const deny = async () => {
    if (await act({ type: "DenyRejoin", data: {} })) onDone();
  };
  return (
    <div className="grid gap-2 pt-1">
      <p>{t("deny-detail")}</p>
      {refused ? (
        <p className="field-error" role="alert">
          {refused.message || t("deny-refused")}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button look="first" busy={busy ? t("denying") : undefined} onClick={() => void deny()}>
          {t("deny")}
        </Button>
        <Button onClick={onLeave}>{t("leave")}</Button>
      </div>
    </div>
  );
}

function Denied({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations("play.rejoined");
  return (
    <div className="py-3" role="status" data-live="">
      <Notice kind="plain" title={t("denied")}>
        <Button look="bare" onClick={onLeave}>
          {t("denied-leave")}
        </Button>
      </Notice>
    </div>
  );
}

/** The latest opening by the key that this device did not do itself and nobody has denied. */
function latestRejoin(view: View, seatId: string, since: number): Row | undefined {
  const own = view.rows.findLast(
    ({ event }) =>
      (event.type === "SeatRejoined" || event.type === "RejoinDenied") && event.seatId === seatId,
  );
  return own?.event.type === "SeatRejoined" && own.at > since ? own : undefined;
}

const idOf = (row: Row): string => `rejoined:${row.at}`;

/** Server time at which this device first held the seat; null until the page runs. */
function useSince(): number | null {
  const { keyOf, game } = usePhone();
  const key = keyOf("since");
  const [since, setSince] = useState<number | null>(null);
  const { serverNow } = game;
  useEffect(() => {
    const found = kept<number>(key) ?? serverNow();
    keep(key, found);
    setSince(found);
  }, [key, serverNow]);
  return since;
}
