"use client";

import { useTranslations } from "use-intl/react";
import type { View } from "@/lib/game/view/view";

/** The end: nothing moves any more, and the room talks. */
export function ScreenOver({ view }: { view: View }) {
  const t = useTranslations("screen.over");
  return (
    <section className="screen-end">
      <h1 className="screen-title" data-long={view.title.length > 24 ? "" : undefined}>
        {view.title}
      </h1>
      <p className="screen-setting">{view.scenario.setting}</p>
      <p className="screen-closing">{t("over")}</p>
      <p className="screen-closing-next">{t("next")}</p>
      <p className="screen-note">{t("disclaimer")}</p>
    </section>
  );
}
