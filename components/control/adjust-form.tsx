"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { TrackStep } from "./track-step";
import { useEscape } from "./use-escape";

/** Moves a track by hand, with a reason that stays in control's log. */
export function AdjustForm({ track, onDone }: { track: TrackView; onDone: () => void }) {
  const t = useTranslations("run");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [to, setTo] = useState(track.value);
  const [reason, setReason, clear] = useDraft(`wc:${gameId}:control:track:${track.id}`, "");
  const [wrong, setWrong] = useState<"tracks.no-change" | "tracks.no-reason">();
  useEscape(onDone);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const found =
      to === track.value ? "tracks.no-change" : reason.trim() === "" ? "tracks.no-reason" : undefined;
    setWrong(found);
    if (found || !(await act.act({ type: "AdjustTrack", data: { trackId: track.id, to, reason } }))) return;
    clear();
    onDone();
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
