"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Chip, ChipRow } from "@/components/ui/chip";
import { ColumnHead } from "@/components/ui/headings";
import { useMoment } from "@/lib/client/use-moment";
import type { Cell } from "@/lib/game/cells";
import { usePhone } from "./phone-context";

/** Somebody seen longer ago than this has left. */
const hereMs = 35_000;

/** The own cell: which roles it plays, who sits in it, who leads, who is here, who is ready. */
export function CellList({ cell }: { cell: Cell }) {
  const t = useTranslations("play.card");
  const { view, roles } = usePhone();
  const seats = view.seats.filter((seat) => seat.cellId === cell.id);
  return (
    <section className="mt-5">
      <ColumnHead
        title={t("cell", { name: cell.name })}
        level={3}
        open
        end={t("seats", { taken: seats.length, seats: cell.seats })}
      />
      {roles.length > 1 ? (
        <p className="flex items-baseline gap-2 pt-1 text-small text-ink-2">
          {t("plays")}
          <ChipRow>
            {roles.map(({ id, code, hue, name }) => (
              <Chip key={id} code={code} hue={hue} name={name} />
            ))}
          </ChipRow>
        </p>
      ) : null}
      <ul className="rows">
        {seats.map(({ id }) => (
          <Member key={id} id={id} leads={view.leads[cell.id] === id} />
        ))}
      </ul>
    </section>
  );
}

function Member({ id, leads }: { id: string; leads: boolean }) {
  const t = useTranslations("play.card");
  const { view, seatId, nameOf } = usePhone();
  const own = id === seatId;
  const notes = [
    leads ? t(view.settings.sending === "lead" ? "leads-sends" : "leads") : "",
    view.ready.includes(id) ? t("ready") : "",
  ].filter((note) => note !== "");
  return (
    <li className="member">
      {own ? <b className="font-semibold">{t("you", { name: nameOf(id) })}</b> : <span>{nameOf(id)}</span>}
      <span className="member-end">
        {notes.length === 0 ? null : <span>{notes.join(", ")}</span>}
        {own ? null : <Presence id={id} />}
      </span>
    </li>
  );
}

/** Whether somebody is here, or when they last were. */
function Presence({ id }: { id: string }): ReactNode {
  const t = useTranslations("play.card");
  const { game } = usePhone();
  const now = useMoment(game.serverNow, 5000);
  const seen = game.here[id];
  if (now === null || Object.keys(game.here).length === 0) return null;
  if (seen !== undefined && now - seen < hereMs) {
    return (
      <span className="presence" data-here="" data-live="">
        {t("here")}
      </span>
    );
  }
  return (
    <span className="presence" data-live="">
      {seen === undefined
        ? t("not-seen")
        : (t.rich("last-seen", { when: () => <WallTime at={seen} seconds={false} /> }) as ReactNode)}
    </span>
  );
}
