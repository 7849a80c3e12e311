"use client";

import type { FormEvent, RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Act } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { Proposal } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { useEscape } from "./use-escape";

const longest = 300;

interface ProposalDismissProps {
  inside: RefObject<HTMLFormElement | null>;
  proposal: Proposal;
  act: Act;
  onDismiss: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Puts a proposal aside, with a reason for control's log or without. */
export function ProposalDismiss({ inside, proposal, act, onDismiss, onClose }: ProposalDismissProps) {
  const t = useTranslations("proposals");
  const { gameId } = useDesk();
  const [reason, setReason, clear] = useDraft(`wc:${gameId}:control:dismiss:${proposal.id}`, "");
  useEscape(onClose);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await onDismiss(reason)) clear();
  }
  return (
    <form ref={inside} className="proposal-form" onSubmit={submit} noValidate>
      <TextArea
        size="desk"
        rows={1}
        maxLength={longest}
        label={t("reason")}
        note={t("reason-note")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal act={act} />
      <p className="proposal-buttons">
        <Button type="submit" look="first" size="desk" busy={act.busy ? t("sending") : undefined}>
          {t("dismiss-now")}
        </Button>
        <Button size="desk" onClick={onClose}>
          {t("leave-it")}
        </Button>
      </p>
    </form>
  );
}
