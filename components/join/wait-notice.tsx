"use client";

import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/signal";
import { CountDown } from "./count-down";

const reload = () => window.location.reload();

/** Too many tries from this network: the sentence, the wait, and the page tries again by itself. */
export function WaitNotice({ message, seconds }: { message: string; seconds: number }) {
  const t = useTranslations("join");
  return (
    <Notice kind="refusal" title={t("wait-title")}>
      <p>{message}</p>
      <CountDown seconds={seconds} onEnd={reload} />
      <noscript>
        <meta httpEquiv="refresh" content={String(seconds)} />
      </noscript>
    </Notice>
  );
}
