"use client";

import { useTranslations } from "use-intl/react";
import { Prose } from "@/components/ui/prose";
import { Band } from "@/components/ui/signal";
import type { TurnView } from "@/lib/game/view/view-event";
import { FactList } from "./fact-list";
import { NowLine } from "./now-line";
import { sharesRole } from "./own-cells";
import { GuideLink, MapFold } from "./papers";
import { usePhone } from "./phone-context";
import { PlaceFoot } from "./place-foot";
import { ReadyMark } from "./ready-mark";
import { TrackList } from "./track-list";

/** What goes on, then what everyone knows, then where things stand. */
export function SituationPlace({ here }: { here: boolean }) {
  const t = useTranslations("play.situation");
  const { view } = usePhone();
  return (
    <section className="place" aria-label={t("title")} hidden={!here}>
      <NowLine />
      {view.turn ? <Turn turn={view.turn} /> : <Setting />}
      <MapFold />
      {view.turn && view.tracks.length > 0 ? <TrackList tracks={view.tracks} /> : null}
      <FactList facts={view.facts.filter((fact) => !fact.ended)} />
      <ReadyMark />
      <PlaceFoot />
    </section>
  );
}

function Turn({ turn }: { turn: TurnView }) {
  const t = useTranslations("play.situation");
  const shared = sharesRole(usePhone());
  return (
    <>
      <div className="grid gap-1 pt-4 pb-4">
        <h2 className="font-prose text-lead font-semibold">{turn.title}</h2>
        <p className="text-small font-semibold text-ink-2">{turn.dateline}</p>
        <Prose text={turn.situation} />
      </div>
      {turn.privately.length === 0 ? null : (
        <div className="mb-5">
          <Band
            title={t(shared ? "private-role" : "private")}
            note={t(shared ? "private-role-note" : "private-note")}
          />
          <div className="private bleed">
            {turn.privately.map((text) => (
              <Prose key={text} text={text} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** Before the first turn: where and when it plays, and what this is not. */
function Setting() {
  const t = useTranslations("play.situation");
  const { view, role } = usePhone();
  return (
    <div className="grid gap-3 pt-4 pb-5">
      <h2 className="title">{view.scenario.title}</h2>
      <p className="text-ink-2">{view.scenario.setting}</p>
      {role ? (
        <p>
          <a href="#card" className="inline-flex min-h-11 items-center font-semibold">
            {t("card")}
          </a>
        </p>
      ) : null}
      <GuideLink />
      <div className="border-t border-rule pt-3">
        <Prose text={view.scenario.disclaimer} size="desk" />
      </div>
    </div>
  );
}
