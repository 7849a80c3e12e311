"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { classNames } from "@/components/ui/class-names";
import { ClockFace, ClockRule, type ClockState } from "@/components/ui/clock";
import { ConnectionDot } from "@/components/ui/connection-dot";
import { PhoneHead } from "@/components/ui/phone-head";
import { useSecondsLeft } from "@/lib/client/use-clock";
import type { Clock } from "@/lib/game/events";
import type { View } from "@/lib/game/view/view";
import { hasToAct } from "./needs";
import { usePhone } from "./phone-context";
import { TimeWarnings } from "./time-warnings";

/** Who you are, which phase, what is left of it. Alone renews itself every second. */
export function PhoneTop() {
  const phone = usePhone();
  const { view, game, cell } = phone;
  const { clock } = view;
  const t = useTranslations("play");
  const seconds = useSecondsLeft(clock, game.serverNow);
  const title = useTitle(view);
  const acting = hasToAct(phone);
  const note = noteOf(view, t);
  const placed = t("head.cell", { cell: cell ? cell.name : t("head.no-role"), note });
  const named = !cell || cell.name !== phone.role?.name;
  return (
    <div className={classNames("top", standsStill(view) && "top-still")}>
      <PhoneHead
        chip={<OwnChip />}
        title={title}
        note={named ? placed : note}
        clock={seconds === null ? undefined : <Face clock={clock} seconds={seconds} acting={acting} />}
        connection={<Dot />}
        rule={<Rule clock={clock} seconds={seconds} />}
      />
      <TimeWarnings clock={clock} seconds={seconds} acting={acting} />
    </div>
  );
}

/** Paused, or out of time: the head turns over, so that nobody can miss it. */
const standsStill = ({ turnOpen, clock }: View): boolean =>
  turnOpen && (clock.kind === "paused" || clock.kind === "called" || clock.kind === "overran");

/** The role that is shown; the way to what is the seat's own. */
function OwnChip() {
  const { role } = usePhone();
  const t = useTranslations("play.head");
  return (
    <a
      href="#seat"
      className="own-chip"
      aria-label={role ? t("seat", { role: role.name }) : t("seat-waiting")}
    >
      {role ? <Chip code={role.code} hue={role.hue} large /> : <span className="own-chip-none" />}
    </a>
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
  if (view.clock.kind === "overran") return t("head.overran", { phase });
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

interface FaceProps {
  clock: Clock;
  seconds: number;
  /** The marker is for those who still have to act. */
  acting: boolean;
}

/** Under five minutes the digits change, under one again: on the marker for those who still have to act, else in weight. */
function Face({ clock, seconds, acting }: FaceProps) {
  const common = useTranslations("common");
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  const label = clock.kind === "running" ? common("clock.running", parts) : common(`clock.${clock.kind}`);
  const running = clock.kind === "running";
  const left = !running || seconds > 300 ? undefined : seconds > 60 ? "five" : "one";
  return (
    <div className="face-left" data-left={left} data-live="">
      <ClockFace seconds={seconds} state={faceState[clock.kind]} label={label} quiet={!acting} />
    </div>
  );
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
