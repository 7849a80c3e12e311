"use client";

import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { KeyShow } from "./keys-show";
import { TwoStep } from "./two-step";

/** The plenary screen: here in another window, or on another machine by a key. */
export function ScreenKey({ origin }: { origin: string | undefined }) {
  const t = useTranslations("room");
  const { gameId, view, game } = useDesk();
  const renew = useAct(game.send);
  const renewals = view.rows.filter(({ event }) => event.type === "ScreenRenewed").length;
  return (
    <div className="key-row">
      <h3 className="key-title">{t("keys.screen.title")}</h3>
      <p className="setting-words">{t("keys.screen.what")}</p>
      <div className="key-acts">
        <ButtonLink size="desk" href={`/games/${gameId}/screen`} target="_blank" rel="noopener">
          {t("keys.screen.open")}
        </ButtonLink>
        <KeyShow
          page="screen"
          version={renewals}
          keyOf={(keys) => keys.screen}
          origin={origin}
          name={t("keys.screen.title")}
        >
          <TwoStep
            label={t("keys.screen.renew")}
            look="bare"
            question={t("keys.screen.renew-question")}
            confirm={t("keys.screen.renew-now")}
            act={renew}
            onConfirm={() => renew.act({ type: "RenewScreen", data: {} })}
          />
        </KeyShow>
      </div>
    </div>
  );
}
