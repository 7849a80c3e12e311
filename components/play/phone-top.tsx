"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { ClockFace, ClockRule, type ClockState } from "@/components/ui/clock";
import { ConnectionDot } from "@/components/ui/connection-dot";
import { PhoneHead } from "@/components/ui/phone-head";
import { useSecondsLeft } from "@/lib/client/use-clock";
import type { Clock } from "@/lib/game/events";
import { currentMove, movesOpenIn } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";

/** Who you are, which phase, what is left of it. Alone renews itself every second. */
export function PhoneTop() {
  const { view, role, game } = usePhone();
  // The marker is for those who still have to act.
  const quiet = !role || !movesOpenIn(view) || currentMove(view, role.id) !== undefined;
  const t = useTranslations("play");
  const seconds = useSecondsLeft(view.clock, game.serverNow);
  const title = useTitle(view);
  return (
    <PhoneHead
      chip={
        role ? (
          <Chip code={role.code} hue={role.hue} name={role.name} large />
        ) : (
          <span className="size-11 border border-dashed border-line" />
        )
      }
      title={title}
      note={role ? noteOf(view, t) : `${t("head.no-role")} · ${noteOf(view, t)}`}
      clock={seconds === null ? undefined : <Face clock={view.clock} seconds={seconds} quiet={quiet} />}
      connection={<Dot />}
      rule={<Rule clock={view.clock} seconds={seconds} />}
    />
  );
}

function useTitle(view: View): string {
  const t = useTranslations("play");
  const common = useTranslations("common");
  if (view.status === "ended") return t("head.over");
  if (!view.turn) return common("before-first-turn");
  if (!view.turnOpen) return common("between-turns");
  if (!view.phase) return t("head.opened");
  const phase = common(`phase.${view.phase}`);
  if (view.clock.kind === "paused") return t("head.paused", { phase });
  if (view.clock.kind === "called") return t("head.called", { phase });
  return phase;
}

function noteOf(view: View, t: ReturnType<typeof useTranslations<"play">>): string {
  if (!view.turn) return view.title;
  const { number, gameTime } = view.turn;
  return view.turnOpen ? t("head.turn", { number, gameTime }) : t("head.turn-over", { number });
}

const faceState: Record<Clock["kind"], ClockState> = {
  none: "stopped",
  running: "running",
  paused: "paused",
  called: "stopped",
  overran: "stopped",
};

function Face({ clock, seconds, quiet }: { clock: Clock; seconds: number; quiet: boolean }) {
  const common = useTranslations("common");
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  const label = clock.kind === "running" ? common("clock.running", parts) : common(`clock.${clock.kind}`);
  return <ClockFace seconds={seconds} state={faceState[clock.kind]} label={label} quiet={quiet} />;
}

/** Notches at five minutes and at one. */
function Rule({ clock, seconds }: { clock: Clock; seconds: number | null }) {
  if (clock.kind === "none" || seconds === null) return <ClockRule leftShare={0} />;
  const { lengthMs } = clock;
  return (
    <ClockRule leftShare={(seconds * 1000) / lengthMs} notches={[300_000 / lengthMs, 60_000 / lengthMs]} />
  );
}

/** A page that has not opened its line yet is connecting, not losing anything. */
function Dot() {
  const { connection } = usePhone().game;
  const t = useTranslations("play");
  const common = useTranslations("common");
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (connection === "live") setOpened(true);
  }, [connection]);
  if (connection === "live") return <ConnectionDot state="live" label={common("connection.live")} />;
  return (
    <ConnectionDot
      state="reconnecting"
      label={opened ? common("connection.reconnecting") : t("connecting")}
    />
  );
}
