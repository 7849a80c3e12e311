"use client";

import { useTranslations } from "use-intl/react";
import { Arrow } from "@/components/ui/figures";
import type { Step } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { signed, trackName } from "./desk-reading";
import { type Of, Written } from "./log-words-parts";
import { RecordName } from "./record-name";
import { tagsOf } from "./tag-reading";
import { TagWords } from "./tag-words";

export function TaggedWords({ event: { of, tags } }: { event: Of<"RecordTagged"> }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  return (
    <>
      {t("event.RecordTagged", { count: tags.length })} <RecordName of={of} />
      <TagWords tags={tagsOf(view, tags)} />
    </>
  );
}

/** What became of a proposal; what it moved follows in rows of its own. */
export function ProposalWords({ event }: { event: Of<"ProposalAccepted" | "ProposalDismissed"> }) {
  const t = useTranslations("run");
  const dynamic = useDesk().view.scenario.dynamics?.find(({ id }) => id === event.dynamicId);
  return (
    <>
      {t(`event.${event.type}`)} <b>{dynamic?.title ?? event.dynamicId}</b>
      {event.type === "ProposalAccepted" ? <Proposed steps={event.proposed} /> : null}
      <Written>{dynamic?.reason ?? ""}</Written>
      {event.type === "ProposalDismissed" && event.reason !== "" ? <WhyNot reason={event.reason} /> : null}
    </>
  );
}

/** What it would have moved, so that one can see what control changed. */
function Proposed({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("proposals");
  const run = useTranslations("run");
  const { tracks } = useDesk().view;
  if (steps.length === 0) return null;
  return (
    <span className="row-note log-proposed">
      {t("log.proposed")}
      {steps.map(({ trackId, from, to }) => {
        const track = tracks.find(({ id }) => id === trackId);
        return (
          <span key={trackId}>
            {track ? trackName(track) : trackId} {signed(from)} <Arrow label={run("to")} /> {signed(to)}
          </span>
        );
      })}
    </span>
  );
}

function WhyNot({ reason }: { reason: string }) {
  const t = useTranslations("proposals");
  return (
    <Written>
      <span className="lead-word">{t("log.why-not")}</span> {reason}
    </Written>
  );
}
