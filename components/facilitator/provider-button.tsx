"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { signInWithProvider } from "@/lib/client/sign-in";

interface ProviderButtonProps {
  /** The organisation's sign-in, as it calls itself. */
  name: string;
  /** Where to go afterwards, on this server. */
  next: string;
}

/** Goes to the organisation's own sign-in and comes back signed in. */
export function ProviderButton({ name, next }: ProviderButtonProps) {
  const t = useTranslations("facilitator");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function go() {
    setState("busy");
    if (!(await signInWithProvider(next))) setState("failed");
  }

  return (
    <div className="grid gap-3">
      {state === "failed" ? (
        <Notice kind="refusal" alert>
          {t("sign-in.provider-trouble")}
        </Notice>
      ) : null}
      <Button
        size="touch"
        onClick={go}
        busy={state === "busy" ? t("sign-in.with-busy", { name }) : undefined}
      >
        {t("sign-in.with", { name })}
      </Button>
      <p className="text-small text-ink-2">{t("sign-in.or")}</p>
    </div>
  );
}
