"use client";

import { useTranslations } from "use-intl/react";
import { hadFloor } from "@/components/screen/reading";
import { Had } from "@/components/screen/screen-order";
import { Chip } from "@/components/ui/chip";
import { ColumnHead } from "@/components/ui/headings";
import { useObserve } from "./observe-context";

/** In sequential play: the order, and whose move it is. */
export function Order() {
  const t = useTranslations("screen.order");
  const { view, roleOf } = useObserve();
  if (view.settings.order !== "sequential" || !view.turnOpen) return null;
  const holder = roleOf(view.floor);
  const had = hadFloor(view);
  return (
    <section className="pb-4" aria-label={t("label")}>
      <ColumnHead title={t("label")} note={holder ? t("floor", { role: holder.name }) : t("nobody")} open />
      <ol className="flex flex-wrap gap-1 pt-1">
        {view.order.map((id) => {
          const role = roleOf(id);
          return role ? (
            <li key={id} aria-current={id === view.floor ? "step" : undefined}>
              <Chip code={role.code} hue={role.hue} name={role.name} outline={id !== view.floor} />
              {had.has(id) && id !== view.floor ? <Had /> : null}
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}
