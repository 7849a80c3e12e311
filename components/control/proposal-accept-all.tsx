"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Sent } from "@/lib/client/outbox";
import { useAct } from "@/lib/client/use-act";
import type { CommandInput } from "@/lib/game/commands";
import { useDesk } from "./desk-context";
import { acceptance, asProposed } from "./proposal-reading";
import { TwoStep } from "./two-step";

/** So many are read and answered one by one without a shortcut. */
const fewProposals = 2;

/**
 * Accepts everything that lies on the desk, each as a decision of its own. One that an
 * earlier answer made untrue is passed over, and one that came meanwhile is left for its own answer.
 */
export function AcceptAll() {
  const t = useTranslations("proposals");
  const { game, proposals } = useDesk();
  const { send } = game;
  const passing = useCallback(
    async (command: CommandInput): Promise<Sent> => {
      const sent = await send(command);
      return !sent.ok && sent.code === "not-proposed" ? { ok: true, position: 0 } : sent;
    },
    [send],
  );
  const act = useAct(passing);
  if (proposals.length <= fewProposals) return null;

  async function acceptAll(): Promise<boolean> {
    for (const proposal of proposals) {
      if (!(await act.act(acceptance(proposal, asProposed)))) return false;
    }
    return true;
  }
  return (
    <div className="proposal-all">
      <TwoStep
        label={t("accept-all", { count: proposals.length })}
        question={t("accept-all-question", { count: proposals.length })}
        confirm={t("accept-all-now")}
        act={act}
        onConfirm={acceptAll}
      />
    </div>
  );
}
