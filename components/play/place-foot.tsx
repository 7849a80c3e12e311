"use client";

import { useTranslations } from "use-intl/react";

/** The last line of every place: the quiet way to a pause and to what is the seat's own. */
export function PlaceFoot() {
  const t = useTranslations("play.foot");
  return (
    <p className="place-foot">
      <a href="#seat">{t("seat")}</a>
    </p>
  );
}
