"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";

/** Whether newcomers are let in. Whoever holds a seat or its private key comes in either way. */
export function JoiningLock() {
  const t = useTranslations("room");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const locked = view.joiningLocked;
  return (
    <div className="joining-lock">
      <p>
        <b>{t(locked ? "lock.locked" : "lock.open")}</b> {t(locked ? "lock.locked-note" : "lock.open-note")}
      </p>
      <Button
        size="desk"
        busy={act.busy ? t("sending") : undefined}
        onClick={() => act.act({ type: locked ? "UnlockJoining" : "LockJoining", data: {} })}
      >
        {t(locked ? "lock.unlock" : "lock.lock")}
      </Button>
      <Refusal act={act} />
    </div>
  );
}
