"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Needs } from "@/components/ui/signal";
import type { CellDraft } from "@/lib/client/cell-draft";
import { kept } from "@/lib/client/keep";
import { clockTime } from "@/lib/client/use-moment";
import { useMounted } from "@/lib/client/use-mounted";
import { goTo } from "@/lib/client/use-place";
import type { Clock } from "@/lib/game/events";
import { blankDraftContent } from "@/lib/game/shared-draft";
import type { RoleView } from "@/lib/game/view/view";
import { moveKey } from "./kept-moves";
import { isBlank } from "./move-draft";
import { type MoveNeed, type Need, needOf } from "./needs";
import { usePhone } from "./phone-context";
import type { Place } from "./places";
import { type NewsKind, unreadInjects } from "./unread";

/** Where each need is met. */
const placeOf = {
  unsent: "move",
  move: "move",
  floor: "move",
  late: "move",
  inbox: "inbox",
  log: "log",
} as const satisfies Record<Exclude<Need["kind"], "none">, Place>;

/**
 * The one thing that needs this reader, on every place; the most pressing, with the next
 * in its words. Where it is met, the place itself says it.
 */
export function NeedsNow({ place }: { place: Place }) {
  const need = needOf(usePhone());
  if (need.kind === "none") return null;
  if (place === placeOf[need.kind]) return <HereAlready need={need} />;
  switch (need.kind) {
    case "unsent":
      return <Unsent />;
    case "move":
    case "floor":
    case "late":
      return <MoveNeeded need={need} />;
    case "inbox":
      return <InboxNeeded count={need.count} />;
    case "log":
      return <LogNeeded count={need.count} newest={need.newest} />;
    default:
      return need satisfies never;
  }
}

/** On the place of the move a line stays, that it is not sent: until when is the clock's to say. */
function HereAlready({ need }: { need: Need }): ReactNode {
  const title = useMoveTitle();
  if (need.kind !== "move" && need.kind !== "floor") return null;
  return (
    <p className="needs-line bleed">
      <span>{title(need)}</span>
      <Deadline />
    </p>
  );
}

function Deadline() {
  const mounted = useMounted();
  return <span data-live="">{useDeadline(usePhone().view.clock, mounted)}</span>;
}

function Unsent() {
  const t = useTranslations("play.needs");
  return (
    <Needs title={t("unsent-title")} detail={t("unsent-detail")} action={<a href="#move">{t("see")}</a>} />
  );
}

/** Says whose moves are due where the cell plays several roles. */
function useMoveTitle(): (need: MoveNeed) => string {
  const t = useTranslations("play.needs");
  const { roles } = usePhone();
  return ({ kind, due }) =>
    roles.length > 1
      ? t(`${kind}-title-roles`, { codes: due.map(({ code }) => code).join(", ") })
      : t(`${kind}-title`);
}

function MoveNeeded({ need }: { need: MoveNeed }) {
  const t = useTranslations("play.needs");
  const phone = usePhone();
  const mounted = useMounted();
  const title = useMoveTitle()(need);
  const { kind, due } = need;
  const [role] = due;
  const begun = useBegun(role);
  const deadline = useDeadline(phone.view.clock, mounted);
  const unread = unreadInjects(phone).length;
  const first = firstDetail(kind, begun);
  const go = () => {
    phone.chooseRole(role.id);
    goTo("move");
  };
  const parts = [
    first === undefined ? "" : t(first),
    kind === "late" ? "" : deadline,
    unread > 0 ? t("also-inbox", { count: unread }) : "",
  ];
  return (
    <Needs
      title={title}
      detail={parts.filter((part) => part !== "").join(" ")}
      action={
        <button type="button" onClick={go}>
          {t(kind === "late" ? "late-go" : begun ? "finish" : "write")}
        </button>
      }
    />
  );
}

function firstDetail(kind: MoveNeed["kind"], begun: boolean) {
  if (kind === "late") return "late-detail";
  if (begun) return "draft";
  return kind === "floor" ? "floor-detail" : undefined;
}

/** Whether words for the move lie on this device: its own, or the cell's. */
function useBegun(role: RoleView): boolean {
  const { view, keyOf } = usePhone();
  const mounted = useMounted();
  const draft = mounted ? kept<CellDraft>(keyOf(moveKey(view.turn?.number ?? 0, role.id))) : undefined;
  return !isBlank(draft?.words ?? blankDraftContent);
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

function LogNeeded({ count, newest }: { count: number; newest: NewsKind }) {
  const t = useTranslations("play.needs");
  const title = count === 1 ? t(`log.${newest}`) : t("log.several", { count });
  return <Needs title={title} detail={t("log-detail", { count })} action={<a href="#log">{t("read")}</a>} />;
}
