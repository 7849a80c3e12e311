"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import type { Proposal } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { AcceptAll } from "./proposal-accept-all";
import { ProposalCard } from "./proposal-card";
import { DecidedProposals } from "./proposal-decided";
import { useFocusStays } from "./proposal-focus";
import { decidedIn, withHeld } from "./proposal-reading";

/** Whether the scenario may still propose something, or control decided on something in the last turn. */
export function useHasProposals(): boolean {
  const { view } = useDesk();
  if ((view.scenario.dynamics ?? []).length === 0) return false;
  return view.status === "playing" || decidedIn(view, view.turn?.number ?? 0).length > 0;
}

/** What the scenario's dynamics propose now, each for control to accept, change or dismiss; and what it decided. */
export function ProposalPanel({ onShowInject }: { onShowInject: (id: string) => void }) {
  const t = useTranslations("proposals");
  const { view, proposals } = useDesk();
  // One that is being decided stays until the door has answered, and longer where it was refused.
  const [held, setHeld] = useState<readonly Proposal[]>([]);
  const [atFirst] = useState(proposals);
  const shown = withHeld(view, proposals, held);
  const ids = shown.map(({ id }) => id);
  const { list, onFocus } = useFocusStays(ids);
  const release = (id: string) => setHeld((now) => now.filter((each) => each.id !== id));
  const playing = view.status === "playing";
  return (
    <section ref={list} className="desk-column proposals" aria-label={t("title")} onFocus={onFocus}>
      <ColumnHead
        title={t("title")}
        note={t("count", { count: proposals.length })}
        end={playing ? t("lead") : null}
      />
      <div className="desk-scroll">
        {shown.length === 0 && playing ? (
          <div tabIndex={-1} data-place="">
            <EmptyState>{t("none")}</EmptyState>
          </div>
        ) : null}
        <ul>
          {shown.map((proposal) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              stands={proposals.some(({ id }) => id === proposal.id)}
              arrived={!atFirst.some(({ id }) => id === proposal.id)}
              onHold={() => setHeld((now) => [...now.filter(({ id }) => id !== proposal.id), proposal])}
              onRelease={() => release(proposal.id)}
              onShowInject={onShowInject}
            />
          ))}
        </ul>
        <AcceptAll />
        <DecidedProposals />
      </div>
    </section>
  );
}
