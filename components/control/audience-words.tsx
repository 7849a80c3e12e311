"use client";

import { useTranslations } from "use-intl/react";
import type { SeatView } from "@/lib/game/view/view";
import { type AudienceDraft, asAudience, isAddressed } from "./audience-draft";
import { reachOf } from "./audience-reach";
import { useDesk } from "./desk-context";

/** Who will be reached, in words, before anything is sent. */
export function ReachWords({ value }: { value: AudienceDraft }) {
  const t = useTranslations("run");
  return (
    <p className="reach" aria-live="polite">
      {isAddressed(value) ? <Reached value={value} /> : t("reach.unchosen")}
    </p>
  );
}

function Reached({ value }: { value: AudienceDraft }) {
  const t = useTranslations("run");
  const { view, nameOf } = useDesk();
  if (value.kind === "control") return t("reach.control");
  const { people, cells, empty, waiting } = reachOf(view, asAudience(value));
  const names = (seats: readonly SeatView[]) =>
    seats.map((seat) => nameOf(seat.id) ?? t("somebody")).join(", ");
  const groups = [
    ...cells.map(({ cell, seats }) => t("reach.cell", { cell: cell.name, names: names(seats) })),
    ...(waiting.length > 0 ? [t("reach.waiting", { names: names(waiting) })] : []),
  ];
  return (
    <>
      <b>{value.kind === "public" ? t("reach.public", { people }) : t("reach.people", { people })}</b>{" "}
      {groups.length > 0 ? `${groups.join("; ")}. ` : null}
      {empty.length > 0 ? t("reach.empty", { cells: empty.map(({ name }) => name).join(", ") }) : null}
    </>
  );
}
