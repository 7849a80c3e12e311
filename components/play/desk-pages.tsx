"use client";

import { useTranslations } from "use-intl/react";
import type { DeskView } from "@/lib/game/view/view";
import { FaceText } from "./face-text";

/** The pages of the role's desks that this seat holds, and the names of those that sit elsewhere. */
export function DeskPages({ desks }: { desks: readonly DeskView[] }) {
  const t = useTranslations("play.card");
  const elsewhere = desks.filter(({ face }) => face === undefined);
  return (
    <>
      {desks.map(({ id, name, face }) =>
        face === undefined ? null : (
          <section key={id} className="desk-page bleed">
            <h2 className="title">{name}</h2>
            <p className="pb-3 text-small text-ink-2">{t("desk")}</p>
            <FaceText face={face} />
          </section>
        ),
      )}
      {elsewhere.length === 0 ? null : (
        <ul className="mt-6 border-t-2 border-ink pt-2 text-ink-2">
          {elsewhere.map(({ id, name }) => (
            <li key={id} className="py-1">
              {t("desk-elsewhere", { name })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
