"use client";

import { useTranslations } from "use-intl/react";
import { Chip } from "@/components/ui/chip";
import { ColumnHead } from "@/components/ui/headings";
import { rolesInPlay } from "@/lib/game/view/read";
import { FaceText } from "./face-text";
import { usePhone } from "./phone-context";

/** Who else plays: the public face of every other role, folded. */
export function OtherRoles() {
  const t = useTranslations("play.card");
  const { view, isOwn } = usePhone();
  return (
    <section className="mt-6">
      <ColumnHead title={t("others")} open end={t("others-note")} />
      <div className="rows">
        {rolesInPlay(view)
          .filter((each) => !isOwn(each.id))
          .map((each) => (
            <details key={each.id} className="fold">
              <summary>
                <Chip code={each.code} hue={each.hue} />
                <span className="font-semibold">{each.name}</span>
              </summary>
              <div className="pb-4">
                <FaceText face={each.publicFace} />
              </div>
            </details>
          ))}
      </div>
    </section>
  );
}
