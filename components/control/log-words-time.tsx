"use client";

import { useTranslations } from "use-intl/react";
import { ChipRow } from "@/components/ui/chip";
import { clockDigits } from "@/components/ui/clock";
import type { Of } from "./log-words-parts";
import { RoleChip } from "./parts";

export function PhaseWords({ event }: { event: Of<"PhaseOpened"> }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const phase = common(`phase.${event.phase}`);
  const { clock } = event;
  return clock.kind === "none"
    ? t("event.PhaseOpenedNoClock", { phase })
    : t("event.PhaseOpened", { phase, minutes: Math.round(clock.lengthMs / 60_000) });
}

export function PhaseUndoneWords({ event }: { event: Of<"PhaseUndone"> }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { clock } = event;
  const words = { undone: common(`phase.${event.undone}`), phase: common(`phase.${event.phase}`) };
  return clock.kind === "paused"
    ? t("event.PhaseUndoneClock", { ...words, time: clockDigits(clock.leftMs / 1000) })
    : t("event.PhaseUndone", words);
}

export function OrderWords({ event }: { event: Of<"OrderSet"> }) {
  const t = useTranslations("run");
  return (
    <>
      {t("event.OrderSet")}{" "}
      <ChipRow>
        {event.roles.map((id) => (
          <RoleChip key={id} id={id} />
        ))}
      </ChipRow>
    </>
  );
}

export function FloorWords({ event }: { event: Of<"FloorGiven"> }) {
  const t = useTranslations("run");
  if (event.roleId === null) return t("event.FloorNobody");
  return (
    <>
      {t("event.FloorGiven")} <RoleChip id={event.roleId} />
    </>
  );
}
