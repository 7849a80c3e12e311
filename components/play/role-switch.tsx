"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "@/components/ui/class-names";
import { hueClass } from "@/components/ui/hue";
import { usePhone } from "./phone-context";

/** Which role of the cell is shown, where it plays several: native radios under their chips. */
export function RoleSwitch({ name }: { name: string }) {
  const t = useTranslations("play");
  const { roles, role, chooseRole } = usePhone();
  if (roles.length < 2) return null;
  return (
    <fieldset className="role-switch bleed">
      <legend className="sr-only">{t("role-switch")}</legend>
      {roles.map((each) => (
        <label key={each.id} className="choice">
          <input
            className="choice-input"
            type="radio"
            name={name}
            value={each.id}
            aria-label={each.name}
            checked={each.id === role?.id}
            onChange={() => chooseRole(each.id)}
          />
          <span className={classNames("chip chip-toggle", hueClass(each.hue))}>{each.code}</span>
        </label>
      ))}
    </fieldset>
  );
}
