"use client";

import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { WallTime } from "@/components/game/wall-time";
import { Arrow } from "@/components/ui/figures";
import type { Step } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { type Decided, decidedIn } from "./proposal-reading";

/** What control decided on proposals in this turn, the latest first. */
export function DecidedProposals() {
  const t = useTranslations("proposals");
  const { view } = useDesk();
  const turn = view.turn?.number ?? 0;
  const all = decidedIn(view, turn);
  if (all.length === 0) return null;
  return (
    <>
      <h3 className="list-title">{t("decided", { turn })}</h3>
      <ol className="rows">
        {all.map((decided) => (
          <DecidedRow key={`${decided.proposalId} ${decided.at}`} decided={decided} />
        ))}
      </ol>
    </>
  );
}

function DecidedRow({ decided: { dynamicId, at, outcome } }: { decided: Decided }) {
  const t = useTranslations("proposals");
  const title = useDesk().view.scenario.dynamics?.find(({ id }) => id === dynamicId)?.title ?? dynamicId;
  return (
    <li className="proposal-decided" data-outcome={outcome.kind}>
      <p>
        <b>{t(outcome.kind)}</b> {title}
        {outcome.kind === "accepted" && outcome.changed ? `, ${t("changed")}` : null}
      </p>
      <span className="row-note">
        <WallTime at={at} seconds={false} />
      </span>
      {outcome.kind === "accepted" ? (
        <Moved steps={outcome.moved} />
      ) : outcome.reason === "" ? null : (
        <p className="row-note proposal-reason">{outcome.reason}</p>
      )}
    </li>
  );
}

function Moved({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("proposals");
  const run = useTranslations("run");
  const { tracks } = useDesk().view;
  if (steps.length === 0) return <p className="row-note proposal-reason">{t("nothing-moved")}</p>;
  return (
    <ul className="row-note proposal-reason">
      {steps.map(({ trackId, from, to }) => {
        const track = tracks.find(({ id }) => id === trackId);
        return (
          <li key={trackId}>
            {track ? trackName(track) : trackId} {said(track, from)} <Arrow label={run("to")} />{" "}
            {said(track, to)}
          </li>
        );
      })}
    </ul>
  );
}
