"use client";

import { useId, useState } from "react";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { CommandInput } from "@/lib/game/commands";
import type { Proposal } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { ProposalAnswers } from "./proposal-answers";
import { ProposalChange } from "./proposal-change";
import { ProposalDismiss } from "./proposal-dismiss";
import { ProposalEffects } from "./proposal-effects";
import { acceptance, asProposed, type ChangeDraft } from "./proposal-reading";
import { useFocusBack } from "./use-focus-back";

interface ProposalCardProps {
  proposal: Proposal;
  /** Whether it is still proposed; one that is not stays until its refusal was read. */
  stands: boolean;
  /** It came while the reader was here. */
  arrived: boolean;
  onHold: () => void;
  onRelease: () => void;
  onShowInject: (id: string) => void;
}

/** One proposal: why, what it would change, and control's three answers. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, stands, arrived, onHold, onRelease, onShowInject } = props;
  const { game, gameId } = useDesk();
  const title = useId();
  const act = useAct(game.send);
  const [opened, setOpened] = useState<"change" | "dismiss">();
  const [taken, setTaken] = useState(false);
  const key = `wc:${gameId}:control:proposal:${proposal.id}`;
  const [draft, setDraft, clear] = useDraft<ChangeDraft>(key, asProposed);
  const form = stands ? opened : undefined;
  const change = useFocusBack<HTMLFormElement>(form === "change");
  const dismiss = useFocusBack<HTMLFormElement>(form === "dismiss");

  async function decide(command: CommandInput): Promise<boolean> {
    onHold();
    const done = await act.act(command);
    if (!done) return false;
    clear();
    setTaken(true);
    onRelease();
    return true;
  }
  function leave() {
    act.forget();
    setOpened(undefined);
  }
  return (
    <li
      className={arrived ? "proposal arrive" : "proposal"}
      data-entry={proposal.id}
      data-over={stands ? undefined : ""}
    >
      <article aria-labelledby={title}>
        <h3 id={title} className="proposal-title" tabIndex={-1} data-place="">
          {proposal.dynamic.title}
        </h3>
        <ProposalEffects proposal={proposal} inForm={form === "change"} onShowInject={onShowInject} />
        {form === "change" ? (
          <ProposalChange
            inside={change.inside}
            proposal={proposal}
            draft={draft}
            onChange={setDraft}
            act={act}
            onAccept={() => decide(acceptance(proposal, draft))}
            onClose={leave}
            onForget={clear}
          />
        ) : form === "dismiss" ? (
          <ProposalDismiss
            inside={dismiss.inside}
            proposal={proposal}
            act={act}
            onDismiss={(reason) =>
              decide({ type: "DismissProposal", data: { proposalId: proposal.id, reason } })
            }
            onClose={leave}
          />
        ) : (
          <ProposalAnswers
            proposal={proposal}
            stands={stands}
            taken={taken}
            act={act}
            toChange={change.opener}
            toDismiss={dismiss.opener}
            onAccept={() => decide(acceptance(proposal, asProposed))}
            onOpen={setOpened}
            onPutAway={onRelease}
          />
        )}
      </article>
    </li>
  );
}
