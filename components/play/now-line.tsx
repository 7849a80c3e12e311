"use client";

import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/signal";
import { currentMove } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { usePhone } from "./phone-context";

type Now =
  | "lobby"
  | "opened"
  | "brief"
  | "deliberate-sent"
  | "argue"
  | "adjudicate"
  | "report"
  | "between"
  | "overran"
  | "ended";

/** What goes on now, in one sentence. Where the reader must act, the banner says so instead. */
export function NowLine() {
  const t = useTranslations("play.now");
  const { view, role } = usePhone();
  const now = nowOf(view, role !== undefined && currentMove(view, role.id) !== undefined);
  // Without a role there is no card to read; the banner says what comes first.
  if (now === undefined || (now === "lobby" && !role)) return null;
  return (
    <div className="pt-3">
      <Notice kind="plain">{t(now, { number: view.turn?.number ?? 0 })}</Notice>
    </div>
  );
}

function nowOf(view: View, sent: boolean): Now | undefined {
  if (view.status === "ended") return "ended";
  if (!view.turn) return "lobby";
  if (!view.turnOpen) return "between";
  if (!view.phase) return "opened";
  if (view.phase === "deliberate" && view.clock.kind !== "called")
    return sent ? "deliberate-sent" : undefined;
  if (view.clock.kind === "overran") return "overran";
  return view.phase === "deliberate" ? "argue" : view.phase;
}
