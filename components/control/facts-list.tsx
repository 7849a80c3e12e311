"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import { type AudienceDraft, asInput, isAddressed, unchosen, whole } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { ReachWords } from "./audience-words";
import { useDesk } from "./desk-context";
import { endReasons, factAudiences } from "./fact-reading";
import { FactRow } from "./fact-row";
import { Refusal } from "./parts";

/** What has been established in play, and the form that establishes more. */
export function FactsList() {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  const audiences = factAudiences(view);
  const reasons = endReasons(view);
  const standing = view.facts.filter((fact) => !fact.ended);
  const ended = view.facts.filter((fact) => fact.ended);
  return (
    <section className="desk-column" aria-label={t("facts.title")}>
      <ColumnHead title={t("facts.title")} note={t("facts.count", { count: standing.length })} />
      <div className="desk-scroll">
        {view.status === "playing" ? <EstablishForm /> : null}
        {standing.length === 0 ? <EmptyState>{t("facts.none")}</EmptyState> : null}
        <ul className="rows">
          {standing.map((fact) => (
            <FactRow key={fact.id} fact={fact} audience={audiences.get(fact.id)} />
          ))}
        </ul>
        {ended.length > 0 ? (
          <>
            <h3 className="list-title">{t("facts.ended")}</h3>
            <ul className="rows">
              {ended.map((fact) => (
                <li key={fact.id} className="fact-row fact-ended">
                  <p className="prose prose-desk">{fact.text}</p>
                  <p className="row-note">
                    {common("turn", { number: fact.turn })} · {reasons.get(fact.id)}
                  </p>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

interface FactInTheMaking {
  readonly text: string;
  readonly audience: AudienceDraft;
}
const blankFact: FactInTheMaking = { text: "", audience: unchosen };

function EstablishForm() {
  const t = useTranslations("run");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [draft, setDraft, clear] = useDraft(`wc:${gameId}:control:fact`, blankFact);
  const [tried, setTried] = useState(false);
  const { text } = draft;
  const audience = whole(draft.audience);
  const missing = text.trim() === "";
  const nobody = !isAddressed(audience);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(missing || nobody);
    if (missing || nobody) return;
    if (await act.act({ type: "EstablishFact", data: { text, audience: asInput(audience) } })) clear();
  }
  return (
    <form className="fact-form" onSubmit={submit} noValidate>
      <TextArea
        size="desk"
        rows={1}
        maxLength={300}
        label={t("facts.new")}
        value={text}
        error={tried && missing ? t("facts.no-text") : undefined}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <AudienceField
        legend={t("facts.who-knows")}
        value={audience}
        onChange={(next) => setDraft({ ...draft, audience: next })}
        error={tried && nobody ? t("audience.unnamed") : undefined}
      />
      {isAddressed(audience) ? <ReachWords value={audience} /> : null}
      <Refusal act={act} />
      <Button
        type="submit"
        size="desk"
        className="justify-self-start"
        busy={act.busy ? t("sending") : undefined}
      >
        {t("facts.establish")}
      </Button>
    </form>
  );
}
