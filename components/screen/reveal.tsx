"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { KnownMove } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { sizeOf } from "./reading";
import { RoleLine } from "./role-line";

interface RevealProps {
  move: KnownMove;
  view: View;
  /** Under a heading that says what it is and when it was shown. */
  headed?: boolean;
}

/** The move the room may argue about, as far as it was shown. */
export function Reveal({ move, view, headed = false }: RevealProps) {
  const t = useTranslations("screen.reveal");
  const common = useTranslations("common");
  const { content, roleId, at } = move;
  const owned = content.attribution && common(`attribution.${content.attribution}`);
  return (
    <article className="screen-reveal">
      {headed ? null : (
        <p className="screen-kicker">
          {t.rich(content.kind === "announcement" ? "announcement" : "move", {
            time: () => <WallTime at={at} seconds={false} />,
          })}
          {owned ? ` · ${owned}` : null}
        </p>
      )}
      <h2>
        <RoleLine view={view} roleId={roleId} nameless={t("nameless")} />
        {headed && owned ? <span className="screen-kicker"> · {owned}</span> : null}
      </h2>
      <p className="screen-action" data-size={sizeOf(content.action)}>
        {content.action}
      </p>
      {content.effect ? (
        <p className="screen-effect">
          <b>{t("effect")}</b> {content.effect}
        </p>
      ) : null}
    </article>
  );
}
