"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CheckRow } from "@/components/ui/check-row";
import { ColumnHead } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import type { KnownMove } from "@/lib/game/view/read";
import { type AudienceDraft, asInput, isAddressed, someUnnamed } from "./audience-draft";
import { SomeField } from "./audience-field";
import { useDesk } from "./desk-context";
import { isPublic } from "./desk-reading";
import { AudienceChips, Refusal } from "./parts";

/**
 * Shows the move to others. A declared move goes to all under its name, a deniable one
 * without; a covert one is argued by control alone, so whoever reveals it chooses to whom.
 */
export function RevealForm({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const covert = move.content.attribution === "covert";
  const [offered, setOffered] = useState(!covert);
  const reveals = view.rows.flatMap(({ event }) =>
    event.type === "MoveRevealed" && event.moveId === move.id ? [event] : [],
  );
  return (
    <section className="reveal" aria-label={t("reveal.title")}>
      <ColumnHead title={t("reveal.title")} level={3} />
      {reveals.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reveal is known by its place in the log
        <p key={index} className="reveal-done">
          {t("reveal.shown-to")} <AudienceChips audience={event.audience} />{" "}
          {t(event.named ? "reveal.with-name" : "reveal.without-name")}
        </p>
      ))}
      {isPublic(move) && reveals.some((event) => event.toAll && event.named) ? null : offered ? (
        <RevealChoices move={move} again={reveals.length > 0} />
      ) : (
        <>
          <p className="row-note">{t("reveal.covert")}</p>
          <Button size="desk" onClick={() => setOffered(true)}>
            {t("reveal.offer")}
          </Button>
        </>
      )}
    </section>
  );
}

function RevealChoices({ move, again }: { move: KnownMove; again: boolean }) {
  const t = useTranslations("run");
  const { game } = useDesk();
  const act = useAct(game.send);
  const { attribution } = move.content;
  const [audience, setAudience] = useState<AudienceDraft>({
    ...someUnnamed,
    kind: attribution === "covert" ? "some" : "public",
  });
  const [named, setNamed] = useState(attribution === "declared");
  const [nobody, setNobody] = useState(false);
  const toAll = audience.kind === "public";

  async function reveal() {
    setNobody(!isAddressed(audience));
    if (!isAddressed(audience)) return;
    await act.act({ type: "RevealMove", data: { moveId: move.id, audience: asInput(audience), named } });
  }

  return (
    <div className="grid gap-1">
      <CheckRow
        label={t("reveal.to-all")}
        checked={toAll}
        onChange={(event) =>
          setAudience({ ...audience, kind: event.currentTarget.checked ? "public" : "some" })
        }
      />
      {toAll ? null : (
        <SomeField
          legend={t("reveal.roles")}
          value={audience}
          onChange={setAudience}
          error={nobody ? t("audience.unnamed") : undefined}
        />
      )}
      <CheckRow
        label={t("reveal.named")}
        hint={named ? undefined : t("reveal.unnamed-hint")}
        checked={named}
        onChange={(event) => setNamed(event.currentTarget.checked)}
      />
      <Refusal act={act} />
      <Button size="desk" look="plain" onClick={reveal} busy={act.busy ? t("sending") : undefined}>
        {t(again ? "reveal.again" : toAll ? "reveal.submit-all" : "reveal.submit-some", {
          named: named ? "yes" : "no",
        })}
      </Button>
    </div>
  );
}
