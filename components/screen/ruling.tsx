"use client";

import { useTranslations } from "use-intl/react";
import { gradeFill } from "@/components/game/grade-fill";
import { WallTime } from "@/components/game/wall-time";
import { Square } from "@/components/ui/figures";
import type { View } from "@/lib/game/view/view";
import { type PublicRuling, sizeOf } from "./reading";
import { RoleLine } from "./role-line";

interface RulingProps {
  ruling: PublicRuling;
  view: View;
  /** Under a heading that says what it is and when it came. */
  headed?: boolean;
}

/** A ruling as the room hears it; grade and reasons where the ruling is open. */
export function Ruling({ ruling, view, headed = false }: RulingProps) {
  const t = useTranslations("screen.ruling");
  const common = useTranslations("common");
  const { grade, publicText, rationale } = ruling;
  return (
    <article className="screen-ruling">
      <Kicker ruling={ruling} view={view} headed={headed} />
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

/** When it came, on whose move where that is said, and whether the record was corrected since. */
function Kicker({ ruling: { at, move, correctedAt }, view, headed }: RulingProps) {
  const t = useTranslations("screen.ruling");
  const time = (when: number) => () => <WallTime at={when} seconds={false} />;
  if (headed && !move?.roleId && correctedAt === undefined) return null;
  return (
    <p className="screen-kicker">
      {headed ? null : <span>{t.rich("ruling", { time: time(at) })}</span>}
      {move?.roleId ? (
        <span>
          <RoleLine view={view} roleId={move.roleId} nameless="" />
        </span>
      ) : null}
      {correctedAt === undefined ? null : (
        <span className="screen-see">{t.rich("corrected", { time: time(correctedAt) })}</span>
      )}
    </p>
  );
}
