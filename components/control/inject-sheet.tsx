"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import type { InjectText } from "@/lib/game/scenario";
import type { ReceivedInject } from "@/lib/game/view/read";
import { Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import { FormFaces } from "./inject-faces";
import { type DeskInject, isMilder, textOfForm } from "./inject-list";
import { InjectReaders } from "./inject-readers";
import { ReleaseForm } from "./inject-release";
import type { InjectState } from "./inject-state";
import { InjectTrigger } from "./inject-trigger";
import { useFocusBack } from "./use-focus-back";

interface InjectSheetProps {
  inject: DeskInject;
  released: ReceivedInject | undefined;
  state: InjectState;
  onClose: () => void;
}

/** An inject in full: what its readers get, what control should know, who has read it, and what lets it out. */
export function InjectSheet({ inject, released, state, onClose }: InjectSheetProps) {
  const { view } = useDesk();
  const [milder, setMilder] = useState(false);
  const text = released?.inject ?? textOfForm(inject, milder);
  const choosing = inject.planned?.substitute !== undefined && !released;
  return (
    <div className="inject-sheet">
      {choosing ? <FormFaces id={inject.id} milder={milder} onMilder={setMilder} /> : null}
      <ReadersText text={text} titled={choosing && milder} />
      {inject.planned ? <ForControl planned={inject.planned} state={released ? undefined : state} /> : null}
      {released ? <InjectReaders released={released} /> : null}
      {released ? <Corrections of={{ kind: "inject", id: inject.id }} suggested={released.audience} /> : null}
      {view.turnOpen ? (
        released ? (
          <ReleaseFurther inject={inject} released={released} />
        ) : (
          <ReleaseForm inject={inject} milder={milder} onClose={onClose} />
        )
      ) : null}
    </div>
  );
}

/** What its readers get. */
function ReadersText({ text, titled }: { text: InjectText; titled: boolean }) {
  const t = useTranslations("run");
  const { title, contentNote, from, body } = text;
  return (
    <>
      {contentNote ? (
        <p className="inject-note">
          <b>{t("injects.content-note")}</b> {contentNote}
        </p>
      ) : null}
      {titled ? <p className="inject-form-name">{title}</p> : null}
      <p className="row-note">{t("injects.from", { from })}</p>
      <Prose text={body} size="desk" />
    </>
  );
}

interface ForControlProps {
  planned: NonNullable<DeskInject["planned"]>;
  state: InjectState | undefined;
}

/** What a trigger is called by how its inject stands. */
const triggerWord = { due: "why-due", waits: "trigger" } as Readonly<
  Partial<Record<InjectState["kind"], "why-due" | "trigger">>
>;

function ForControl({ planned, state }: ForControlProps) {
  const t = useTranslations("run");
  const { notes, expected, contingency, teaches, origin } = planned.control;
  return (
    <dl className="inject-control">
      {planned.trigger && state ? (
        <>
          <dt>{t(`injects.${triggerWord[state.kind] ?? "only-if"}`)}</dt>
          <dd>
            <InjectTrigger trigger={planned.trigger} />
          </dd>
        </>
      ) : null}
      <dt>{t("injects.notes")}</dt>
      <dd>{notes}</dd>
      <dt>{t("injects.expected")}</dt>
      <dd>{expected}</dd>
      <dt>{t("injects.contingency")}</dt>
      <dd>{contingency}</dd>
      <dt>{t("injects.teaches")}</dt>
      <dd>{teaches}</dd>
      <dt>{t("injects.origin")}</dt>
      <dd>{t(`origin.${origin}`)}</dd>
    </dl>
  );
}

function ReleaseFurther({ inject, released }: { inject: DeskInject; released: ReceivedInject }) {
  const t = useTranslations("run");
  const [open, setOpen] = useState(false);
  const { opener, inside } = useFocusBack(open);
  if (released.audience?.kind === "public") return null;
  return open ? (
    <div ref={inside}>
      <ReleaseForm
        inject={inject}
        milder={isMilder(inject, released)}
        released={released}
        onClose={() => setOpen(false)}
      />
    </div>
  ) : (
    <p>
      <Button ref={opener} size="desk" onClick={() => setOpen(true)}>
        {t("release.further")}
      </Button>
    </p>
  );
}
