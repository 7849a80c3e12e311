"use client";

import { useTranslations } from "use-intl/react";
import type { Tag } from "@/lib/game/scenario-book";

/** Tags as small words; a grave one carries a mark that is read out too. */
export function TagWords({ tags }: { tags: readonly Tag[] }) {
  const t = useTranslations("proposals");
  if (tags.length === 0) return null;
  return (
    <ul className="tag-words" aria-label={t("tags.label")}>
      {tags.map(({ id, name, grave }) => (
        <li key={id} data-grave={grave ? "" : undefined}>
          {name}
          {grave ? <span className="sr-only"> ({t("tags.grave-mark")})</span> : null}
        </li>
      ))}
    </ul>
  );
}
