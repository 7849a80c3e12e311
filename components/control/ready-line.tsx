"use client";

import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";
import { CellChips } from "./parts";

/** How many have marked themselves ready, in the cells where somebody has. */
export function ReadyLine() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const cells = view.cells
    .map((cell) => ({ cell, seats: view.seats.filter((seat) => seat.cellId === cell.id) }))
    .map((each) => ({ ...each, done: each.seats.filter((seat) => view.ready.includes(seat.id)).length }))
    .filter(({ done }) => done > 0);
  if (cells.length === 0) return null;
  return (
    <p className="ready-line">
      <span>{t("ready.title")}</span>
      {cells.map(({ cell, seats, done }) => (
        <span key={cell.id} data-all={done === seats.length ? "" : undefined}>
          <CellChips roles={cell.roles} /> {t("ready.count", { done, of: seats.length })}
        </span>
      ))}
    </p>
  );
}
