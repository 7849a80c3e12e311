"use client";

import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { OtherPhone } from "./other-phone";
import { PauseAsk } from "./pause-ask";
import { usePhone } from "./phone-context";

/** What is this seat's own: who sits here, a wish for a pause, the way to another phone. */
export function SeatPlace({ here }: { here: boolean }) {
  const t = useTranslations("play");
  const { nameOf, seatId, cell, roles } = usePhone();
  return (
    <section className="place" aria-label={t("tabs.seat")} hidden={!here}>
      <div className="grid gap-1 pt-4 pb-5">
        <h2 className="title">{nameOf(seatId)}</h2>
        <p className="text-ink-2">{cell?.name ?? t("head.no-role")}</p>
        {roles.length > 1 ? (
          <ul className="grid gap-1 pt-1">
            {roles.map(({ id, code, hue, name }) => (
              <li key={id} className="flex items-center gap-2">
                <Chip code={code} hue={hue} /> {name}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <PauseAsk />
      <OtherPhone here={here} />
    </section>
  );
}
