"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { Audience } from "@/lib/game/audience";
import type { RecordRef } from "@/lib/game/events";
import { type AudienceDraft, asDraft, asInput, isAddressed, unchosen } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { ReachWords } from "./audience-words";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { RecordName } from "./record-name";
import { useEscape } from "./use-escape";

interface CorrectFormProps {
  of: RecordRef;
  suggested: Audience | undefined;
  onDone: () => void;
}

interface CorrectionDraft {
  readonly text: string;
  readonly audience: AudienceDraft;
}

const longest = 600;
const blank: CorrectionDraft = { text: "", audience: unchosen };

/** Says beside something on the record what was wrong in it. The thing itself stays as it is. */
export function CorrectForm({ of, suggested, onDone }: CorrectFormProps) {
  const t = useTranslations("run");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const key = `wc:${gameId}:control:correct:${of.kind}:${of.id}`;
  const [draft, setDraft, clear] = useDraft(key, blank);
  const [tried, setTried] = useState(false);
  useEscape(onDone);
  const { text, audience } = draft;
  const wrong = text.trim() === "" ? "missing" : text.trim().length > longest ? "long" : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong || !isAddressed(audience)) return;
    const sent = await act.act({ type: "CorrectRecord", data: { of, text, audience: asInput(audience) } });
    if (!sent) return;
    clear();
    onDone();
  }
  return (
    <form className="correct-form" onSubmit={submit} noValidate>
      <p className="row-note">
        {t("event.RecordCorrected", { kind: of.kind })} <RecordName of={of} />
      </p>
      <TextArea
        size="desk"
        rows={2}
        label={t("correct.text", { kind: of.kind })}
        value={text}
        error={
          tried && wrong
            ? t(wrong === "long" ? "write.too-long" : "correct.no-text", { most: longest })
            : undefined
        }
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <AudienceField
        legend={t("correct.who")}
        value={audience}
        onChange={(next) => setDraft({ ...draft, audience: next })}
        error={tried && !isAddressed(audience) ? t("audience.unnamed") : undefined}
      />
      {suggested && audience.kind === null ? (
        <Button
          size="desk"
          look="bare"
          className="justify-self-start"
          onClick={() => setDraft({ ...draft, audience: asDraft(suggested) })}
        >
          {t("correct.same")}
        </Button>
      ) : null}
      <ReachWords value={audience} />
      <Refusal act={act} />
      <div className="flex gap-2">
        <Button type="submit" size="desk" look="first" busy={act.busy ? t("sending") : undefined}>
          {t("correct.submit")}
        </Button>
        <Button size="desk" onClick={onDone}>
          {t("leave-it")}
        </Button>
      </div>
    </form>
  );
}
