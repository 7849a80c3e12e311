"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { Refusal } from "./parts";
import { type Held, useReleases } from "./releases";
import { useEscape } from "./use-escape";

/** Releases to everyone that wait a few seconds, each with its count; and the refusal of one that went. */
export function HoldBar() {
  const t = useTranslations("run");
  const { held, act } = useReleases();
  useEscape(act.refused ? act.forget : undefined);
  return (
    <>
      {act.refused ? (
        <div className="ask-bar">
          <Refusal act={act} />
          <Button size="desk" look="bare" onClick={act.forget}>
            {t("understood")}
          </Button>
        </div>
      ) : null}
      {held.map((each) => (
        <HeldRow key={each.key} held={each} />
      ))}
    </>
  );
}

function HeldRow({ held }: { held: Held }) {
  const t = useTranslations("run");
  const { cancel, go } = useReleases();
  const due = useCallback(
    () => (Date.now() - held.goesAt > sleptMs ? cancel(held.key) : go(held)),
    [cancel, go, held],
  );
  const seconds = useSecondsUntil(held.goesAt, due);
  useEscape(() => cancel(held.key));
  return (
    <div className="ask-bar hold-bar">
      <p className="ask-text" role="status">
        {t("hold.text", { title: held.title })}
      </p>
      <p className="hold-count" role="timer" aria-live="off" data-live="">
        {t("hold.seconds", { seconds })}
      </p>
      <Button size="desk" look="first" onClick={() => cancel(held.key)}>
        {t("hold.cancel")} <Key>Esc</Key>
      </Button>
    </div>
  );
}

/** Later than this the machine slept through the wait, and nobody was there for second thoughts. */
const sleptMs = 30_000;

/** Whole seconds until a moment of this device's clock; then `then`, once. */
function useSecondsUntil(at: number, then: () => void): number {
  const [seconds, setSeconds] = useState(() => Math.ceil((at - Date.now()) / 1000));
  useEffect(() => {
    const timer = setInterval(() => {
      const left = at - Date.now();
      setSeconds(Math.max(0, Math.ceil(left / 1000)));
      if (left > 0) return;
      clearInterval(timer);
      then();
    }, 100);
    return () => clearInterval(timer);
  }, [at, then]);
  return seconds;
}
