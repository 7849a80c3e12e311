import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { Seats } from "@/components/ui/figures";
import type { ChipHue } from "@/components/ui/hue";

/** A role as its chip shows it. */
export interface ChipRole {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hue: ChipHue;
}

/** A cell as the lobby shows it. */
export interface LobbyCell {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly taken: number;
  readonly roles: readonly ChipRole[];
}

interface CellRowsProps {
  cells: readonly LobbyCell[];
  /** A cell or role id, the empty text for waiting without a place, or undefined for no choice yet. */
  chosen: string | undefined;
  error?: string | undefined;
}

/** The cells of a game with their places, as native radios; the last row waits without one. */
export function CellRows({ cells, chosen, error }: CellRowsProps) {
  const t = useTranslations("join");
  const id = useId();
  const merged = cells.some((cell) => cell.roles.length > 1);
  return (
    <fieldset className="role-rows" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t(merged ? "cell-legend" : "role-legend")}</legend>
      {error ? (
        <p className="field-error my-2" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
      {cells.map((cell) => (
        <CellRow key={cell.id} cell={cell} chosen={chosen === cell.id} />
      ))}
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

/** More places than this are a number and no boxes. */
const mostBoxes = 6;

function CellRow({ cell, chosen }: { cell: LobbyCell; chosen: boolean }) {
  const t = useTranslations("join");
  const { id, name, seats, roles } = cell;
  const open = Math.max(0, seats - cell.taken);
  const taken = Math.min(cell.taken, seats);
  return (
    <label className="choice role-row">
      {/* A new one once the cell is full: the old may be chosen, and a form leaves out what is disabled. */}
      <input
        key={open === 0 ? "full" : "open"}
        className="choice-input"
        type="radio"
        name="role"
        value={id}
        required
        disabled={open === 0}
        defaultChecked={open > 0 && chosen}
      />
      <span className="role-face">
        <span className="role-chips">
          {roles.map((role) => (
            <Chip key={role.id} code={role.code} hue={role.hue} />
          ))}
        </span>
        <span>
          {name}
          {roles.length > 1 ? (
            <small className="role-names">{roles.map((role) => role.name).join(", ")}</small>
          ) : null}
        </span>
        <span className="role-seats">
          {t("role-open", { open })}
          {seats > mostBoxes ? null : (
            <Seats taken={taken} total={seats} label={t("role-seats", { taken, seats })} />
          )}
        </span>
      </span>
    </label>
  );
}
