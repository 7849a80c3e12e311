"use client";

import type { ReactNode, SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { observersOf } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { ObserverKeys } from "./keys-observers";
import { ScreenKey } from "./keys-screen";
import { CastingChooser, CastingTitle } from "./room-casting";
import { castingChoices, fittingCasting } from "./room-castings";
import { SettingsPanel } from "./settings-panel";
import { SettingsWords } from "./settings-words";

/** How the game is set up: who sits together, how it is run, who looks on. Each says how it stands, and opens. */
export function RoomSetUp({ origin }: { origin: string | undefined }) {
  const t = useTranslations("room.set-up");
  const { view } = useDesk();
  return (
    <section className="set-up" aria-label={t("title")}>
      {(view.scenario.castings ?? []).length > 0 ? (
        <Part title={t("casting")} words={<CastingWords />}>
          <CastingChooser />
        </Part>
      ) : null}
      <Part title={t("settings")} words={<SettingsWords />}>
        <SettingsPanel />
      </Part>
      <Part title={t("keys")} words={t("observers", { count: observersOf(view).length })}>
        <ScreenKey origin={origin} />
        <ObserverKeys origin={origin} />
      </Part>
    </section>
  );
}

function Part({ title, words, children }: { title: string; words: ReactNode; children: ReactNode }) {
  return (
    <details className="set-up-part" name="set-up" onToggle={showWhole}>
      <summary>
        <b>{title}</b>
        <span>{words}</span>
      </summary>
      <div className="set-up-body">{children}</div>
    </details>
  );
}

/** What was opened comes to the top of its column, so that it is seen as far as there is room. */
function showWhole({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) {
  if (currentTarget.open) currentTarget.scrollIntoView({ block: "start" });
}

/** The casting in force, and the one that would fit better. */
function CastingWords() {
  const t = useTranslations("room.casting");
  const { view } = useDesk();
  const choices = castingChoices(view);
  const roles = view.scenario.roles
    .filter(({ id }) => view.switchedOn.includes(id))
    .map(({ code }) => code)
    .join(", ");
  const now = choices.find(({ id }) => id === view.castingId);
  const fitting = fittingCasting(choices, view.seats.length);
  return (
    <>
      {now ? <CastingTitle choice={now} /> : null}
      {roles.length > 0 ? t("with", { roles }) : null}
      {fitting && fitting !== now && !view.turnOpen ? (
        <b className="casting-fit">
          {t("fits-better", { count: view.seats.length })} <CastingTitle choice={fitting} />
        </b>
      ) : null}
    </>
  );
}
