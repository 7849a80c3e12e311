"use client";

import { useTranslations } from "use-intl/react";
import { Needs } from "@/components/ui/signal";
import { kept } from "@/lib/client/keep";
import { clockTime } from "@/lib/client/use-moment";
import { useMounted } from "@/lib/client/use-mounted";
import type { Clock } from "@/lib/game/events";
import { currentMove, movesOpenIn } from "@/lib/game/view/read";
import { blankDraft, isBlank, type MoveDraft } from "./move-draft";
import { type PhoneState, usePhone } from "./phone-context";
import { unreadInjects, unreadRulings } from "./unread";

/** The one thing that needs this reader; the most pressing of them, with the next in its words. */
export function NeedsNow() {
  const phone = usePhone();
  const need = needOf(phone);
  switch (need) {
    case "none":
      return null;
    case "unsent":
      return <Unsent />;
    case "move":
      return <MoveNeeded phone={phone} />;
    case "inbox":
      return <InboxNeeded count={unreadInjects(phone).length} />;
    case "ruling":
      return <RulingNeeded count={unreadRulings(phone).length} />;
    case "role":
      return <RoleNeeded />;
    default:
      return need satisfies never;
  }
}

type Need = "none" | "unsent" | "move" | "inbox" | "ruling" | "role";

function needOf(phone: PhoneState): Need {
  const { view, role, waiting } = phone;
  if (view.status === "ended") return unreadRulings(phone).length > 0 ? "ruling" : "none";
  if (!role) return unreadInjects(phone).length > 0 ? "inbox" : "role";
  if (waiting.some(({ command }) => command.type === "SubmitMove")) return "unsent";
  if (movesOpenIn(view) && !currentMove(view, role.id)) return "move";
  if (unreadRulings(phone).length > 0) return "ruling";
  return unreadInjects(phone).length > 0 ? "inbox" : "none";
}

function Unsent() {
  const t = useTranslations("play.needs");
  return (
    <Needs title={t("unsent-title")} detail={t("unsent-detail")} action={<a href="#move">{t("see")}</a>} />
  );
}

function MoveNeeded({ phone }: { phone: PhoneState }) {
  const t = useTranslations("play.needs");
  const mounted = useMounted();
  const unread = unreadInjects(phone).length;
  const draft = mounted
    ? (kept<MoveDraft>(phone.keyOf(`move:${phone.view.turn?.number}`)) ?? blankDraft)
    : blankDraft;
  const begun = !isBlank(draft);
  const parts = [
    begun ? t("draft") : "",
    useDeadline(phone.view.clock, mounted),
    unread > 0 ? t("also-inbox", { count: unread }) : "",
  ];
  return (
    <Needs
      title={t("move-title")}
      detail={parts.filter((part) => part !== "").join(" ")}
      action={<a href="#move">{t(begun ? "finish" : "write")}</a>}
    />
  );
}

/** When moves close, in the reader's own time once the page runs. */
function useDeadline(clock: Clock, mounted: boolean): string {
  const t = useTranslations("play.needs");
  switch (clock.kind) {
    case "running":
      return mounted ? t("closes", { time: clockTime(clock.endsAt) }) : t("closes-clock");
    case "paused":
      return t("paused");
    case "overran":
      return t("overran");
    case "none":
      return t("closes-control");
    case "called":
      return "";
    default:
      return clock satisfies never;
  }
}

function InboxNeeded({ count }: { count: number }) {
  const t = useTranslations("play.needs");
  return (
    <Needs
      title={t("inbox-title", { count })}
      detail={t("inbox-detail", { count })}
      action={<a href="#inbox">{t("read")}</a>}
    />
  );
}

function RulingNeeded({ count }: { count: number }) {
  const t = useTranslations("play.needs");
  return (
    <Needs
      title={t("ruling-title", { count })}
      detail={t("ruling-detail", { count })}
      action={<a href="#log">{t("read")}</a>}
    />
  );
}

function RoleNeeded() {
  const t = useTranslations("play.needs");
  return <Needs title={t("waiting-title")} detail={t("waiting-detail")} />;
}
