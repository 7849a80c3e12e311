"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { usePhone } from "./phone-context";

/** Where the lead alone sends: who that is, and how to become it. */
export function LeadSends({ lead }: { lead: string | null }) {
  const t = useTranslations("play.move");
  const { game, nameOf } = usePhone();
  const { act, busy, refused } = useAct(game.send);
  return (
    <div className="mt-auto grid gap-2 pt-6">
      <p className="font-semibold">
        {lead === null ? t("no-lead") : t("lead-sends", { name: nameOf(lead) })}
      </p>
      <p className="text-small text-ink-2">{t("lead-detail")}</p>
      {refused ? (
        <p className="field-error" role="alert">
          {refused.message || t("take-lead-refused")}
        </p>
      ) : null}
      <Button
        busy={busy ? t("taking-lead") : undefined}
        onClick={() => void act({ type: "TakeLead", data: {} })}
      >
        {t("take-lead")}
      </Button>
    </div>
  );
}
