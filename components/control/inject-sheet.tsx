"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import type { ReceivedInject } from "@/lib/game/view/read";
import { Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import type { DeskInject } from "./inject-list";
import { InjectReaders } from "./inject-readers";
import { ReleaseForm } from "./inject-release";
import { useFocusBack } from "./use-focus-back";

interface InjectSheetProps {
  inject: DeskInject;
  released: ReceivedInject | undefined;
  onClose: () => void;
}

/** An inject in full: what its readers get, what control should know, who has read it, and what lets it out. */
export function InjectSheet({ inject, released, onClose }: InjectSheetProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const { contentNote, from, body } = inject.text;
  return (
    <div className="inject-sheet">
      {contentNote ? (
        <p className="inject-note">
          <b>{t("injects.content-note")}</b> {contentNote}
        </p>
      ) : null}
      <p className="row-note">{t("injects.from", { from })}</p>
      <Prose text={body} size="desk" />
      {inject.control ? <ForControl control={inject.control} /> : null}
      {released ? <InjectReaders released={released} /> : null}
      {released ? <Corrections of={{ kind: "inject", id: inject.id }} suggested={released.audience} /> : null}
      {view.turnOpen ? (
        released ? (
          <ReleaseFurther inject={inject} released={released} />
        ) : (
          <ReleaseForm inject={inject} onClose={onClose} />
        )
      ) : null}
    </div>
  );
}

function ForControl({ control }: { control: NonNullable<DeskInject["control"]> }) {
  const t = useTranslations("run");
  const { notes, expected, teaches, origin } = control;
  return (
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
  );
}

function ReleaseFurther({ inject, released }: { inject: DeskInject; released: ReceivedInject }) {
  const t = useTranslations("run");
  const [open, setOpen] = useState(false);
  const { opener, inside } = useFocusBack(open);
  if (released.audience?.kind === "public") return null;
  return open ? (
    <div ref={inside}>
      <ReleaseForm inject={inject} released={released} onClose={() => setOpen(false)} />
    </div>
  ) : (
    <p>
      <Button ref={opener} size="desk" onClick={() => setOpen(true)}>
        {t("release.further")}
      </Button>
    </p>
  );
}
