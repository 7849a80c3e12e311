"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { Stamp } from "@/components/ui/stamp";
import type { Audience } from "@/lib/game/audience";
import type { RecordRef } from "@/lib/game/events";
import { correctionsOf } from "@/lib/game/view/read";
import { CorrectForm } from "./correct-form";
import { useDesk } from "./desk-context";
import { AudienceChips } from "./parts";
import { useFocusBack } from "./use-focus-back";

interface CorrectionsProps {
  of: RecordRef;
  /** Who knows the thing itself: they are offered first to learn of the correction. */
  suggested?: Audience | undefined;
}

/** What was said of something on the record afterwards, beside it, and the form that says more. */
export function Corrections({ of, suggested }: CorrectionsProps) {
  const t = useTranslations("run");
  const [open, setOpen] = useState(false);
  const { opener, inside } = useFocusBack(open);
  return (
    <div className="corrections" ref={inside}>
      <CorrectionList of={of} />
      {open ? (
        <CorrectForm of={of} suggested={suggested} onDone={() => setOpen(false)} />
      ) : (
        <Button ref={opener} size="desk" look="bare" onClick={() => setOpen(true)}>
          {t("correct.open", { kind: of.kind })}
        </Button>
      )}
    </div>
  );
}

/** Corrections of one thing, oldest first; nothing where there are none. */
export function CorrectionList({ of }: { of: RecordRef }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const all = correctionsOf(view).filter(
    (each) => each.of !== undefined && each.of.kind === of.kind && each.of.id === of.id,
  );
  return all.map((each) => (
    <div key={each.correctionId} className="correction">
      <p>
        <Stamp size="small">{t("correct.stamp")}</Stamp> <AudienceChips audience={each.audience} />{" "}
        <span className="row-note">
          <WallTime at={each.at} seconds={false} />
        </span>
      </p>
      <p className="prose prose-desk">{each.text}</p>
    </div>
  ));
}
