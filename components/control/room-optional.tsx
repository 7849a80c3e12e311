"use client";

import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";
import { RoleChip } from "./parts";
import { optionalRoles } from "./room-castings";

interface OptionalRolesProps {
  castingId: string | null;
  /** Those switched on besides the casting's own. */
  switchedOn: readonly string[];
  onChange: (switchedOn: readonly string[]) => void;
}

/** Roles that are in the game only where they are wanted; those the casting plays are in it anyway. */
export function OptionalRoles({ castingId, switchedOn, onChange }: OptionalRolesProps) {
  const t = useTranslations("room.casting");
  const { view } = useDesk();
  const roles = optionalRoles(view, castingId);
  if (roles.length === 0) return null;
  const toggled = (id: string, on: boolean) =>
    on ? [...switchedOn, id] : switchedOn.filter((each) => each !== id);
  return (
    <fieldset className="optional-roles">
      <legend>{t("optional")}</legend>
      <p className="setting-words">{t("optional-what")}</p>
      {roles.map(({ role: { id, name }, played }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={played || switchedOn.includes(id)}
            disabled={played}
            onChange={(event) => onChange(toggled(id, event.currentTarget.checked))}
          />
          <RoleChip id={id} named={false} />
          <span>
            {name}
            {played ? <small>{t("optional-played")}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
