"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Chip } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { KnownMove } from "@/lib/game/view/read";
import { knowsRole } from "@/lib/game/viewer";
import { MoveReading } from "./move-reading";
import { useObserve } from "./observe-context";
import { RulingText } from "./ruling-entry";

/** A move as far as it is known here: who, what became of it, all of it behind one press, its ruling. */
export function MoveEntry({ move }: { move: KnownMove }) {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { roleOf } = useObserve();
  const role = roleOf(move.roleId);
  const { content, ruling } = move;
  return (
    <article>
      <h3 className="observe-who">
        {role ? <Chip code={role.code} hue={role.hue} /> : null}
        {role?.name ?? t("nameless")}
        {content.kind === "announcement" ? <span>{t("announcement")}</span> : null}
      </h3>
      <p className="observe-note">
        <WallTime at={move.at} seconds={false} />
        {content.attribution ? (
          <>
            {" · "}
            <b>{common(`attribution.${content.attribution}`)}</b>
          </>
        ) : null}
        {" · "}
        <Standing move={move} />
      </p>
      <Prose text={content.action} size="desk" />
      <MoveReading content={content} />
      {move.refusal === undefined ? null : (
        <p className="observe-note">{t("refused-because", { reason: move.refusal })}</p>
      )}
      {ruling ? (
        <div className="observe-ruling">
          <RulingText ruling={ruling} />
        </div>
      ) : null}
    </article>
  );
}

/** What became of it, who sent it, and to whom it was shown. */
function Standing({ move }: { move: KnownMove }) {
  const t = useTranslations("screen.observe");
  const { view, nameOf } = useObserve();
  // Of a move that was only shown it is not known whether it was ruled: the ruling need not say which it is on.
  const whole = move.roleId !== null && knowsRole(view.viewer, move.roleId);
  const standing = whole || move.standing !== "open" ? t(`standing.${move.standing}`) : "";
  const shown = move.reveals.some(({ toAll }) => toAll)
    ? t("shown-all")
    : move.reveals.length > 0
      ? t("shown")
      : "";
  const by = move.seatId === null ? "" : t("sent-by", { name: nameOf(move.seatId) });
  return [standing, by, shown].filter(Boolean).join(" · ");
}
