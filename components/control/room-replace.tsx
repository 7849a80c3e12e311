"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { cellOf } from "@/lib/game/view/read";
import type { SeatView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";

interface ReplaceFormProps {
  seat: SeatView;
  onLeave: () => void;
  onDone: () => void;
}

/** Somebody who is here takes over the place of somebody who leaves. */
export function ReplaceForm({ seat, onLeave, onDone }: ReplaceFormProps) {
  const t = useTranslations("room");
  const { game, view, nameOf, seatsIn } = useDesk();
  const act = useAct(game.send);
  const waiting = seatsIn(null).filter(({ id }) => id !== seat.id);
  const seated = view.seats.filter(({ id, cellId }) => id !== seat.id && cellId !== null);
  const [by, setBy] = useState(waiting[0]?.id ?? "");
  const name = nameOf(seat.id) ?? t("somebody");
  const leads = seat.cellId !== null && view.leads[seat.cellId] === seat.id;
  async function replace() {
    if (by !== "" && (await act.act({ type: "ReplaceSeat", data: { seatId: seat.id, by } }))) onDone();
  }
  return (
    <div className="replace-form">
      <Select
        label={t("replace.who", { name })}
        size="desk"
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      >
        <option value="">{t("replace.choose")}</option>
        {waiting.length > 0 ? (
          <optgroup label={t("replace.waiting")}>
            {waiting.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id) ?? t("somebody")}
              </option>
            ))}
          </optgroup>
        ) : null}
        <optgroup label={t("replace.elsewhere")}>
          {seated.map(({ id }) => (
            <option key={id} value={id}>
              {t("replace.seated", { name: nameOf(id) ?? t("somebody"), cell: cellOf(view, id)?.name ?? "" })}
            </option>
          ))}
        </optgroup>
      </Select>
      <p className="replace-words">
        {t("replace.what", { name, cell: cellOf(view, seat.id)?.name ?? "", leads: String(leads) })}
      </p>
      <p className="replace-words">{t("replace.careful")}</p>
      <Refusal act={act} />
      <div className="chosen-acts">
        <Button
          look="first"
          size="desk"
          disabled={by === ""}
          busy={act.busy ? t("sending") : undefined}
          onClick={() => void replace()}
        >
          {t("replace.now")}
        </Button>
        <Button size="desk" onClick={onLeave}>
          {t("replace.leave")}
        </Button>
      </div>
    </div>
  );
}
