"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { Audience } from "@/lib/game/audience";
import type { FactView } from "@/lib/game/view/view";
import { type AudienceDraft, asAudience } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { useDesk } from "./desk-context";
import { AudienceChips, Refusal } from "./parts";

/** What has been established in play, and the form that establishes more. */
export function FactsList() {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view } = useDesk();
  const audiences = new Map<string, Audience | undefined>();
  for (const { event } of view.rows)
    if (event.type === "FactEstablished") audiences.set(event.factId, event.audience);
  const reasons = new Map(
    view.rows.flatMap(({ event }) =>
      event.type === "FactEnded" ? [[event.factId, event.reason] as const] : [],
    ),
  );
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
            <ColumnHead title={t("facts.ended")} level={3} />
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

function FactRow({ fact, audience }: { fact: FactView; audience: Audience | undefined }) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const [ending, setEnding] = useState(false);
  return (
    <li className="fact-row">
      <p className="prose prose-desk">{fact.text}</p>
      <p className="row-note fact-meta">
        {fact.turn === 0 ? null : common("turn", { number: fact.turn })} <AudienceChips audience={audience} />
        <Button size="desk" look="bare" aria-expanded={ending} onClick={() => setEnding(!ending)}>
          {t("facts.end")}
        </Button>
      </p>
      {ending ? <EndForm factId={fact.id} onLeave={() => setEnding(false)} /> : null}
    </li>
  );
}

function EndForm({ factId, onLeave }: { factId: string; onLeave: () => void }) {
  const t = useTranslations("desk");
  const act = useAct(useDesk().game.send);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") await act.act({ type: "EndFact", data: { factId, reason } });
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

interface FactInTheMaking {
  readonly text: string;
  readonly audience: AudienceDraft;
}
const blankFact: FactInTheMaking = { text: "", audience: { kind: "public", roles: [] } };

function EstablishForm() {
  const t = useTranslations("desk");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [draft, setDraft, clear] = useDraft(`wc:${gameId}:control:fact`, blankFact);
  const [tried, setTried] = useState(false);
  const { text, audience } = draft;
  const missing = text.trim() === "";
  const nobody = audience.kind === "some" && audience.roles.length === 0;
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(missing || nobody);
    if (missing || nobody) return;
    const data = { text, audience: asAudience(audience) };
    if (await act.act({ type: "EstablishFact", data })) clear();
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
        error={tried && nobody ? t("name-roles") : undefined}
      />
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
