"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { usePhone } from "./phone-context";
import { useLostLine } from "./use-lost-line";

/** What stands in the way, above whichever place is shown. */
export function Trouble() {
  const t = useTranslations("play");
  const common = useTranslations("common");
  const { game } = usePhone();
  const lost = useLostLine(game.connection);
  const trouble = game.intercepted ? "intercepted" : lost ? "no-line" : undefined;
  return (
    <>
      <div role="status" data-live="">
        {trouble ? (
          <div className="py-3">
            <Notice kind="refusal" title={t(`${trouble}-title`)}>
              {t(trouble)}
            </Notice>
          </div>
        ) : null}
      </div>
      {game.newerBuild ? (
        <div className="py-3" data-live="">
          <Notice kind="plain">
            {common("newer-build")}{" "}
            <Button look="bare" onClick={() => window.location.reload()}>
              {common("reload")}
            </Button>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
