"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import type { ReceivedInject } from "@/lib/game/view/read";
import { type AudienceDraft, asAudience, asDraft, isAddressed, someUnnamed } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { namedRoles, reachesFurther } from "./audience-reach";
import { ReachWords } from "./audience-words";
import { useDesk } from "./desk-context";
import { type DeskInject, textOfForm } from "./inject-list";
import { Refusal } from "./parts";
import { useReleases } from "./releases";
import { TwoStep } from "./two-step";
import { useEscape } from "./use-escape";

interface ReleaseFormProps {
  inject: DeskInject;
  /** Whether its milder form goes out. */
  milder: boolean;
  /** Given where it is out already and goes to further people. */
  released?: ReceivedInject;
  onClose: () => void;
}

/** Lets an inject out: to whom, who that is in words, and the button. */
export function ReleaseForm({ inject, milder, released, onClose }: ReleaseFormProps) {
  const t = useTranslations("run");
  // One that was saved for control alone says nothing yet of who is to get it.
  const planned = inject.audience.kind === "control" ? someUnnamed : asDraft(inject.audience);
  const [changing, setChanging] = useState(released !== undefined || !isAddressed(planned));
  const [draft, setDraft] = useState<AudienceDraft>(released ? someUnnamed : planned);
  const audience = changing ? draft : planned;
  const held = useReleases().held.some((each) => each.injectId === inject.id);
  useEscape(released || (changing && isAddressed(planned)) ? leave : undefined);

  function leave() {
    if (released) return onClose();
    setDraft(planned);
    setChanging(false);
  }
  return (
    <div className="inject-release" data-changing={changing ? "" : undefined}>
      {changing ? (
        <AudienceField
          legend={t(released ? "release.who-too" : "release.who")}
          value={draft}
          onChange={setDraft}
          withControl={false}
        />
      ) : null}
      <ReachWords value={audience} />
      <div className="flex flex-wrap items-center gap-3">
        <ReleaseButton
          inject={inject}
          milder={milder}
          audience={audience}
          again={released !== undefined}
          onDone={leave}
        />
        {held ? null : changing ? (
          <LeaveButton again={released !== undefined} planned={isAddressed(planned)} onLeave={leave} />
        ) : (
          <Button look="bare" size="desk" onClick={() => setChanging(true)}>
            {t("release.change")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Back to whom it was planned for, where it was planned for anybody. */
function LeaveButton(props: { again: boolean; planned: boolean; onLeave: () => void }) {
  const t = useTranslations("run");
  const { again, planned, onLeave } = props;
  if (!again && !planned) return null;
  return (
    <Button look="bare" size="desk" onClick={onLeave}>
      {t(again ? "leave-it" : "release.planned")}
    </Button>
  );
}

interface ReleaseButtonProps {
  inject: DeskInject;
  milder: boolean;
  audience: AudienceDraft;
  again: boolean;
  onDone: () => void;
}

/** The button itself: it asks where people are reached whom nobody had planned to reach. */
function ReleaseButton({ inject, milder, audience, again, onDone }: ReleaseButtonProps) {
  const t = useTranslations("run");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const { release, held } = useReleases();
  const chosen = asAudience(audience);
  const waits = chosen.kind === "public" && view.settings.holdReleases;
  if (held.some((each) => each.injectId === inject.id)) return <p>{t("release.waits")}</p>;
  if (!isAddressed(audience)) return null;

  async function go(): Promise<boolean> {
    const { id: injectId } = inject;
    if (waits) {
      release({ injectId, title: textOfForm(inject, milder).title, audience: chosen, substitute: milder });
      onDone();
      return true;
    }
    const data = { injectId, audience: chosen, substitute: milder };
    const done = await act.act({ type: "ReleaseInject", data });
    if (done) onDone();
    return done;
  }
  const label = <ReleaseLabel audience={audience} again={again} milder={milder && !again} />;
  if (!again && inject.control && reachesFurther(view, chosen, inject.audience))
    return (
      <TwoStep
        label={label}
        look="first"
        question={t("release.wider")}
        confirm={t("release.wider-now")}
        act={act}
        onConfirm={go}
      />
    );
  return (
    <>
      <Refusal act={act} />
      <Button look="first" size="desk" onClick={go} busy={act.busy ? t("sending") : undefined}>
        {label}
      </Button>
    </>
  );
}

interface ReleaseLabelProps {
  audience: AudienceDraft;
  again: boolean;
  milder: boolean;
}

function ReleaseLabel({ audience, again, milder }: ReleaseLabelProps) {
  const t = useTranslations("run");
  return (
    <span>
      {t(again ? "release.also-to" : milder ? "release.milder-to" : "release.to")}{" "}
      <AudienceNames audience={audience} />
    </span>
  );
}

/** An audience in a few words, for a button's own label. */
export function AudienceNames({ audience }: { audience: AudienceDraft }) {
  const t = useTranslations("run");
  const { view, nameOf } = useDesk();
  if (audience.kind === "public") return t("everyone");
  if (audience.kind === "control") return t("control-only");
  const { roles, desks, cells, seats } = audience;
  const names = [
    ...namedRoles(view, roles).map((role) => role.code),
    ...view.scenario.roles
      .flatMap((role) => role.desks)
      .filter((desk) => desks.includes(desk.id))
      .map((desk) => desk.name),
    ...view.cells.filter((cell) => cells.includes(cell.id)).map((cell) => cell.name),
    ...seats.map((id) => nameOf(id) ?? t("somebody")),
  ];
  return names.length === 0 ? t("nobody") : names.join(", ");
}
