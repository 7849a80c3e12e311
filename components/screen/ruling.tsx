"use client";

import { useTranslations } from "use-intl/react";
import { gradeFill } from "@/components/game/grade-fill";
import { WallTime } from "@/components/game/wall-time";
import { Square } from "@/components/ui/figures";
import type { View } from "@/lib/game/view/view";
import { type PublicRuling, sizeOf } from "./reading";
import { RoleLine } from "./role-line";

/** A ruling as the room hears it; grade and reasons where the ruling is open. */
export function Ruling({ ruling, view }: { ruling: PublicRuling; view: View }) {
  const t = useTranslations("screen.ruling");
  const common = useTranslations("common");
  const { at, grade, publicText, rationale, move } = ruling;
  return (
    <article className="screen-ruling">
      <p className="screen-kicker">
        {t.rich("ruling", { time: () => <WallTime at={at} seconds={false} /> })}
        {move?.roleId ? (
          <>
            {" "}
            <RoleLine view={view} roleId={move.roleId} nameless="" />
          </>
        ) : null}
      </p>
      {grade === undefined ? null : (
        <h2>
          <Square fill={gradeFill[grade]} />
          {common(`grade.${grade}`)}
        </h2>
      )}
      {publicText === "" ? null : (
        <p className="screen-action" data-size={sizeOf(publicText)}>
          {publicText}
        </p>
      )}
      {rationale === undefined ? null : (
        <p className="screen-effect">
          <b>{t("because")}</b> {rationale}
        </p>
      )}
    </article>
  );
}
