"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ClockFace, type ClockState } from "@/components/ui/clock";
import { Marker } from "@/components/ui/signal";
import { useSecondsLeft } from "@/lib/client/use-clock";
import type { Clock } from "@/lib/game/events";
import { movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { useWarning, type Warning, worthSaying } from "./time-warning";

const stateOf: Record<Clock["kind"], ClockState> = {
  none: "stopped",
  running: "running",
  paused: "paused",
  called: "stopped",
  overran: "stopped",
};

/** What is left of the phase, what happens then, and a warning at five minutes and at one. */
export function DeskClock() {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view, game } = useDesk();
  const { clock } = view;
  const left = useSecondsLeft(clock, game.serverNow);
  const warning = useWarning(clock, game.serverNow);
  const said = clock.kind === "running" && worthSaying(warning, clock) ? warning : "none";
  const words =
    clock.kind === "running" && left !== null
      ? common("clock.running", { minutes: Math.floor(left / 60), seconds: left % 60 })
      : common(`clock.${clock.kind}`);
  return (
    <div className="desk-clock" data-warning={said === "none" ? undefined : said} data-live="">
      <ClockFace
        seconds={left}
        state={stateOf[clock.kind]}
        label={words}
        size="desk"
        quiet={view.phase !== "deliberate" && said !== "one"}
      />
      <p className="desk-clock-note">
        <ClockNote clock={clock} said={said} />
      </p>
      <p className="sr-only" role="status">
        {said === "five" || said === "one" ? t(`warning.${said}`) : null}
      </p>
    </div>
  );
}

function ClockNote({ clock, said }: { clock: Clock; said: Warning }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  switch (clock.kind) {
    case "running": {
      const end = movesOpenIn(view) ? "moves-close" : "until";
      const time = () => <WallTime at={clock.endsAt} seconds={false} />;
      if (said !== "five" && said !== "one") return t.rich(`clock.${end}`, { time });
      const b = (words: ReactNode) => <b>{words}</b>;
      const m = (words: ReactNode) => <Marker>{words}</Marker>;
      return t.rich(`warning.${said}-${end}`, { time, b, m });
    }
    case "overran":
      return t.rich("clock.overran", { time: () => <WallTime at={clock.endedAt} seconds={false} /> });
    case "none":
    case "paused":
    case "called":
      return common(`clock.${clock.kind}`);
    default:
      return clock satisfies never;
  }
}
