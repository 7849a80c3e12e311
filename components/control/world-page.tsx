"use client";

import { type FormEvent, Fragment, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ColumnHead } from "@/components/ui/headings";
import { Scale } from "@/components/ui/scale";
import { useAct } from "@/lib/client/use-act";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { FactsList } from "./facts-list";
import { Refusal } from "./parts";
import { TrackValue } from "./track-strip";
import { TrackStep } from "./tracks-editor";

/** The state of the world: every track, each to be moved by hand with a reason, and the facts. */
export function WorldPage() {
  const t = useTranslations("desk");
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

function TrackRow({ track, open, onToggle }: { track: TrackView; open: boolean; onToggle: () => void }) {
  const t = useTranslations("desk");
  const rung = rungAt(track, track.value);
  return (
    <li className="track-row" data-open={open ? "" : undefined} data-grouped={track.group ? "" : undefined}>
      <div className="track-line">
        <div>
          <p className="row-name">{track.name}</p>
          {rung === undefined ? null : <p className="row-note">{rung}</p>}
        </div>
        <Scale min={track.min} max={track.max} value={track.value} was={track.was} numbers />
        <TrackValue track={track} />
        <Button
          size="desk"
          aria-expanded={open}
          aria-label={t("tracks.adjust-one", { track: trackName(track) })}
          onClick={onToggle}
        >
          {t("tracks.adjust")}
        </Button>
      </div>
      {open ? <AdjustForm track={track} onDone={onToggle} /> : null}
    </li>
  );
}

function AdjustForm({ track, onDone }: { track: TrackView; onDone: () => void }) {
  const t = useTranslations("desk");
  const { game } = useDesk();
  const act = useAct(game.send);
  const [to, setTo] = useState(track.value);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<"tracks.no-change" | "tracks.no-reason">();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const found =
      to === track.value ? "tracks.no-change" : reason.trim() === "" ? "tracks.no-reason" : undefined;
    setWrong(found);
    if (!found && (await act.act({ type: "AdjustTrack", data: { trackId: track.id, to, reason } }))) onDone();
  }
  return (
    <form className="track-form" onSubmit={submit} noValidate>
      {track.reason ? <p className="row-note">{t("tracks.started", { reason: track.reason })}</p> : null}
      <TrackStep track={track} to={to} onChange={setTo} unnamed />
      <TextArea
        size="desk"
        rows={1}
        label={t("tracks.reason")}
        value={reason}
        maxLength={300}
        error={wrong && t(wrong)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal act={act} />
      <div className="flex gap-2">
        <Button type="submit" size="desk" look="first" busy={act.busy ? t("sending") : undefined}>
          {t("tracks.submit")}
        </Button>
        <Button size="desk" onClick={onDone}>
          {t("leave-it")}
        </Button>
      </div>
    </form>
  );
}
