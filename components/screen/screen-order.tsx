"use client";

import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { movesOpenIn } from "@/lib/game/view/read";
import type { RoleView, View } from "@/lib/game/view/view";
import { hadFloor } from "./reading";

/** In sequential play: whose move it is, and who comes before and after. */
export function ScreenOrder({ view }: { view: View }) {
  const t = useTranslations("screen.order");
  if (view.settings.order !== "sequential") return null;
  const roles = view.order.flatMap((id) => view.scenario.roles.find((role) => role.id === id) ?? []);
  const holder = roles.find((role) => role.id === view.floor);
  const had = hadFloor(view);
  return (
    <section className="screen-order" aria-label={t("label")}>
      <p className="screen-floor">
        {holder ? t("floor", { role: holder.name }) : t(movesOpenIn(view) ? "nobody" : "label")}
      </p>
      <ol>
        {roles.map((role) => (
          <li key={role.id} aria-current={role === holder ? "step" : undefined}>
            <OrderChip role={role} now={role === holder} />
            {had.has(role.id) && role !== holder ? <Had /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A tick for those who had the floor: who waits for it has none. */
export function Had() {
  const t = useTranslations("screen.order");
  return (
    <svg className="screen-had" viewBox="0 0 12 12" role="img" aria-label={t("had")}>
      <path d="M1.5 6.5 4.5 9.5 10.5 2.5" />
    </svg>
  );
}

const OrderChip = ({ role, now }: { role: RoleView; now: boolean }) => (
  <Chip code={role.code} hue={role.hue} name={role.name} outline={!now} />
);
