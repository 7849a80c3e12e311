"use client";

import { useTranslations } from "use-intl/react";
import { signed } from "@/components/game/track-groups";
import { Dial } from "@/components/ui/dial";
import { Arrow } from "@/components/ui/figures";
import type { TrackView } from "@/lib/game/view/view";

/** Two gauges side by side under one title: one is never seen without the other. */
export function TwinDial({ title, tracks }: { title: string; tracks: readonly TrackView[] }) {
  return (
    <div className="screen-track screen-twins">
      <p className="screen-track-head">
        <b>{title}</b>
      </p>
      <div className="screen-dials">
        {tracks.map((track) => (
          <OneDial key={track.id} track={track} />
        ))}
      </div>
    </div>
  );
}

function OneDial({ track: { name, min, max, value, was } }: { track: TrackView }) {
  const t = useTranslations("screen");
  return (
    <div>
      <Dial min={min} max={max} value={value} was={was}>
        {value === was ? null : (
          <small>
            {signed(was)} <Arrow label={t("to")} />{" "}
          </small>
        )}
        {signed(value)}
      </Dial>
      <p className="screen-track-note">
        <span>{name}</span>
      </p>
    </div>
  );
}
