"use client";

import { useTranslations } from "use-intl/react";
import { gradeFill } from "@/components/game/grade-fill";
import { WallTime } from "@/components/game/wall-time";
import { Square } from "@/components/ui/figures";
import { Prose } from "@/components/ui/prose";
import type { KnownRuling } from "@/lib/game/view/read";
import { useObserve } from "./observe-context";
import { ToldToSome } from "./told-to-some";

/** A ruling on a move that is not known here. */
export function RulingEntry({ ruling }: { ruling: KnownRuling }) {
  const t = useTranslations("screen.observe");
  return (
    <article>
      <h3 className="observe-who">{t("ruling-alone")}</h3>
      <RulingText ruling={ruling} />
    </article>
  );
}

/** A ruling: grade and reasons where they are known, what all were told, what some were told. */
export function RulingText({ ruling }: { ruling: KnownRuling }) {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { grade, rationale, publicText, texts, at, turn } = ruling;
  const correction = useObserve().corrections.find((each) => each.turn === turn && each.at > at);
  return (
    <>
      <p className="observe-note">
        {grade === undefined ? (
          t("ruled")
        ) : (
          <b>
            <Square fill={gradeFill[grade]} />
            {common(`grade.${grade}`)}
          </b>
        )}{" "}
        · <WallTime at={at} seconds={false} />
        {correction === undefined ? null : (
          <>
            {" · "}
            <b>{t.rich("corrected", { time: () => <WallTime at={correction.at} seconds={false} /> })}</b>
          </>
        )}
      </p>
      {publicText === "" ? null : <Prose text={publicText} size="desk" />}
      {rationale === undefined ? null : (
        <p className="prose prose-desk because pt-1">
          <b>{t("move.because")}</b> {rationale}
        </p>
      )}
      <ToldToSome texts={texts} />
    </>
  );
}
