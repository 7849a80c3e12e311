"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { Audience } from "@/lib/game/audience";
import type { FactView } from "@/lib/game/view/view";
import { CorrectForm } from "./correct-form";
import { CorrectionList } from "./corrections";
import { useDesk } from "./desk-context";
import { AudienceChips, Refusal } from "./parts";
import { TagLine } from "./tag-line";
import { useEscape } from "./use-escape";

/** A fact in force: who knows it, what was corrected in it, and what ends it. */
export function FactRow({ fact, audience }: { fact: FactView; audience: Audience | undefined }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  const [open, setOpen] = useState<"end" | "correct">();
  const toggle = (form: "end" | "correct") => setOpen(open === form ? undefined : form);
  const close = () => setOpen(undefined);
  const of = { kind: "fact", id: fact.id } as const;
  return (
    <li className="fact-row">
      <p className="prose prose-desk">{fact.text}</p>
      <div className="row-note fact-meta">
        {fact.turn === 0 ? null : <span>{common("turn", { number: fact.turn })}</span>}
        <AudienceChips audience={audience} />
        <span className="fact-acts">
          <Button
            size="desk"
            look="bare"
            aria-expanded={open === "correct"}
            onClick={() => toggle("correct")}
          >
            {t("correct.short")}
          </Button>
          {view.status === "playing" ? (
            <Button size="desk" look="bare" aria-expanded={open === "end"} onClick={() => toggle("end")}>
              {t("facts.end")}
            </Button>
          ) : null}
        </span>
      </div>
      <TagLine of={of} />
      <CorrectionList of={of} />
      {open === "correct" ? <CorrectForm of={of} suggested={audience} onDone={close} /> : null}
      {open === "end" ? <EndForm factId={fact.id} onLeave={close} /> : null}
    </li>
  );
}

function EndForm({ factId, onLeave }: { factId: string; onLeave: () => void }) {
  const t = useTranslations("run");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [reason, setReason, clear] = useDraft(`wc:${gameId}:control:end-fact:${factId}`, "");
  const [missing, setMissing] = useState(false);
  useEscape(onLeave);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    if (await act.act({ type: "EndFact", data: { factId, reason } })) clear();
  }
  return (
    <form className="track-form" onSubmit={submit} noValidate>
      <TextArea
        size="desk"
        rows={1}
        maxLength={300}
        label={t("facts.end-reason")}
        value={reason}
        error={missing ? t("facts.no-reason") : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal act={act} />
      <div className="flex gap-2">
        <Button type="submit" size="desk" look="first" busy={act.busy ? t("sending") : undefined}>
          {t("facts.end-now")}
        </Button>
        <Button size="desk" onClick={onLeave}>
          {t("leave-it")}
        </Button>
      </div>
    </form>
  );
}
