"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { DeskView } from "@/lib/game/view/view";
import { FaceText } from "./face-text";

const headingId = (deskId: string): string => `desk-page-${deskId}`;

function goDown(deskId: string): void {
  const heading = document.getElementById(headingId(deskId));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** The way down to the pages of the desks this seat holds: they stand below all of the role's. */
export function DeskWays({ desks }: { desks: readonly DeskView[] }) {
  const t = useTranslations("play.card");
  const held = desks.filter(({ face }) => face !== undefined);
  if (held.length === 0) return null;
  return (
    <div className="desk-ways">
      <span>{t("desk-ways", { count: held.length })}</span>
      {held.map(({ id, name }) => (
        <Button key={id} look="bare" onClick={() => goDown(id)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** The pages of the role's desks that this seat holds, and the names of those that sit elsewhere. */
export function DeskPages({ desks }: { desks: readonly DeskView[] }) {
  const t = useTranslations("play.card");
  const elsewhere = desks.filter(({ face }) => face === undefined);
  return (
    <>
      {desks.map(({ id, name, face }) =>
        face === undefined ? null : (
          <section key={id} className="desk-page bleed">
            <h2 id={headingId(id)} tabIndex={-1} className="title">
              {name}
            </h2>
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
