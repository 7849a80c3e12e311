"use client";

import type { FormEvent, RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { Button } from "@/components/ui/button";
import { CheckRow } from "@/components/ui/check-row";
import type { Act } from "@/lib/client/use-act";
import type { Proposal, Step } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { AudienceChips, Refusal } from "./parts";
import { type ChangeDraft, effectsOf, stepsWith } from "./proposal-reading";
import { TrackSeenBy } from "./proposal-step";
import { TrackStep } from "./track-step";
import { useEscape } from "./use-escape";

interface ProposalChangeProps {
  inside: RefObject<HTMLFormElement | null>;
  proposal: Proposal;
  draft: ChangeDraft;
  onChange: (draft: ChangeDraft) => void;
  act: Act;
  onAccept: () => void;
  /** Closes and keeps what was changed on this device. */
  onClose: () => void;
  /** Drops what was changed. */
  onForget: () => void;
}

/** Sets other values than a proposal has, and whether its facts hold, before it is accepted. */
export function ProposalChange(props: ProposalChangeProps) {
  const t = useTranslations("proposals");
  const { inside, proposal, draft, onChange, act, onAccept, onClose, onForget } = props;
  const facts = effectsOf(proposal, "fact");
  useEscape(onClose);
  const stepTo = (trackId: string, to: number) => onChange({ ...draft, to: { ...draft.to, [trackId]: to } });
  function submit(event: FormEvent) {
    event.preventDefault();
    onAccept();
  }
  return (
    <form
      ref={inside}
      className="proposal-form"
      aria-label={t("change-of", { title: proposal.dynamic.title })}
      onSubmit={submit}
      noValidate
    >
      {stepsWith(proposal, draft).map((step, at) => (
        <ChangedStep
          key={step.trackId}
          step={step}
          proposed={proposal.steps[at]?.to ?? step.to}
          onTo={(to) => stepTo(step.trackId, to)}
        />
      ))}
      {facts.map(({ text, audience }) => (
        <div key={text} className="proposal-fact">
          <p className="prose prose-desk">{text}</p>
          <AudienceChips audience={audience} />
        </div>
      ))}
      {facts.length > 0 ? (
        <CheckRow
          label={t("establish", { count: facts.length })}
          checked={draft.facts}
          onChange={(event) => onChange({ ...draft, facts: event.currentTarget.checked })}
        />
      ) : null}
      <Refusal act={act} />
      <p className="proposal-buttons">
        <Button type="submit" look="first" size="desk" busy={act.busy ? t("sending") : undefined}>
          {t("accept-so")}
        </Button>
        <Button
          size="desk"
          onClick={() => {
            onForget();
            onClose();
          }}
        >
          {t("as-proposed")}
        </Button>
      </p>
    </form>
  );
}

/** One track, with a step down and up and a way to leave it where it stands. */
function ChangedStep(props: { step: Step; proposed: number; onTo: (to: number) => void }) {
  const t = useTranslations("proposals");
  const { step, proposed, onTo } = props;
  const track = useDesk().view.tracks.find(({ id }) => id === step.trackId);
  if (!track) return null;
  const still = step.to === track.value;
  return (
    <div className="proposal-change">
      <TrackStep track={track} to={step.to} onChange={onTo} />
      <p className="row-note proposal-change-note">
        <TrackSeenBy track={track} />
        {still ? t("stays") : step.to === proposed ? null : t("proposed-to", { to: said(track, proposed) })}
        <Button size="desk" look="bare" onClick={() => onTo(step.to === proposed ? track.value : proposed)}>
          {t(step.to === proposed ? "leave-track" : "back-track")}
        </Button>
      </p>
    </div>
  );
}
