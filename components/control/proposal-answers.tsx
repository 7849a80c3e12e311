"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Act } from "@/lib/client/use-act";
import type { Proposal } from "@/lib/game/proposals";
import { Refusal } from "./parts";
import { changesSomething } from "./proposal-reading";

interface ProposalAnswersProps {
  proposal: Proposal;
  stands: boolean;
  /** The door has accepted, and the log has not told it here yet. */
  taken: boolean;
  act: Act;
  toChange: RefObject<HTMLButtonElement | null>;
  toDismiss: RefObject<HTMLButtonElement | null>;
  onAccept: () => void;
  onOpen: (form: "change" | "dismiss") => void;
  onPutAway: () => void;
}

/** Accept, change, dismiss. One that is proposed no longer can only be put away. */
export function ProposalAnswers(props: ProposalAnswersProps) {
  const t = useTranslations("proposals");
  const { proposal, stands, taken, act, toChange, toDismiss, onAccept, onOpen, onPutAway } = props;
  const changes = changesSomething(proposal);
  const busy = act.busy ? t("sending") : taken ? t("accepted") : undefined;
  return (
    <div className="proposal-answers">
      <Refusal act={act} />
      {stands ? (
        <p className="proposal-buttons">
          <Button look="first" size="desk" busy={busy} onClick={onAccept}>
            {t(changes ? "accept" : "noted")}
          </Button>
          {changes ? (
            <Button ref={toChange} size="desk" onClick={() => onOpen("change")}>
              {t("change")}
            </Button>
          ) : null}
          <Button ref={toDismiss} size="desk" look="bare" onClick={() => onOpen("dismiss")}>
            {t("dismiss")}
          </Button>
        </p>
      ) : (
        <p className="proposal-buttons">
          <Button size="desk" busy={act.refused ? undefined : t("sending")} onClick={onPutAway}>
            {t("put-away")}
          </Button>
        </p>
      )}
    </div>
  );
}
