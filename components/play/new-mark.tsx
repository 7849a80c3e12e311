"use client";

import { useTranslations } from "use-intl/react";
import { Marker } from "@/components/ui/signal";
import { usePhone } from "./phone-context";

/** The marker on news of the log, by its id, until its reader has been there and left. */
export function NewMark({ id }: { id: string }) {
  const t = useTranslations("play.log");
  if (usePhone().seen.has(id)) return null;
  return (
    <span className="mr-2 ml-px">
      <Marker>{t("new")}</Marker>
    </span>
  );
}
