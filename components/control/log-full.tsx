"use client";

import { useTranslations } from "use-intl/react";
import { Prose } from "@/components/ui/prose";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { useDesk } from "./desk-context";
import type { Of } from "./log-words-parts";
import { MoveMeans } from "./move-state";
import { MoveTargets, MoveWords } from "./move-words";
import { AudienceChips } from "./parts";

/** Kinds whose sentence leaves out part of what was written. */
const opening = [
  "TurnStarted",
  "InjectDrafted",
  "InjectReleased",
  "MoveSubmitted",
  "DraftLapsed",
  "RulingPublished",
] as const;
type Opening = Of<(typeof opening)[number]>;

/** Whether an event holds more than its sentence says. */
export const hasMore = (event: ViewEvent): event is Opening => opening.some((type) => type === event.type);

/** Every text an event brought, to be read. */
export function LogFull({ event }: { event: ViewEvent }) {
  const t = useTranslations("run");
  if (!hasMore(event)) return null;
  switch (event.type) {
    case "TurnStarted":
      return (
        <>
          <p className="row-note">{event.turn.dateline}</p>
          <Prose text={event.turn.situation} size="desk" />
        </>
      );
    case "InjectDrafted":
      return <InjectFull text={event.text} />;
    case "InjectReleased":
      return <InjectFull text={event.inject} />;
    case "MoveSubmitted":
      return <MoveFull event={event} />;
    case "DraftLapsed": {
      const { attribution, ...words } = event.draft;
      return <MoveWords content={{ ...words, reasons: words.reasons.filter(Boolean) }} />;
    }
    case "RulingPublished":
      return (
        <>
          {event.publicText ? (
            <div className="log-text">
              <AudienceChips audience={{ kind: "public" }} />
              <Prose text={event.publicText} size="desk" />
            </div>
          ) : null}
          {(event.addressed ?? []).map(({ audience, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a published text is known by its place
            <div key={index} className="log-text">
              <AudienceChips audience={audience} />
              <Prose text={text} size="desk" />
            </div>
          ))}
          <p className="row-note">{t(event.open ? "ruling.was-open" : "ruling.was-closed")}</p>
        </>
      );
    default:
      return event satisfies never;
  }
}

function InjectFull({ text }: { text: Of<"InjectDrafted">["text"] }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  return (
    <>
      <p className="row-note">
        {common(`channel.${text.channel}`)} · {t("injects.from", { from: text.from })}
      </p>
      {text.contentNote ? (
        <p className="row-note">
          <b>{t("injects.content-note")}</b> {text.contentNote}
        </p>
      ) : null}
      <Prose text={text.body} size="desk" />
    </>
  );
}

/** As it stands in the log, with what became of it since. */
function MoveFull({ event }: { event: Of<"MoveSubmitted"> }) {
  const move = useDesk().moves.find((each) => each.id === event.moveId);
  return (
    <>
      <p className="row-note">
        {move ? <MoveMeans move={move} /> : null}
        <MoveTargets content={event.content} />
      </p>
      <MoveWords content={event.content} />
    </>
  );
}
