"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Key } from "@/components/ui/button";
import { ChipRow } from "@/components/ui/chip";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import { Notice } from "@/components/ui/signal";
import { useKeys } from "@/lib/client/use-keys";
import { goTo } from "@/lib/client/use-place";
import { type KnownMove, movesOpenIn } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { MoveMeans } from "./move-state";
import { MoveList } from "./moves-column";
import { RoleChip, SeatName } from "./parts";
import { RevealForm } from "./reveal-form";
import { RulingForm } from "./ruling-form";
import { RulingRead } from "./ruling-read";

/** One move in full and what control makes of it, left to right. Escape goes back to the desk; words stay. */
export function RulingSheet({ move }: { move: KnownMove }) {
  const t = useTranslations("desk");
  const { view, moves } = useDesk();
  const standing = moves.filter(
    (each) => !each.withdrawn && (each.turn === move.turn || each.ruling === null),
  );
  const step = (by: number) => {
    const next = standing[standing.findIndex((each) => each.id === move.id) + by];
    if (next) goTo(`move/${next.id}`);
  };
  useKeys({ escape: () => goTo("desk"), j: () => step(1), k: () => step(-1) });
  const sealed = movesOpenIn(view) && move.turn === view.turn?.number;
  return (
    <div className="ruling">
      <nav className="ruling-queue" aria-label={t("ruling.queue")}>
        <p className="ruling-back">
          <a href="#desk">{t("ruling.back")}</a> <Key>Esc</Key>
        </p>
        <MoveList moves={standing} current={move.id} />
        <p className="ruling-keys">
          {t("ruling.next")} <Key>J</Key> {t("ruling.previous")} <Key>K</Key>
        </p>
      </nav>
      <section className="ruling-move">
        <MoveText move={move} />
        {sealed ? (
          <Notice kind="plain" title={t("ruling.sealed-title")}>
            {t("ruling.sealed")}
          </Notice>
        ) : null}
        <RevealForm move={move} />
      </section>
      {move.ruling ? <RulingRead move={move} ruling={move.ruling} /> : <RulingForm move={move} />}
    </div>
  );
}

/** Everything its role wrote. */
function MoveText({ move }: { move: KnownMove }) {
  const t = useTranslations("desk");
  const { roleOf } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  // The reader's place follows the sheet, so that keys and screen readers begin at the move.
  useEffect(() => heading.current?.focus(), []);
  const { action, effect, reasons, targets } = move.content;
  return (
    <>
      <p className="ruling-who">
        <RoleChip id={move.roleId} />
        <MoveMeans move={move} />
      </p>
      <h2 ref={heading} tabIndex={-1} className="ruling-title">
        {t("ruling.title", { role: roleOf(move.roleId)?.name ?? t("somebody"), turn: move.turn })}
      </h2>
      <p className="row-note">
        {move.seatId
          ? t.rich("ruling.sent-by", {
              name: () => <SeatName id={move.seatId ?? ""} />,
              time: () => <WallTime at={move.at} />,
            })
          : null}
        {targets && targets.length > 0 ? (
          <span className="ruling-at">
            {" "}
            {t("ruling.at")}{" "}
            <ChipRow>
              {targets.map((target) => (
                <RoleChip key={target} id={target} />
              ))}
            </ChipRow>
          </span>
        ) : null}
      </p>
      <ColumnHead title={t("ruling.does")} level={3} open />
      <Prose text={action} size="desk" />
      {effect ? (
        <>
          <ColumnHead title={t("ruling.to-achieve")} level={3} open />
          <Prose text={effect} size="desk" />
        </>
      ) : null}
      {reasons && reasons.length > 0 ? (
        <>
          <ColumnHead title={t("ruling.reasons")} level={3} />
          <ol className="rows numbered prose prose-desk">
            {reasons.map((reason) => (
              <li key={reason}>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}
