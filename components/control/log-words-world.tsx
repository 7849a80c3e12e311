"use client";

import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { Arrow } from "@/components/ui/figures";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { type Of, Written } from "./log-words-parts";
import { AudienceChips } from "./parts";
import { RecordName } from "./record-name";

export function TrackWords({ event }: { event: Of<"TrackAdjusted"> }) {
  const t = useTranslations("run");
  const track = useDesk().view.tracks.find((each) => each.id === event.trackId);
  return (
    <>
      {track ? trackName(track) : event.trackId}{" "}
      <b>
        {said(track, event.from)} <Arrow label={t("to")} /> {said(track, event.to)}
      </b>
      {event.rulingId === null && event.reason ? <Written>{event.reason}</Written> : null}
    </>
  );
}

export function FactWords({ event }: { event: Of<"FactEstablished" | "FactEnded"> }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  if (event.type === "FactEstablished")
    return (
      <>
        {t("event.FactEstablished")} <AudienceChips audience={event.audience} />
        <Written>{event.text}</Written>
      </>
    );
  const fact = view.facts.find((each) => each.id === event.factId);
  return (
    <>
      {t("event.FactEnded")}
      <Written>{fact?.text ?? ""}</Written>
      {event.reason ? <Written>{event.reason}</Written> : null}
    </>
  );
}

export function CorrectedWords({ event }: { event: Of<"RecordCorrected"> }) {
  const t = useTranslations("run");
  return (
    <>
      {t("event.RecordCorrected", { kind: event.of?.kind ?? "move" })}{" "}
      {event.of ? <RecordName of={event.of} /> : null} <AudienceChips audience={event.audience} />
      <Written>{event.text}</Written>
    </>
  );
}
