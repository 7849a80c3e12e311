"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { ChipToggles, Segments } from "@/components/ui/choices";
import type { Audience } from "@/lib/game/audience";
import type { AudienceDraft } from "./audience-draft";
import { useDesk } from "./desk-context";

interface AudienceFieldProps {
  legend: string;
  value: AudienceDraft;
  onChange: (value: AudienceDraft) => void;
  error?: string | undefined;
}

/** Everyone, chosen roles, or control alone. */
export function AudienceField({ legend, value, onChange, error }: AudienceFieldProps) {
  const t = useTranslations("desk");
  const name = useId();
  return (
    <div className="grid gap-1">
      <Segments
        name={name}
        legend={legend}
        size="desk"
        options={[
          { value: "public", label: t("audience.public") },
          { value: "some", label: t("audience.some") },
          { value: "control", label: t("audience.control") },
        ]}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as Audience["kind"] })}
      />
      {value.kind === "some" ? (
        <RolesField
          legend={t("which-roles")}
          values={value.roles}
          onChange={(roles) => onChange({ ...value, roles })}
          error={error}
        />
      ) : null}
    </div>
  );
}

interface RolesFieldProps {
  legend: string;
  legendHidden?: boolean;
  values: readonly string[];
  onChange: (roles: readonly string[]) => void;
  error?: string | undefined;
}

/** Any of the scenario's roles. */
export function RolesField({ legend, legendHidden = false, values, onChange, error }: RolesFieldProps) {
  const { view } = useDesk();
  const name = useId();
  return (
    <ChipToggles
      name={name}
      legend={legend}
      legendHidden={legendHidden}
      size="desk"
      options={view.scenario.roles.map(({ id, code, hue, name }) => ({ value: id, code, hue, name }))}
      values={values}
      onChange={onChange}
      error={error}
    />
  );
}
