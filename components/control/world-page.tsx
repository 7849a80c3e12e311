"use client";

import { Fragment, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import { useDesk } from "./desk-context";
import { FactsList } from "./facts-list";
import { TrackRow } from "./track-row";

/** The state of the world: every track, each to be moved by hand with a reason, and the facts. */
export function WorldPage() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const [open, setOpen] = useState<string>();
  return (
    <div className="world">
      <section className="desk-column" aria-label={t("tracks.title")}>
        <ColumnHead title={t("tracks.title")} note={t("tracks.legend")} />
        <div className="desk-scroll">
          <ul className="track-list">
            {view.tracks.map((track, index) => (
              <Fragment key={track.id}>
                {track.group && track.group !== view.tracks[index - 1]?.group ? (
                  <li className="track-group">{track.group}</li>
                ) : null}
                <TrackRow
                  track={track}
                  open={open === track.id}
                  onToggle={() => setOpen(open === track.id ? undefined : track.id)}
                />
              </Fragment>
            ))}
          </ul>
        </div>
      </section>
      <FactsList />
    </div>
  );
}
