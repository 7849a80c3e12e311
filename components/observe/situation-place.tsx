"use client";

import { useTranslations } from "use-intl/react";
import { TrackBlock } from "@/components/game/track-block";
import { trackGroups } from "@/components/game/track-groups";
import { Ring } from "@/components/ui/figures";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { FactView, TrackView } from "@/lib/game/view/view";
import type { TurnView } from "@/lib/game/view/view-event";
import { CorrectionEntry } from "./correction-entry";
import { useObserve } from "./observe-context";
import { ObservePlace } from "./observe-place";
import { Order } from "./order";
import { ToldToSome } from "./told-to-some";

/** The turn as it opened, then where things stand. */
export function SituationPlace({ here }: { here: boolean }) {
  const t = useTranslations("screen.observe");
  const { view } = useObserve();
  const facts = view.facts.filter(({ ended }) => !ended).reverse();
  return (
    <ObservePlace title={t("places.situation")} here={here}>
      <TurnCorrections />
      {view.turn ? <Turn turn={view.turn} /> : <Setting />}
      <Order />
      {view.tracks.length === 0 ? null : <Tracks tracks={view.tracks} />}
      {facts.length === 0 ? null : <Facts facts={facts} />}
    </ObservePlace>
  );
}

function Turn({ turn }: { turn: TurnView }) {
  return (
    <div className="grid gap-1 pt-3 pb-4">
      <h2 className="font-prose text-lead font-semibold">{turn.title}</h2>
      <p className="text-small font-semibold text-ink-2">{turn.dateline}</p>
      <Prose text={turn.situation} size="desk" />
      <ToldToSome texts={turn.privately} />
    </div>
  );
}

/** What was corrected in the running turn: it stands as long as what it may be about does. */
function TurnCorrections() {
  const t = useTranslations("screen");
  const { view, corrections } = useObserve();
  const held = corrections.filter(({ turn }) => turn === view.turn?.number);
  if (held.length === 0) return null;
  return (
    <section className="grid gap-2 pt-3" aria-label={t("corrections")}>
      {held.map((correction) => (
        <CorrectionEntry key={correction.id} correction={correction} />
      ))}
    </section>
  );
}

/** Before the first turn: where and when it plays, and what this is not. */
function Setting() {
  const { view } = useObserve();
  return (
    <div className="grid gap-2 pt-3 pb-4">
      <h2 className="font-prose text-lead font-semibold">{view.scenario.title}</h2>
      <p className="text-ink-2">{view.scenario.setting}</p>
      <Prose text={view.scenario.disclaimer} size="desk" />
    </div>
  );
}

function Tracks({ tracks }: { tracks: readonly TrackView[] }) {
  const t = useTranslations("screen.observe");
  const words = {
    to: t("to"),
    since: (change: string) => t("since", { change }),
    whole: (count: number) => t("whole", { count }),
    fold: t("close-ladder"),
  };
  return (
    <section aria-label={t("tracks")}>
      <ColumnHead
        title={t("tracks")}
        end={
          <>
            <Ring /> {t("was")}
          </>
        }
      />
      <ul className="rows observe-tracks">
        {trackGroups(tracks).map((group) => (
          <li key={group.group ?? group.members[0]?.id} className="observe-track">
            <TrackBlock group={group} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ facts }: { facts: readonly FactView[] }) {
  const t = useTranslations("screen.observe");
  return (
    <section className="pt-4" aria-label={t("facts")}>
      <ColumnHead title={t("facts")} end={String(facts.length)} />
      <ul className="rows">
        {facts.map(({ id, text, toAll, turn }) => (
          <li key={id} className="py-2">
            <p className="font-prose">{text}</p>
            <p className="observe-note">{t(toAll ? "fact-all" : "fact-some", { turn })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
