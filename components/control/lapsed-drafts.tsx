"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Prose } from "@/components/ui/prose";
import { goTo } from "@/lib/client/use-place";
import { useDesk } from "./desk-context";
import { lapsedOf } from "./lapsed-reading";
import { addSlip } from "./paper-draft";
import { RoleChip } from "./parts";

/** What cells wrote and had not sent when moves closed, and have not sent since; each can become a slip that control enters. */
export function LapsedDrafts({ turn }: { turn: number }) {
  const t = useTranslations("run");
  const { view, moves, gameId } = useDesk();
  const lapsed = lapsedOf(view, moves, turn);
  if (lapsed.length === 0) return null;
  return (
    <section aria-label={t("lapsed.title")}>
      <h3 className="list-title">{t("lapsed.title")}</h3>
      <ul className="rows">
        {lapsed.map(({ cellId, roleId, draft }) => (
          <li key={`${cellId} ${roleId}`} className="lapsed">
            <RoleChip id={roleId} />
            <div>
              {draft.action ? <Prose text={draft.action} size="desk" /> : null}
              {draft.effect ? <p className="row-note">{t("lapsed.effect", { text: draft.effect })}</p> : null}
              {draft.reasons.filter(Boolean).length > 0 ? (
                <p className="row-note">
                  {t("lapsed.reasons", { text: draft.reasons.filter(Boolean).join(" · ") })}
                </p>
              ) : null}
              <Button
                size="desk"
                onClick={() => {
                  addSlip(gameId, turn, roleId, draft);
                  goTo(`paper?role=${roleId}`);
                }}
              >
                {t("lapsed.enter")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
