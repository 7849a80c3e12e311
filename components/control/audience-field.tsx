"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { ChipToggles, Segments } from "@/components/ui/choices";
import type { Audience } from "@/lib/game/audience";
import { rolesInPlay } from "@/lib/game/view/read";
import type { AudienceDraft } from "./audience-draft";
import { FinerField } from "./audience-finer";
import { useDesk } from "./desk-context";

interface AudienceFieldProps {
  legend: string;
  value: AudienceDraft;
  onChange: (value: AudienceDraft) => void;
  error?: string | undefined;
  /** Whether it may be for control alone. */
  withControl?: boolean;
}

/** Everyone, chosen ones, or control alone. Nothing is chosen until somebody chooses. */
export function AudienceField({ legend, value, onChange, error, withControl = true }: AudienceFieldProps) {
  const t = useTranslations("run");
  const name = useId();
  return (
    <div className="audience-field">
      <Segments
        name={name}
        legend={legend}
        size="desk"
        options={[
          { value: "public", label: t("audience.public") },
          { value: "some", label: t("audience.some") },
          ...(withControl ? [{ value: "control", label: t("audience.control") }] : []),
        ]}
        value={value.kind ?? ""}
        onChange={(kind) => onChange({ ...value, kind: kind as Audience["kind"] })}
        error={value.kind === null ? error : undefined}
      />
      {value.kind === "some" ? (
        <SomeField legend={t("audience.which")} value={value} onChange={onChange} error={error} />
      ) : null}
    </div>
  );
}

/** Any roles, and behind them their desks, cells and single people. */
export function SomeField({ legend, value, onChange, error }: AudienceFieldProps) {
  return (
    <div className="audience-field">
      <RolesField
        legend={legend}
        values={value.roles}
        onChange={(roles) => onChange({ ...value, roles })}
        error={error}
      />
      <FinerField value={value} onChange={onChange} />
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

/** Any of the roles in the game. */
export function RolesField({ legend, legendHidden = false, values, onChange, error }: RolesFieldProps) {
  const { view } = useDesk();
  const name = useId();
  return (
    <ChipToggles
      name={name}
      legend={legend}
      legendHidden={legendHidden}
      size="desk"
      options={rolesInPlay(view).map(({ id, code, hue, name }) => ({ value: id, code, hue, name }))}
      values={values}
      onChange={onChange}
      error={error}
    />
  );
}
