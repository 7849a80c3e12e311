"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead } from "@/components/ui/headings";
import type { GameHandle } from "@/lib/client/use-game";
import type { KnownMove } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { FactRows } from "./fact-rows";
import { Headlines } from "./headlines";
import { LadderColumn } from "./ladder-column";
import {
  isOn,
  isShort,
  ladderOf,
  latestReveal,
  latestRuling,
  type PublicRuling,
  publicFacts,
} from "./reading";
import { Reveal } from "./reveal";
import { Ruling } from "./ruling";
import { ScreenClock } from "./screen-clock";
import { ScreenOrder } from "./screen-order";
import { Situation } from "./situation";
import { TrackBoard } from "./track-board";

interface ScreenTurnProps {
  game: GameHandle;
  state: "situation" | "board" | "words";
}

/** A turn: the clock and the news at the left, and beside them what the phase is about. */
export function ScreenTurn({ game, state }: ScreenTurnProps) {
  const { view, serverNow } = game;
  const facts = state === "board" ? [] : publicFacts(view);
  return (
    <>
      <div className="screen-left">
        <ScreenClock view={view} serverNow={serverNow} />
        <ScreenOrder view={view} />
        <Headlines view={view} aboveFacts={facts.length > 0} />
        <FactRows facts={facts} />
      </div>
      {state === "situation" ? <Briefing view={view} /> : null}
      {state === "board" ? <Board view={view} /> : null}
      {state === "words" ? <Words view={view} /> : null}
    </>
  );
}

/** What everyone knows as the turn opens, and where things stand. */
function Briefing({ view }: { view: View }) {
  return (
    <div className="screen-wide">
      <Situation view={view} />
      <TrackBoard tracks={view.tracks} across />
    </div>
  );
}

/** Where things stand while moves are made. */
function Board({ view }: { view: View }) {
  const ladder = ladderOf(view.tracks);
  const facts = publicFacts(view);
  const others = view.tracks.filter((track) => track !== ladder);
  if (!ladder)
    return (
      <div className="screen-wide">
        <TrackBoard tracks={view.tracks} across />
        <FactRows facts={facts} />
      </div>
    );
  return (
    <>
      <div className="screen-middle">
        <TrackBoard tracks={others.filter((track) => !isShort(track))} />
      </div>
      <LadderColumn ladder={ladder} others={others.filter(isShort)} facts={facts} />
    </>
  );
}

/** What was shown to the room and what was ruled, then what it moved. */
function Words({ view }: { view: View }) {
  return (
    <div className="screen-wide">
      <Said view={view} />
      <TrackBoard tracks={view.tracks} moved across />
    </div>
  );
}

/**
 * A ruling beside a move reads as being about it: only where the room is told that it is
 * do they stand together. Else each has its own heading, the newer first.
 */
function Said({ view }: { view: View }) {
  const [reveal, ruling] = [latestReveal(view), latestRuling(view)];
  if (!reveal || !ruling || isOn(ruling, reveal))
    return (
      <div className="screen-words">
        {reveal ? <Reveal move={reveal} view={view} /> : null}
        {ruling ? <Ruling ruling={ruling} view={view} /> : null}
      </div>
    );
  const parts = [
    { at: reveal.at, part: <ShownApart key="reveal" move={reveal} view={view} /> },
    { at: ruling.at, part: <RuledApart key="ruling" ruling={ruling} view={view} /> },
  ].sort((one, other) => other.at - one.at);
  return <div className="screen-apart">{parts.map(({ part }) => part)}</div>;
}

function ShownApart({ move, view }: { move: KnownMove; view: View }) {
  const t = useTranslations("screen.apart");
  return (
    <section>
      <ColumnHead title={t("move")} end={<WallTime at={move.at} seconds={false} />} open />
      <Reveal move={move} view={view} headed />
    </section>
  );
}

function RuledApart({ ruling, view }: { ruling: PublicRuling; view: View }) {
  const t = useTranslations("screen.apart");
  return (
    <section>
      <ColumnHead title={t("ruling")} end={<WallTime at={ruling.at} seconds={false} />} open />
      <Ruling ruling={ruling} view={view} headed />
    </section>
  );
}
