"use client";

import { useTranslations } from "use-intl/react";
import { Square } from "@/components/ui/figures";
import { useDesk } from "./desk-context";
import { gradeFill } from "./desk-reading";
import { injectTitle } from "./inject-list";
import { type Of, Written } from "./log-words-parts";
import { AudienceChips, RoleChip } from "./parts";

type InjectEvent = Of<"InjectDrafted" | "InjectReleased" | "InjectAcknowledged" | "InjectRespondedTo">;

export function InjectWords({ event }: { event: InjectEvent }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  switch (event.type) {
    case "InjectDrafted":
      return t("event.InjectDrafted", { title: event.text.title });
    case "InjectReleased":
      return (
        <>
          {t("event.InjectReleased", { title: event.inject.title })}{" "}
          <AudienceChips audience={event.audience} />
        </>
      );
    case "InjectAcknowledged":
      return t("event.InjectAcknowledged", { title: injectTitle(view, event.injectId) });
    case "InjectRespondedTo":
      return (
        <>
          {t("event.InjectRespondedTo", { title: injectTitle(view, event.injectId) })}
          <Written>{event.text}</Written>
        </>
      );
    default:
      return event satisfies never;
  }
}

export function RulingWords({ event }: { event: Of<"RulingPublished"> }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const move = useDesk().moves.find((each) => each.id === event.moveId);
  return (
    <>
      <RoleChip id={move?.roleId ?? null} /> {t("event.RulingPublished")}{" "}
      {event.grade ? (
        <b>
          <Square fill={gradeFill[event.grade]} />
          {common(`grade.${event.grade}`)}
        </b>
      ) : null}
      {event.rationale ? <Written>{event.rationale}</Written> : null}
    </>
  );
}
