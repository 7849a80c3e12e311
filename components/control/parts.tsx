"use client";

import { useTranslations } from "use-intl/react";
import { Chip, ChipAll, ChipRow } from "@/components/ui/chip";
import { Notice } from "@/components/ui/signal";
import type { Act } from "@/lib/client/use-act";
import type { Audience, Some } from "@/lib/game/audience";
import { namedRoles } from "./audience-reach";
import { useDesk } from "./desk-context";

/** A role's chip by its id; control's where there is none. */
export function RoleChip({ id, named = true }: { id: string | null; named?: boolean }) {
  const common = useTranslations("common");
  const role = useDesk().roleOf(id);
  if (!role)
    return <Chip code={common("code-control")} hue="ink" name={named ? common("control") : undefined} />;
  return <Chip code={role.code} hue={role.hue} name={named ? role.name : undefined} />;
}

/** Chips of the roles a cell plays. */
export function CellChips({ roles }: { roles: readonly string[] }) {
  return (
    <ChipRow>
      {roles.map((id) => (
        <RoleChip key={id} id={id} />
      ))}
    </ChipRow>
  );
}

/** Whom something is addressed to. */
export function AudienceChips({ audience }: { audience: Audience | undefined }) {
  const t = useTranslations("desk");
  if (!audience || audience.kind === "control") return <RoleChip id={null} />;
  if (audience.kind === "public") return <ChipAll>{t("all")}</ChipAll>;
  return <SomeChips some={audience} />;
}

function SomeChips({ some }: { some: Some }) {
  const t = useTranslations("desk");
  const { view, nameOf } = useDesk();
  const deskName = (id: string) => {
    const role = view.scenario.roles.find(({ desks }) => desks.some((desk) => desk.id === id));
    return `${role?.code ?? ""} ${role?.desks.find((desk) => desk.id === id)?.name ?? id}`;
  };
  const cellName = (id: string) => view.cells.find((cell) => cell.id === id)?.name ?? id;
  return (
    <ChipRow>
      {namedRoles(view, some.roles).map((role) => (
        <Chip key={role.id} code={role.code} hue={role.hue} name={role.name} />
      ))}
      {[...some.desks.map(deskName), ...some.cells.map(cellName)].map((name) => (
        <span key={name} className="named-chip">
          {name}
        </span>
      ))}
      {some.seats.map((seat) => (
        <span key={seat} className="named-chip">
          {nameOf(seat) ?? t("somebody")}
        </span>
      ))}
    </ChipRow>
  );
}

/** Why an act was refused, beside it. */
export function Refusal({ act }: { act: Pick<Act, "refused"> }) {
  const t = useTranslations("desk");
  return act.refused === undefined ? null : (
    <Notice kind="refusal" alert>
      {act.refused.message || t("not-taken")}
    </Notice>
  );
}

/** A seat's person by name, or that nobody here knows it yet. */
export function SeatName({ id }: { id: string }) {
  const t = useTranslations("desk");
  return <>{useDesk().nameOf(id) ?? t("somebody")}</>;
}
