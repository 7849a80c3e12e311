"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { carriedBefore, hasTurnAhead, unruled } from "./desk-reading";
import { ExportLinks } from "./export-links";
import { Happened } from "./happened";
import { MoveList } from "./move-list";
import { Refusal } from "./parts";
import { TurnStart } from "./turn-start";
import { TwoStep } from "./two-step";

/** Between two turns: what the last one came to. */
export function BetweenPage() {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const number = view.turn?.number ?? 0;
  const left = unruled(moves);
  const earlier = left.filter((move) => move.turn < number);
  return (
    <div className="between">
      <h2 className="between-title">{t("between.title", { number, title: view.turn?.title ?? "" })}</h2>
      <Anew />
      {left.length > 0 ? (
        <p className="between-left">{t("between.unruled", { count: left.length })}</p>
      ) : null}
      {earlier.length > 0 ? (
        <section aria-label={t("moves.earlier")}>
          <h3 className="list-title">{t("moves.earlier")}</h3>
          <MoveList moves={earlier} />
        </section>
      ) : null}
      <TurnStart />
      <Happened turn={number} />
    </div>
  );
}

/** A game that begins from a turn of another one has nobody in it yet: how they come in. */
function Anew() {
  const t = useTranslations("run");
  const { view, card } = useDesk();
  if (view.turn?.number !== (carriedBefore(view) ?? 0) - 1) return null;
  return (
    <p className="between-left">
      {t.rich("between.anew", {
        count: view.seats.length,
        code: () => <b className="between-code">{`${card.code.slice(0, 4)} ${card.code.slice(4)}`}</b>,
        room: (words) => <a href="#room">{words}</a>,
      })}
    </p>
  );
}

/** After the last word: what the whole game came to, and where to take it from here. */
export function EndedPage() {
  const t = useTranslations("run");
  return (
    <div className="between">
      <h2 className="between-title">{t("ended.title")}</h2>
      <p>{t("ended.lead")}</p>
      <ExportLinks />
      <TurnStart />
      <Happened turn={undefined} />
    </div>
  );
}

/** The foot between turns: the next turn, or the end. */
export function NextTurnBar() {
  const t = useTranslations("run");
  const { view, game } = useDesk();
  const begin = useAct(game.send);
  const end = useAct(game.send);
  const more = hasTurnAhead(view);
  const next = (view.turn?.number ?? 0) + 1;
  return (
    <section className="begin-bar" aria-label={t("begin.label")}>
      <TwoStep
        label={t("end.label")}
        look={more ? "plain" : "first"}
        question={t(more ? "end.question-early" : "end.question")}
        confirm={t("end.confirm")}
        act={end}
        onConfirm={() => end.act({ type: "EndGame", data: {} })}
      />
      <div className="begin-words">
        <Refusal act={begin} />
        {more ? null : <p>{t("end.no-more")}</p>}
      </div>
      {more ? (
        <Button
          look="first"
          size="mid"
          busy={begin.busy ? t("sending") : undefined}
          onClick={() => begin.act({ type: "StartTurn", data: { turn: next } })}
        >
          {t("begin.turn", { number: next })}
        </Button>
      ) : null}
    </section>
  );
}
