"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button, Key } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { useKeys } from "@/lib/client/use-keys";
import { goTo } from "@/lib/client/use-place";
import { type KnownMove, stands } from "@/lib/game/view/read";
import { Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import { isAnnouncement, isCarried } from "./desk-reading";
import { LateDecision } from "./late-moves";
import { MoveList } from "./move-list";
import { isSealed } from "./move-reading";
import { MoveMarks, MoveMeans } from "./move-state";
import { MoveTargets, MoveWords } from "./move-words";
import { RoleChip, SeatName } from "./parts";
import { RevealForm } from "./reveal-form";
import { RulingForm } from "./ruling-form";
import { RulingRead } from "./ruling-read";
import { TagLine } from "./tag-line";
import { useEscape } from "./use-escape";

/** One move in full and what control makes of it, left to right. Escape goes back to the desk; words stay. */
export function RulingSheet({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const queue = moves.filter(
    (each) => each.id === move.id || (stands(each) && (each.turn === move.turn || each.standing !== "ruled")),
  );
  const step = (by: number) => {
    const next = queue[queue.findIndex((each) => each.id === move.id) + by];
    if (next) goTo(`move/${next.id}`);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  useEscape(() => goTo("desk"));
  return (
    <div className="ruling">
      <nav className="ruling-queue" aria-label={t("ruling.queue")}>
        <p className="ruling-back">
          <a href="#desk">{t("ruling.back")}</a> <Key>Esc</Key>
        </p>
        <MoveList moves={queue} current={move.id} />
        <p className="ruling-keys">
          {t("ruling.next")} <Key>J</Key> {t("ruling.previous")} <Key>K</Key>
        </p>
      </nav>
      <section className="ruling-move">
        <MoveHead move={move} />
        {isBeingRuled(move) ? null : <TagLine of={{ kind: "move", id: move.id }} />}
        <MoveWords content={move.content} />
        {isSealed(view, move) ? (
          <Notice kind="plain" title={t("ruling.sealed-title")}>
            {t("ruling.sealed")}
          </Notice>
        ) : null}
        {move.standing === "open" || move.standing === "ruled" ? <RevealForm move={move} /> : null}
        <Corrections of={{ kind: "move", id: move.id }} />
      </section>
      <Outcome move={move} />
    </div>
  );
}

/** Its tags stand in the form of its ruling. */
const isBeingRuled = (move: KnownMove): boolean => move.standing === "open" && !isAnnouncement(move);

/** What control makes of a move: decides a late one, rules an act, leaves an announcement be. */
function Outcome({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const [ruleIt, setRuleIt] = useState(false);
  if (move.ruling) return <RulingRead move={move} ruling={move.ruling} />;
  switch (move.standing) {
    case "late":
      return (
        <section className="ruling-note" aria-label={t("late.title")}>
          <h3 className="ruling-note-title">{t("late.title")}</h3>
          <p>{t("late.lead")}</p>
          <LateDecision moveId={move.id} />
        </section>
      );
    case "refused":
    case "withdrawn":
      return (
        <section className="ruling-note">
          <h3 className="ruling-note-title">{t(`moves.${move.standing}`)}</h3>
          {move.refusal ? <p className="prose prose-desk">{move.refusal}</p> : null}
        </section>
      );
    case "open":
    case "ruled":
      break;
    default:
      move.standing satisfies never;
  }
  if (!isAnnouncement(move) || ruleIt) return <RulingForm move={move} />;
  return (
    <section className="ruling-note" aria-label={t("announcement.title")}>
      <h3 className="ruling-note-title">{t("announcement.title")}</h3>
      <p>{t("announcement.lead")}</p>
      <p>
        <Button size="desk" onClick={() => setRuleIt(true)}>
          {t("announcement.rule")}
        </Button>
      </p>
    </section>
  );
}

function MoveHead({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const { view, roleOf } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  // The reader's place follows the sheet, so that keys and screen readers begin at the move.
  useEffect(() => heading.current?.focus(), []);
  const { seatId } = move;
  return (
    <>
      <p className="ruling-who">
        <RoleChip id={move.roleId} />
        <span>
          <MoveMeans move={move} />
          <MoveMarks move={move} />
        </span>
      </p>
      <h2 ref={heading} tabIndex={-1} className="ruling-title">
        {t("ruling.title", { role: roleOf(move.roleId)?.name ?? t("somebody"), turn: move.turn })}
      </h2>
      <p className="row-note">
        {seatId === null
          ? t.rich(isCarried(view, move.turn) ? "ruling.carried" : "ruling.entered", {
              time: () => <WallTime at={move.at} />,
            })
          : t.rich("ruling.sent-by", {
              name: () => <SeatName id={seatId} />,
              time: () => <WallTime at={move.at} />,
            })}
        <MoveTargets content={move.content} />
      </p>
    </>
  );
}
