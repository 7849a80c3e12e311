"use client";

import { useTranslations } from "use-intl/react";
import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";

/** Nobody sits here: why, and how to join. */
export function NoSeat({ title, detail }: { title: string; detail: string }) {
  const t = useTranslations("play.gone");
  const common = useTranslations("common");
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={title}>
      <div className="mt-4 grid gap-5 border-t-2 border-ink pt-4">
        <p role="status">{detail}</p>
        <CodeForm label={t("code")} hint={t("code-hint")} go={t("go")} />
      </div>
    </JoinFrame>
  );
}
