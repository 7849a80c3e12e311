"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { useAct } from "@/lib/client/use-act";
import type { Inject } from "@/lib/game/scenario";
import type { ReceivedInject } from "@/lib/game/view/read";
import { type AudienceDraft, asAudience, asDraft } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { useDesk } from "./desk-context";
import { AudienceChips, Refusal, SeatName } from "./parts";

/** An inject in full: what its readers get, what control should know, and the button that lets it out. */
export function InjectSheet({ inject, released }: { inject: Inject; released: ReceivedInject | undefined }) {
  const t = useTranslations("desk");
  const { origin, notes, expected, teaches } = inject.control;
  return (
    <div className="inject-sheet">
      {inject.contentNote ? (
        <p className="inject-note">
          <b>{t("injects.content-note")}</b> {inject.contentNote}
        </p>
      ) : null}
      <p className="row-note">{t("injects.from", { from: inject.from })}</p>
      <Prose text={inject.body} size="desk" />
      <dl className="inject-control">
        <dt>{t("injects.notes")}</dt>
        <dd>{notes}</dd>
        <dt>{t("injects.expected")}</dt>
        <dd>{expected}</dd>
        <dt>{t("injects.teaches")}</dt>
        <dd>{teaches}</dd>
        <dt>{t("injects.origin")}</dt>
        <dd>{t(`origin.${origin}`)}</dd>
      </dl>
      {released ? <Readers released={released} /> : <ReleaseForm inject={inject} />}
    </div>
  );
}

function ReleaseForm({ inject }: { inject: Inject }) {
  const t = useTranslations("desk");
  const { game } = useDesk();
  const act = useAct(game.send);
  const [changing, setChanging] = useState(false);
  const [audience, setAudience] = useState<AudienceDraft>(() => asDraft(inject.audience));
  const release = () => {
    const data = changing ? { injectId: inject.id, audience: asAudience(audience) } : { injectId: inject.id };
    return act.act({ type: "ReleaseInject", data });
  };
  return (
    <div className="inject-release">
      {changing ? (
        <AudienceField legend={t("injects.who-gets-it")} value={audience} onChange={setAudience} />
      ) : null}
      <Refusal act={act} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="first" size="desk" onClick={release} busy={act.busy ? t("sending") : undefined}>
          <span>
            {t("injects.release-to")}{" "}
            <AudienceNames audience={changing ? audience : asDraft(inject.audience)} />
          </span>
        </Button>
        {changing ? null : (
          <Button look="bare" size="desk" onClick={() => setChanging(true)}>
            {t("injects.change-audience")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Codes of an audience in words, for a button's own label. */
function AudienceNames({ audience }: { audience: AudienceDraft }) {
  const t = useTranslations("desk");
  const { view } = useDesk();
  if (audience.kind === "public") return t("everyone");
  if (audience.kind === "control") return t("control-only");
  const codes = view.scenario.roles
    .filter((role) => audience.roles.includes(role.id))
    .map((role) => role.code);
  return codes.length === 0 ? t("nobody") : codes.join(", ");
}

/** Who has read it, by name. */
function Readers({ released }: { released: ReceivedInject }) {
  const t = useTranslations("desk");
  const { acknowledgedBy, audience } = released;
  return (
    <p className="row-note flex flex-wrap items-baseline gap-x-2">
      {t("injects.released-to")} <AudienceChips audience={audience} />
      {acknowledgedBy.length === 0 ? t("injects.read-by-none") : t("injects.read-by")}
      {acknowledgedBy.map((seat) => (
        <b key={seat}>
          <SeatName id={seat} />
        </b>
      ))}
    </p>
  );
}
