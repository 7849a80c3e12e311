"use client";

import { useTranslations } from "use-intl/react";
import { TrackDrawing } from "@/components/game/track-drawing";
import { Arrow } from "@/components/ui/figures";
import type { Step } from "@/lib/game/proposals";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { AudienceChips } from "./parts";
import { TrackValue } from "./track-value";

/** A track a proposal moves: from where to where, by name too where steps have names, and who will see it move. */
export function ProposalStep({ step: { trackId, from, to } }: { step: Step }) {
  const track = useDesk().view.tracks.find(({ id }) => id === trackId);
  if (!track) return null;
  return (
    <li className="proposal-step">
      <div>
        <p className="row-strong">{trackName(track)}</p>
        <p className="row-note">
          <TrackSeenBy track={track} /> <RungWay track={track} from={from} to={to} />
        </p>
      </div>
      <TrackDrawing track={{ ...track, value: to, was: from }} form="strip" />
      <TrackValue track={{ value: to, was: from }} />
    </li>
  );
}

/** Who sees a track besides control. */
export function TrackSeenBy({ track }: { track: TrackView }) {
  const t = useTranslations("proposals");
  return (
    <span className="proposal-chips">
      <span className="sr-only">{t("seen-by")}</span> <AudienceChips audience={track.audience} />
    </span>
  );
}

/** The names of the steps it leaves and comes to, or the one it stays on. */
function RungWay({ track, from, to }: { track: TrackView; from: number; to: number }) {
  const t = useTranslations("run");
  const [left, come] = [rungAt(track, from), rungAt(track, to)];
  if (left === undefined && come === undefined) return null;
  return (
    <>
      {left === come ? null : (
        <>
          {left ?? "–"} <Arrow label={t("to")} />{" "}
        </>
      )}
      {come ?? "–"}
    </>
  );
}
