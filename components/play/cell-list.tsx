"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import type { RoleView } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";

/** Who sits in the role. */
export function CellList({ role }: { role: RoleView }) {
  const t = useTranslations("play.card");
  const { view, seatId, nameOf } = usePhone();
  const seats = view.seats.filter((seat) => seat.roleId === role.id);
  return (
    <section className="mt-5">
      <ColumnHead
        title={t("cell")}
        level={3}
        open
        end={t("seats", { taken: seats.length, seats: role.seats })}
      />
      <ul className="rows">
        {seats.map(({ id }) => (
          <li key={id} className="py-2">
            {id === seatId ? <b className="font-semibold">{t("you", { name: nameOf(id) })}</b> : nameOf(id)}
          </li>
        ))}
      </ul>
    </section>
  );
}
