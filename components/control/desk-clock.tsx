"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ClockFace, type ClockState } from "@/components/ui/clock";
import { useSecondsLeft } from "@/lib/client/use-clock";
import type { Clock } from "@/lib/game/events";
import { movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";

const stateOf: Record<Clock["kind"], ClockState> = {
  none: "stopped",
  running: "running",
  paused: "paused",
  called: "stopped",
  overran: "stopped",
};

/** What is left of the phase, and what happens then. */
export function DeskClock() {
  const common = useTranslations("common");
  const { view, game } = useDesk();
  const left = useSecondsLeft(view.clock, game.serverNow);
  const { clock } = view;
  const words =
    clock.kind === "running" && left !== null
      ? common("clock.running", { minutes: Math.floor(left / 60), seconds: left % 60 })
      : common(`clock.${clock.kind}`);
  return (
    <div className="desk-clock">
      <ClockFace
        seconds={left}
        state={stateOf[clock.kind]}
        label={words}
        size="desk"
        quiet={view.phase !== "deliberate"}
      />
      <p className="desk-clock-note">
        <ClockNote clock={clock} />
      </p>
    </div>
  );
}

function ClockNote({ clock }: { clock: Clock }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view } = useDesk();
  switch (clock.kind) {
    case "running":
      return t.rich(movesOpenIn(view) ? "clock.moves-close" : "clock.until", {
        time: () => <WallTime at={clock.endsAt} seconds={false} />,
      });
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
