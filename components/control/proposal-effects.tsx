"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Proposal } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { AudienceChips } from "./parts";
import { effectsOf } from "./proposal-reading";
import { ProposalStep } from "./proposal-step";

interface ProposalEffectsProps {
  proposal: Proposal;
  /** Whether tracks and facts stand in a form below instead. */
  inForm: boolean;
  onShowInject: (id: string) => void;
}

/** Why a proposal is made and everything it holds, each after its word. */
export function ProposalEffects({ proposal, inForm, onShowInject }: ProposalEffectsProps) {
  const t = useTranslations("proposals");
  const { reason, sources } = proposal.dynamic;
  return (
    <div className="proposal-effects">
      <Effect word={t("because")}>
        {reason} <span className="row-note">{t("sources", { items: sources.join(", ") })}</span>
      </Effect>
      {inForm ? null : <ProposedChanges proposal={proposal} />}
      {effectsOf(proposal, "advice").map(({ text }) => (
        <Effect key={text} word={t("advice")}>
          {text}
        </Effect>
      ))}
      {effectsOf(proposal, "inject").map(({ inject }) => (
        <Effect key={inject} word={t("inject")}>
          <SuggestedInject id={inject} onShow={() => onShowInject(inject)} />
        </Effect>
      ))}
    </div>
  );
}

/** What accepting it changes: tracks that move, facts that hold. */
function ProposedChanges({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("proposals");
  return (
    <>
      {proposal.steps.length === 0 ? null : (
        <ul className="proposal-steps">
          {proposal.steps.map((step) => (
            <ProposalStep key={step.trackId} step={step} />
          ))}
        </ul>
      )}
      {effectsOf(proposal, "fact").map(({ text, audience }) => (
        <Effect key={text} word={t("fact")}>
          <span className="prose prose-desk">{text}</span>{" "}
          <span className="proposal-chips">
            <span className="sr-only">{t("known-to")}</span> <AudienceChips audience={audience} />
          </span>
        </Effect>
      ))}
    </>
  );
}

function Effect({ word, children }: { word: string; children: ReactNode }) {
  return (
    <p>
      <span className="lead-word">{word}</span> {children}
    </p>
  );
}

/** An inject the proposal suggests: by its number, with the way to its release. */
function SuggestedInject({ id, onShow }: { id: string; onShow: () => void }) {
  const t = useTranslations("proposals");
  const { view, circumstances } = useDesk();
  const inject = view.scenario.msel?.find((each) => each.id === id);
  const name = inject ? t("inject-name", { number: inject.number, title: inject.title }) : id;
  const out = circumstances.injects[id];
  return (
    <>
      {view.turnOpen ? (
        <button type="button" className="inject-link" onClick={onShow}>
          {name}
        </button>
      ) : (
        <span className="prose prose-desk">{name}</span>
      )}{" "}
      {inject ? <AudienceChips audience={inject.audience} /> : null}{" "}
      <span className="row-note">
        {out !== undefined
          ? t("inject-out", { turn: out })
          : t(view.turnOpen ? "inject-note" : "inject-later")}
      </span>
    </>
  );
}
