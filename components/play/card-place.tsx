"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Segments } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/headings";
import { Band } from "@/components/ui/signal";
import type { RoleView } from "@/lib/game/view/view";
import { CellList } from "./cell-list";
import { DeskPages, DeskWays } from "./desk-pages";
import { FaceText } from "./face-text";
import { OtherRoles } from "./other-roles";
import { GuideLink } from "./papers";
import { usePhone } from "./phone-context";
import { PlaceFoot } from "./place-foot";
import { RoleSwitch } from "./role-switch";

type Side = "public" | "private";

/** The role card: what everyone knows of the role on paper, what only it knows on slip. */
export function CardPlace({ here }: { here: boolean }) {
  const t = useTranslations("play.card");
  const { role } = usePhone();
  const [side, setSide] = useState<Side>("public");
  const secret = role !== undefined && side === "private";
  return (
    <section className={secret ? "place place-private" : "place"} aria-label={t("title")} hidden={!here}>
      {role ? (
        <>
          <RoleSwitch name="card-role" />
          <div className="bleed">
            <Segments
              form="faces"
              name="card-face"
              legend={t("faces")}
              legendHidden
              options={[
                { value: "public", label: t("public") },
                { value: "private", label: t("private") },
              ]}
              value={side}
              onChange={(value) => setSide(value === "private" ? "private" : "public")}
            />
          </div>
          {secret ? <PrivateFace role={role} /> : <PublicFace role={role} />}
        </>
      ) : (
        <>
          <EmptyState>{t("none")}</EmptyState>
          <OtherRoles />
        </>
      )}
      <GuideLink />
      <PlaceFoot />
    </section>
  );
}

function PublicFace({ role }: { role: RoleView }) {
  const { cell } = usePhone();
  return (
    <>
      <h2 className="title pt-5 pb-3">{role.name}</h2>
      <FaceText face={role.publicFace} />
      {cell ? <CellList cell={cell} /> : null}
      <OtherRoles />
    </>
  );
}

function PrivateFace({ role }: { role: RoleView }) {
  const t = useTranslations("play.card");
  return (
    <>
      <Band title={t("eyes")} note={t("eyes-note")} />
      <h2 className="sr-only">{role.name}</h2>
      <div className="pt-4">
        {role.privateFace ? (
          <FaceText face={role.privateFace}>
            <DeskWays desks={role.desks} />
          </FaceText>
        ) : null}
      </div>
      <DeskPages desks={role.desks} />
    </>
  );
}
