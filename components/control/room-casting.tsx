"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";
import { CastingStep } from "./room-casting-step";
import {
  type CastingChoice,
  castingChoices,
  cellsWith,
  fittingCasting,
  placesIn,
  switchable,
} from "./room-castings";
import { OptionalRoles } from "./room-optional";

/** Who sits together: the scenario's castings, the one that fits, and what choosing another one does. */
export function CastingChooser() {
  const t = useTranslations("room");
  const { view } = useDesk();
  const [picked, setPicked] = useState<string | null>();
  const [asked, setAsked] = useState<readonly string[]>();
  const name = useId();
  const choices = castingChoices(view);
  const shown = picked === undefined || view.turnOpen ? view.castingId : picked;
  const roles = switchable(view, shown, asked === undefined || view.turnOpen ? view.switchedOn : asked);
  const fitting = fittingCasting(choices, view.seats.length);
  const other = shown !== view.castingId || roles.join() !== view.switchedOn.join();
  function done() {
    setPicked(undefined);
    setAsked(undefined);
  }
  return (
    <fieldset className="casting" disabled={view.turnOpen}>
      <legend className="sr-only">{t("casting.title")}</legend>
      <p className="setting-words">{t(view.turnOpen ? "casting.not-now" : "casting.what")}</p>
      {choices.map((each) => (
        <CastingRow
          key={each.id ?? ""}
          name={name}
          choice={each}
          shown={each.id === shown}
          fits={each === fitting}
          onPick={() => setPicked(each.id)}
        />
      ))}
      <OptionalRoles castingId={shown} switchedOn={roles} onChange={setAsked} />
      {other ? (
        <CastingStep
          key={`${shown} ${roles.join()}`}
          castingId={shown}
          switchedOn={roles}
          note={choices.find(({ id }) => id === shown)?.note ?? null}
          cells={cellsWith(view, shown, roles)}
          onDone={done}
        />
      ) : null}
    </fieldset>
  );
}

interface CastingRowProps {
  name: string;
  choice: CastingChoice;
  shown: boolean;
  /** Whether it is the one for the people who are here. */
  fits: boolean;
  onPick: () => void;
}

/** A casting in a line; the one in force says besides what it merges and what control plays. */
function CastingRow({ name, choice, shown, fits, onPick }: CastingRowProps) {
  const t = useTranslations("room");
  const { view } = useDesk();
  const now = choice.id === view.castingId;
  return (
    <label className="casting-row">
      <input type="radio" name={name} checked={shown} onChange={onPick} />
      <span className="casting-words">
        <span>
          <CastingTitle choice={choice} />
          {now ? <b className="casting-now">{t("casting.now")}</b> : null}
        </span>
        <small>
          <CastingSize choice={choice} />
          {fits ? <b>{t("casting.fits", { count: view.seats.length })}</b> : null}
        </small>
        {now && choice.note !== null ? <span className="casting-note">{choice.note}</span> : null}
      </span>
    </label>
  );
}

export function CastingTitle({ choice }: { choice: CastingChoice }) {
  const t = useTranslations("room");
  return <>{choice.title ?? t("casting.by-role")}</>;
}

function CastingSize({ choice }: { choice: CastingChoice }) {
  const t = useTranslations("room");
  const places = placesIn(choice.cells);
  return (
    <>
      {choice.people
        ? t(choice.people.from === choice.people.to ? "casting.for-number" : "casting.for-people", {
            ...choice.people,
            places,
          })
        : t("casting.places", { places })}
    </>
  );
}
