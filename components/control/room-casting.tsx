"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import type { SeatView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { type CastingChoice, castingChoices, castingEffect, fittingCasting, placesIn } from "./room-castings";

/** Who sits together: the scenario's castings, the one that fits, and what choosing another one does. */
export function CastingChooser() {
  const t = useTranslations("room");
  const { view } = useDesk();
  const [picked, setPicked] = useState<string | null>();
  const name = useId();
  const choices = castingChoices(view);
  const shown = picked === undefined || view.turnOpen ? view.castingId : picked;
  const fitting = fittingCasting(choices, view.seats.length);
  const choice = choices.find(({ id }) => id === shown);
  return (
    <fieldset className="casting" disabled={view.turnOpen}>
      <legend className="sr-only">{t("casting.title")}</legend>
      <p className="setting-words">{t(view.turnOpen ? "casting.not-now" : "casting.what")}</p>
      {choices.map((each) => (
        <label key={each.id ?? ""} className="casting-row">
          <input type="radio" name={name} checked={each.id === shown} onChange={() => setPicked(each.id)} />
          <span className="casting-words">
            <span>
              <CastingTitle choice={each} />
              {each.id === view.castingId ? <b className="casting-now">{t("casting.now")}</b> : null}
            </span>
            <small>
              <CastingSize choice={each} />
              {each === fitting ? <b>{t("casting.fits", { count: view.seats.length })}</b> : null}
            </small>
          </span>
        </label>
      ))}
      {choice && choice.id !== view.castingId ? (
        <CastingStep key={choice.id} choice={choice} onDone={() => setPicked(undefined)} />
      ) : null}
    </fieldset>
  );
}

export function CastingTitle({ choice }: { choice: CastingChoice }) {
  const t = useTranslations("room");
  return <>{choice.title ?? t("casting.by-role")}</>;
}

function CastingSize({ choice }: { choice: CastingChoice }) {
  const t = useTranslations("room");
  const places = placesIn(choice);
  return (
    <>
      {choice.people
        ? t("casting.for-people", { ...choice.people, places })
        : t("casting.places", { places })}
    </>
  );
}

/** What will become of those who sit already, before it does. */
function CastingStep({ choice, onDone }: { choice: CastingChoice; onDone: () => void }) {
  const t = useTranslations("room");
  const { view, game, nameOf } = useDesk();
  const act = useAct(game.send);
  const { stay, move, rise } = castingEffect(view, choice);
  const names = (seats: readonly SeatView[]) => seats.map(({ id }) => nameOf(id) ?? t("somebody")).join(", ");
  const step = useRef<HTMLDivElement>(null);
  // The step lies at the end of a column that scrolls: what was chosen is answered in sight.
  useEffect(() => {
    step.current?.scrollIntoView({ block: "nearest" });
  }, []);
  async function use() {
    if (await act.act({ type: "ChooseCasting", data: { castingId: choice.id } })) onDone();
  }
  return (
    <div className="casting-step" ref={step}>
      <p className="setting-words">
        {choice.cells.map((cell) => t("casting.cell", { name: cell.name, seats: cell.seats })).join(", ")}.
      </p>
      <div role="status">
        <p>{t("casting.stay", { stay: stay.length })}</p>
        {move.map(({ cell, seats }) => (
          <p key={cell.id}>{t("casting.move", { cell: cell.name, names: names(seats) })}</p>
        ))}
        {rise.length > 0 ? <p>{t("casting.rise", { names: names(rise) })}</p> : null}
      </div>
      <Refusal act={act} />
      <Button look="first" size="desk" busy={act.busy ? t("sending") : undefined} onClick={() => void use()}>
        {t("casting.use")}
      </Button>
    </div>
  );
}
