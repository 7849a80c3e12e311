"use client";

import { useTranslations } from "use-intl/react";

/** What a correction of the record is known by. */
export function CorrectionMark() {
  const t = useTranslations("screen");
  return <b className="screen-correction-mark">{t("correction")}</b>;
}
