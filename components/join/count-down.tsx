"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";

interface CountDownProps {
  seconds: number;
  /** Called once the time is over. Leave out where somebody else acts on it. */
  onEnd?: () => void;
}

/** Seconds until something is tried again by itself. Not announced: it changes every second. */
export function CountDown({ seconds, onEnd }: CountDownProps) {
  const t = useTranslations("join");
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const next = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(next);
      if (next > 0) return;
      clearInterval(timer);
      onEnd?.();
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, onEnd]);
  return (
    <p data-live="" aria-live="off">
      {left > 0 ? t("wait-seconds", { seconds: left }) : t("wait-now")}
    </p>
  );
}
