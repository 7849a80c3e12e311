"use client";

import { useTranslations } from "use-intl/react";
import { rolesInPlay } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import type { AudienceDraft } from "./audience-draft";
import { useDesk } from "./desk-context";
import { NameToggles } from "./name-toggles";

interface FinerFieldProps {
  value: AudienceDraft;
  onChange: (value: AudienceDraft) => void;
}

/** Desks, cells and single people, folded away until one of them is wanted. */
export function FinerField({ value, onChange }: FinerFieldProps) {
  const t = useTranslations("run");
  const { view, nameOf } = useDesk();
  const desks = desksOf(view);
  const cells = mergedCells(view);
  const seats = view.seats.map(({ id }) => ({ id, name: nameOf(id) ?? t("somebody") }));
  if (desks.length + cells.length + seats.length === 0) return null;
  const chosen = value.desks.length + value.cells.length + value.seats.length > 0;
  return (
    <details className="finer" open={chosen || undefined}>
      <summary>{t("audience.finer")}</summary>
      <div className="finer-body">
        {desks.length > 0 ? (
          <NameToggles
            legend={t("audience.desks")}
            options={desks}
            values={value.desks}
            onChange={(next) => onChange({ ...value, desks: next })}
          />
        ) : null}
        {cells.length > 0 ? (
          <NameToggles
            legend={t("audience.cells")}
            options={cells}
            values={value.cells}
            onChange={(next) => onChange({ ...value, cells: next })}
          />
        ) : null}
        {seats.length > 0 ? (
          <NameToggles
            legend={t("audience.people")}
            options={seats}
            values={value.seats}
            onChange={(next) => onChange({ ...value, seats: next })}
          />
        ) : null}
      </div>
    </details>
  );
}

const desksOf = (view: View) =>
  rolesInPlay(view).flatMap((role) =>
    role.desks.map((desk) => ({ id: desk.id, name: `${role.code} ${desk.name}` })),
  );

/** Cells that are not simply one role: a casting put several together, or parted one. */
const mergedCells = (view: View) =>
  view.cells.filter((cell) => !view.scenario.roles.some((role) => role.id === cell.id)).length > 0
    ? view.cells.map(({ id, name }) => ({ id, name }))
    : [];
