"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { ColumnHead } from "@/components/ui/headings";
import { Notice } from "@/components/ui/signal";
import { useAct } from "@/lib/client/use-act";
import type { View } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";

/** Asks control for a pause. Nobody else learns of it, and it is no event of the own log either. */
export function PauseAsk() {
  const t = useTranslations("play.pause");
  const { game, view } = usePhone();
  const { act, busy, refused } = useAct(game.send);
  const [toldAt, setToldAt] = useState<number>();
  const told = toldAt !== undefined && !movedOnSince(view, toldAt);
  const ask = async () => {
    if (await act({ type: "AskForPause", data: {} })) setToldAt(game.serverNow());
  };
  return (
    <section className="pb-6" aria-label={t("title")}>
      <ColumnHead title={t("title")} open />
      <p className="pt-1 pb-3 text-ink-2">{t(view.turnOpen ? "detail" : "later")}</p>
      {refused ? (
        <p className="field-error mb-2" role="alert">
          {refused.message || t("refused")}
        </p>
      ) : null}
      {view.turnOpen && !told ? (
        <Button className="w-full" busy={busy ? t("asking") : undefined} onClick={() => void ask()}>
          {t("ask")}
        </Button>
      ) : null}
      <div role="status">
        {told ? (
          <Notice kind="plain" title={t("told")}>
            <WallTime at={toldAt} />
          </Notice>
        ) : null}
      </div>
    </section>
  );
}

/** Whether control paused, or the turn went on, since somebody asked: then one may ask again. */
const movedOnSince = (view: View, at: number): boolean =>
  view.rows.some(
    (row) =>
      row.at > at &&
      (row.event.type === "ClockPaused" ||
        row.event.type === "PhaseOpened" ||
        row.event.type === "TurnEnded"),
  );
