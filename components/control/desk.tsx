"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { PageFrame } from "@/components/ui/page-frame";
import type { Start } from "@/lib/client/game-connection";
import { useGame } from "@/lib/client/use-game";
import { useKeys } from "@/lib/client/use-keys";
import { goTo, usePlace } from "@/lib/client/use-place";
import type { View } from "@/lib/game/view/view";
import { AskBar } from "./ask-bar";
import { addressOf } from "./desk-address";
import { DeskFoot, Intercepted, NewerBuild } from "./desk-bars";
import { type DeskCard, DeskProvider, useDesk } from "./desk-context";
import { DeskHead } from "./desk-head";
import { DeskPlace } from "./desk-place";
import { FloorStrip } from "./floor-strip";
import { HoldBar } from "./hold-bar";
import { newInject } from "./injects-column";
import { type Need, needsOf } from "./needs";
import { NeedsStrip } from "./needs-strip";
import { Places } from "./places";
import { ProposalNews } from "./proposal-news";
import { ReleasesProvider } from "./releases";
import { Shortcuts } from "./shortcuts";
import { useWarning } from "./time-warning";
import { type Ask, useTurnActs } from "./turn-acts";
import { useTurnMinutes } from "./turn-time";
import { useReaderFollows } from "./use-reader-follows";
import "./styles/desk.css";
import "./styles/head.css";
import "./styles/bars.css";
import "./styles/rows.css";
import "./styles/injects.css";
import "./styles/moves.css";
import "./styles/forms.css";
import "./styles/lobby.css";
import "./styles/floor.css";
import "./styles/ruling.css";
import "./styles/ruled.css";
import "./styles/tracks.css";
import "./styles/proposals.css";
import "./styles/tags.css";
import "./styles/pages.css";
import "./styles/log.css";
import "./styles/paper.css";

interface DeskProps {
  gameId: string;
  card: DeskCard;
  start: Start;
}

/** The control desk of one game, live. */
export function Desk({ gameId, card, start }: DeskProps) {
  const game = useGame(gameId, "control", start);
  return (
    <DeskProvider gameId={gameId} card={card} game={game}>
      <ReleasesProvider>
        <DeskFrame />
      </ReleasesProvider>
    </DeskProvider>
  );
}

function DeskFrame() {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const desk = useDesk();
  const { view, game, moves } = desk;
  const hash = usePlace("desk");
  const asked = addressOf(hash);
  const move = asked.name === "move" ? moves.find((each) => each.id === asked.id) : undefined;
  const place = asked.name === "move" && !move ? "desk" : asked.name;
  const [ask, setAsk] = useState<Ask | null>(null);
  const [openInject, setOpenInject] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const acts = useTurnActs(setAsk);
  const warning = useWarning(view.clock, game.serverNow);
  const needs = needsOf(desk, { warning, turnTime: useTurnMinutes() });
  const lobby = view.status !== "playing" && view.status !== "ended";
  const playing = view.status === "playing";

  function answer(need: Need) {
    switch (need.kind) {
      case "overran":
      case "missing":
        return setAsk({ kind: need.kind });
      case "pause":
        return void (view.clock.kind === "running" ? acts.pauseOrResume() : acts.heard(need.seatIds));
      case "time-up":
        return void acts.open(need.next);
      case "waiting":
        return goTo(lobby ? "desk" : "room");
      case "late":
      case "unruled":
      case "unshown":
        return goTo(`move/${need.moveIds[0]}`);
      case "proposals":
        return goTo("world");
      case "injects":
        return showInject(need.injectIds[0] ?? null);
      default:
        return need satisfies never;
    }
  }
  function showInject(id: string | null) {
    setOpenInject(id);
    goTo("desk");
  }
  const numbered = Object.fromEntries(needs.map((need, index) => [String(index + 1), () => answer(need)]));
  const keys = {
    ...numbered,
    "?": () => setKeysShown(true),
    p: view.turnOpen ? () => void acts.pauseOrResume() : undefined,
    i: view.turnOpen ? () => showInject(newInject) : undefined,
  };
  // While their list lies over the desk, none of them acts.
  useKeys(keysShown ? {} : keys);
  useReaderFollows(hash);

  const columns =
    ["world", "move", "paper", "end-turn"].includes(place) || (place === "desk" && view.turnOpen);
  const places = <Places current={place} lobby={lobby} onKeys={() => setKeysShown(true)} />;
  return (
    <PageFrame
      mark={common("exercise")}
      kind="desk"
      scroll={!columns}
      skip={t("skip")}
      head={
        <>
          <DeskHead
            acts={acts}
            onAsk={setAsk}
            titled={!(lobby && place === "desk")}
            places={playing ? undefined : places}
          />
          {game.newerBuild ? <NewerBuild /> : null}
          {game.intercepted ? <Intercepted /> : null}
          <HoldBar />
          <AskBar ask={ask && stillAsked(ask, view) ? ask : null} acts={acts} onDone={() => setAsk(null)} />
          {playing ? (
            <div className="desk-bar">
              <NeedsStrip needs={needs} onNeed={answer} acts={acts} />
              {places}
            </div>
          ) : null}
          {place === "desk" ? <FloorStrip acts={acts} /> : null}
        </>
      }
      foot={<DeskFoot place={place} />}
    >
      <div className="desk" data-place={place}>
        <DeskPlace
          place={place}
          query={asked.query}
          move={move}
          openInject={openInject}
          onOpenInject={setOpenInject}
          onShowInject={showInject}
        />
      </div>
      <ProposalNews />
      <Shortcuts open={keysShown} onClose={() => setKeysShown(false)} />
    </PageFrame>
  );
}

/** A question falls away with what it was about: another desk of the same control may have answered it. */
function stillAsked(ask: Ask, view: View): boolean {
  return view.turnOpen && (ask.kind !== "overran" || view.clock.kind === "overran");
}
