"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import type { RoleView } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";
import { announcementsOf } from "./sending";
import { SentAct } from "./sent-acts";

/** What the role only said in this turn. */
export function AnnouncedList({ role }: { role: RoleView }) {
  const t = useTranslations("play.announcement");
  const said = announcementsOf(usePhone().view, role.id);
  if (said.length === 0) return null;
  return (
    <section className="mt-6" aria-label={t("list")}>
      <ColumnHead title={t("list")} open end={String(said.length)} />
      <ol className="rows">
        {said.map((move) => (
          <SentAct key={move.id} move={move} />
        ))}
      </ol>
    </section>
  );
}
