"use client";

import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";

/** The log to take away, as control sees it. */
export function ExportLinks() {
  const t = useTranslations("run");
  const { gameId } = useDesk();
  return (
    <p className="export-links">
      {t("log.export")}{" "}
      <a href={`/api/games/${gameId}/export/json?as=control`} download>
        JSON
      </a>{" "}
      <a href={`/api/games/${gameId}/export/csv?as=control`} download>
        CSV
      </a>
    </p>
  );
}
