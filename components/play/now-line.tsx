"use client";

import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/signal";
import { movesOpenIn, movesOpenTo } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { type PhoneState, usePhone } from "./phone-context";
import { actsOf, senderInstead } from "./sending";

type Now =
  | "lobby"
  | "opened"
  | "brief"
  | "deliberate-sent"
  | "deliberate-floor"
  | "deliberate-nobody"
  | "deliberate-lead"
  | "argue"
  | "adjudicate"
  | "report"
  | "between"
  | "overran"
  | "paused"
  | "ended";

/** What goes on now, in one sentence. Where the reader must act, the banner says so instead. */
export function NowLine() {
  const t = useTranslations("play.now");
  const phone = usePhone();
  if (!phone.cell && phone.view.status !== "ended") return <Waiting />;
  const now = nowOf(phone);
  if (now === undefined) return null;
  return (
    <div className="pt-3">
      <Notice kind="plain">{t(now, wordsOf(phone))}</Notice>
    </div>
  );
}

/** A seat without a place: nothing is wrong and nothing to be done. */
function Waiting() {
  const t = useTranslations("play.waiting");
  return (
    <div className="pt-3">
      <Notice kind="plain" title={t("title")}>
        {t("detail")}
      </Notice>
    </div>
  );
}

function wordsOf({ view, seatId, nameOf, roleOf }: PhoneState) {
  const lead = senderInstead(view, seatId)?.lead;
  return {
    number: view.turn?.number ?? 0,
    floor: view.floor === null ? "" : (roleOf(view.floor)?.name ?? view.floor),
    lead: lead ? nameOf(lead) : "",
  };
}

function nowOf(phone: PhoneState): Now | undefined {
  const { view } = phone;
  if (view.status === "ended") return "ended";
  if (!view.turn) return "lobby";
  if (!view.turnOpen) return "between";
  if (!view.phase) return "opened";
  if (view.clock.kind === "paused") return "paused";
  if (movesOpenIn(view)) return deliberating(view, phone);
  if (view.clock.kind === "overran") return "overran";
  return view.phase === "deliberate" ? "argue" : view.phase;
}

function deliberating(view: View, { roles, seatId }: PhoneState): Now | undefined {
  const due = roles.filter(({ id }) => actsOf(view, id).length === 0);
  if (due.length === 0) return "deliberate-sent";
  if (senderInstead(view, seatId)?.lead) return "deliberate-lead";
  if (due.some(({ id }) => movesOpenTo(view, id))) return undefined;
  return view.floor === null ? "deliberate-nobody" : "deliberate-floor";
}
