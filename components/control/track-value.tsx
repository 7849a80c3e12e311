"use client";

import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { Arrow } from "@/components/ui/figures";
import type { TrackView } from "@/lib/game/view/view";

type Valued = Pick<TrackView, "value" | "was"> & Partial<Pick<TrackView, "drawn" | "rungs">>;

/** What a track stands at, and where it stood as the turn opened where that differs. */
export function TrackValue({ track }: { track: Valued }) {
  const t = useTranslations("run");
  const { value, was, drawn = "scale", rungs = [] } = track;
  const words = (at: number) => said({ drawn, rungs }, at);
  return (
    <p className="track-value">
      {was === value ? null : (
        <>
          {words(was)} <Arrow label={t("to")} />{" "}
        </>
      )}
      {words(value)}
    </p>
  );
}
