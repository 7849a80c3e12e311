"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Seats } from "@/components/ui/figures";
import { Marker } from "@/components/ui/signal";
import { useAct } from "@/lib/client/use-act";
import type { RoleView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal, RoleChip, SeatName } from "./parts";
import { TwoStep } from "./two-step";

/** Every role with who sits in it and what is still open; a name opens what can be done with its seat. */
export function SeatsList() {
  const { view } = useDesk();
  const [open, setOpen] = useState<string>();
  const toggle = (seatId: string) => setOpen(open === seatId ? undefined : seatId);
  return (
    <ul className="seats-list">
      {view.scenario.roles.map((role) => (
        <RoleSeats key={role.id} role={role} open={open} onToggle={toggle} />
      ))}
    </ul>
  );
}

interface RoleSeatsProps {
  role: RoleView;
  open: string | undefined;
  onToggle: (seatId: string) => void;
}

function RoleSeats({ role, open, onToggle }: RoleSeatsProps) {
  const t = useTranslations("desk");
  const { view, seatsIn } = useDesk();
  const seats = seatsIn(role.id);
  // While most are still empty, the room is only coming in and nothing is amiss.
  const fewEmpty = view.scenario.roles.filter((each) => seatsIn(each.id).length === 0).length <= 2;
  const opened = seats.find((seat) => seat.id === open);
  return (
    <li className="seats-row">
      <RoleChip id={role.id} named={false} />
      <span className="seats-role">{role.name}</span>
      <span className="seats-names">
        {seats.length > 0 ? null : fewEmpty ? (
          <Marker>{t("room.needs-somebody")}</Marker>
        ) : (
          t("room.nobody-yet")
        )}
        {seats.map((seat) => (
          <button
            key={seat.id}
            type="button"
            className="seat-name"
            aria-expanded={seat.id === open}
            onClick={() => onToggle(seat.id)}
          >
            <SeatName id={seat.id} />
          </button>
        ))}
      </span>
      <Seats
        taken={seats.length}
        total={role.seats}
        label={t("room.seats", { taken: seats.length, total: role.seats })}
      />
      {opened ? (
        <div className="seat-acts">
          <AssignForm seatId={opened.id} roleId={role.id} onDone={() => onToggle(opened.id)} />
          <ReleaseButton seatId={opened.id} />
        </div>
      ) : null}
    </li>
  );
}

/** People who came in without a role. */
export function WaitingList() {
  const t = useTranslations("desk");
  const waiting = useDesk().seatsIn(null);
  if (waiting.length === 0) return null;
  return (
    <section className="waiting" aria-label={t("room.waiting")}>
      <h2 className="waiting-title">
        <Marker>{t("room.waiting-count", { count: waiting.length })}</Marker>
      </h2>
      <ul>
        {waiting.map((seat) => (
          <li key={seat.id} className="waiting-row">
            <b>
              <SeatName id={seat.id} />
            </b>
            <AssignForm seatId={seat.id} roleId={null} />
            <ReleaseButton seatId={seat.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AssignForm(props: { seatId: string; roleId: string | null; onDone?: () => void }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { game, view, seatsIn, nameOf } = useDesk();
  const act = useAct(game.send);
  const id = useId();
  const fewest = Math.min(...view.scenario.roles.map((role) => seatsIn(role.id).length));
  const emptiest = view.scenario.roles.find((role) => seatsIn(role.id).length === fewest);
  const [chosen, setChosen] = useState(props.roleId ?? emptiest?.id ?? "");
  async function assign() {
    const data = { seatId: props.seatId, roleId: chosen === "" ? null : chosen };
    if (await act.act({ type: "AssignSeat", data })) props.onDone?.();
  }
  return (
    <div className="assign">
      <label htmlFor={id} className="sr-only">
        {t("room.role-of", { name: nameOf(props.seatId) ?? t("somebody") })}
      </label>
      <select
        id={id}
        className="field-input assign-select"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {props.roleId === null ? null : <option value="">{common("waiting-seat")}</option>}
        {view.scenario.roles.map((role) => (
          <option key={role.id} value={role.id}>
            {t("room.role-option", {
              name: role.name,
              open: Math.max(0, role.seats - seatsIn(role.id).length),
            })}
          </option>
        ))}
      </select>
      <Button size="desk" onClick={assign} busy={act.busy ? t("sending") : undefined}>
        {t(props.roleId === null ? "room.seat" : "room.move-seat")}
      </Button>
      <Refusal act={act} />
    </div>
  );
}

function ReleaseButton({ seatId }: { seatId: string }) {
  const t = useTranslations("desk");
  const { game, nameOf } = useDesk();
  const act = useAct(game.send);
  const name = nameOf(seatId) ?? t("somebody");
  return (
    <TwoStep
      label={t("room.release")}
      look="bare"
      question={t("room.release-question", { name })}
      confirm={t("room.release-now")}
      act={act}
      onConfirm={() => act.act({ type: "ReleaseSeat", data: { seatId } })}
    />
  );
}
