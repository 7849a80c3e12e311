"use client";

import type { GameHandle } from "@/lib/client/use-game";
import type { View } from "@/lib/game/view/view";
import { FactRows } from "./fact-rows";
import { Headlines } from "./headlines";
import { Ladder } from "./ladder";
import { ladderOf, latestReveal, latestRuling, publicFacts } from "./reading";
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
  return (
    <>
      <div className="screen-left">
        <ScreenClock view={view} serverNow={serverNow} />
        <ScreenOrder view={view} />
        <Headlines view={view} />
        {state === "situation" ? <FactRows facts={publicFacts(view)} /> : null}
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
        <TrackBoard tracks={others} />
      </div>
      <div className="screen-right">
        <Ladder track={ladder} room={facts.length > 0 ? 5 : 11} />
        <FactRows facts={facts} />
      </div>
    </>
  );
}

/** What was shown to the room and what was ruled, the newer first, then what it moved. */
function Words({ view }: { view: View }) {
  const reveal = latestReveal(view);
  const ruling = latestRuling(view);
  const facts = publicFacts(view);
  const said = [
    ...(reveal ? [{ at: reveal.at, part: <Reveal key="reveal" move={reveal} view={view} /> }] : []),
    ...(ruling ? [{ at: ruling.at, part: <Ruling key="ruling" ruling={ruling} view={view} /> }] : []),
  ];
  // A ruling reads as being about the move beside it: only where it is does it stand after it.
  const inTurn =
    reveal && ruling?.move?.id === reveal.id ? said : said.sort((one, other) => other.at - one.at);
  return (
    <div className="screen-wide">
      <div className="screen-words">{inTurn.map(({ part }) => part)}</div>
      {facts.length === 0 ? (
        <TrackBoard tracks={view.tracks} moved across />
      ) : (
        <div className="screen-below">
          <TrackBoard tracks={view.tracks} moved />
          <FactRows facts={facts} />
        </div>
      )}
    </div>
  );
}
