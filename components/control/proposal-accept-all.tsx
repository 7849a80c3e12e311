"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Sent } from "@/lib/client/outbox";
import { type Act, useAct } from "@/lib/client/use-act";
import type { CommandInput } from "@/lib/game/commands";
import type { Proposal } from "@/lib/game/proposals";
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
  // How many were asked for, while they are being answered: the list shrinks under the question.
  const [asked, setAsked] = useState<number>();
  const count = asked ?? proposals.length;
  if (asked === undefined && !act.refused && proposals.length <= fewProposals) return null;

  async function acceptAll(): Promise<boolean> {
    setAsked(proposals.length);
    const taken = await acceptEach(proposals, act);
    setAsked(undefined);
    return taken;
  }
  return (
    <div className="proposal-all">
      <TwoStep
        label={t("accept-all", { count })}
        question={t("accept-all-question", { count })}
        confirm={t("accept-all-now")}
        act={act}
        onConfirm={acceptAll}
      />
    </div>
  );
}

/** One after the other, since each may make the next untrue; a refusal stops it and stays to be read. */
async function acceptEach(proposals: readonly Proposal[], act: Act): Promise<boolean> {
  for (const proposal of proposals) {
    if (!(await act.act(acceptance(proposal, asProposed)))) return false;
  }
  return true;
}
