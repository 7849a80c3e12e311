"use client";

import { useTranslations } from "use-intl/react";
import type { View } from "@/lib/game/view/view";
import { Corrections } from "./corrections";
import { FactRows } from "./fact-rows";
import { LadderColumn } from "./ladder-column";
import { isShort, ladderOf, publicFacts, rulingsOfTurn } from "./reading";
import { Ruling } from "./ruling";
import { TrackBoard } from "./track-board";

/** Between turns: the situation as it stands, with what the last turn has moved. */
export function ScreenBetween({ view }: { view: View }) {
  const t = useTranslations("screen.between");
  const { tracks, turn, scenario } = view;
  if (!turn) return null;
  const ladder = ladderOf(tracks);
  const others = tracks.filter((track) => track !== ladder);
  const facts = publicFacts(view);
  const rulings = rulingsOfTurn(view);
  return (
    <>
      <div className="screen-left">
        <h2 className="screen-pause">{t("title", { number: turn.number })}</h2>
        <p className="screen-next">
          {t(turn.number < scenario.turns ? "next" : "last", { number: turn.number + 1 })}
        </p>
        <Corrections view={view} />
        {rulings.length === 0 ? null : (
          <section className="screen-rulings screen-fill" aria-label={t("rulings")}>
            {rulings.map((ruling) => (
              <Ruling key={ruling.id} ruling={ruling} view={view} />
            ))}
          </section>
        )}
      </div>
      <div className="screen-middle">
        <TrackBoard tracks={ladder ? others.filter((track) => !isShort(track)) : tracks} />
      </div>
      {ladder ? (
        <LadderColumn ladder={ladder} others={others.filter(isShort)} facts={facts} />
      ) : (
        <div className="screen-right">
          <FactRows facts={facts} />
        </div>
      )}
    </>
  );
}
