"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import { FactsList } from "./facts-list";
import { ProposalPanel, useHasProposals } from "./proposal-panel";
import { TrackList } from "./track-list";

/** The state of the world: what is proposed, every track, each to be moved by hand with a reason, and the facts. */
export function WorldPage({ onShowInject }: { onShowInject: (id: string) => void }) {
  const proposing = useHasProposals();
  return (
    <div className="world" data-proposals={proposing ? "" : undefined}>
      {proposing ? <ProposalPanel onShowInject={onShowInject} /> : null}
      <Tracks />
      <FactsList />
    </div>
  );
}

function Tracks() {
  const t = useTranslations("run");
  return (
    <section className="desk-column" aria-label={t("tracks.title")}>
      <ColumnHead title={t("tracks.title")} note={t("tracks.legend")} />
      <div className="desk-scroll">
        <TrackList />
      </div>
    </section>
  );
}
