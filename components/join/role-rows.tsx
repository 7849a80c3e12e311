import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { Seats } from "@/components/ui/figures";
import type { ChipHue } from "@/components/ui/hue";

/** A role as the lobby shows it. */
export interface LobbyRole {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hue: ChipHue;
  readonly seats: number;
  readonly taken: number;
}

interface RoleRowsProps {
  roles: readonly LobbyRole[];
  /** A role id, the empty text for waiting without one, or undefined for no choice yet. */
  chosen: string | undefined;
  error?: string | undefined;
}

/** The roles of a game with their places, as native radios; the last row waits without a role. */
export function RoleRows({ roles, chosen, error }: RoleRowsProps) {
  const t = useTranslations("join");
  const id = useId();
  return (
    <fieldset className="role-rows" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t("role-legend")}</legend>
      {error ? (
        <p className="field-error my-2" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {roles.map((role) => {
        const open = Math.max(0, role.seats - role.taken);
        return (
          <label key={role.id} className="choice role-row">
            <input
              className="choice-input"
              type="radio"
              name="role"
              value={role.id}
              required
              disabled={open === 0}
              defaultChecked={open > 0 && chosen === role.id}
            />
            <span className="role-face">
              <Chip code={role.code} hue={role.hue} />
              <span>{role.name}</span>
              <span className="role-seats">
                {t("role-open", { open })}
                <Seats
                  taken={Math.min(role.taken, role.seats)}
                  total={role.seats}
                  label={t("role-seats", { taken: role.taken, seats: role.seats })}
                />
              </span>
            </span>
          </label>
        );
      })}
      <label className="choice role-row">
        <input
          className="choice-input"
          type="radio"
          name="role"
          value=""
          required
          defaultChecked={chosen === ""}
        />
        <span className="role-face">
          <span />
          <span>{t("wait-without")}</span>
          <span className="role-seats">{t("wait-note")}</span>
        </span>
      </label>
    </fieldset>
  );
}
