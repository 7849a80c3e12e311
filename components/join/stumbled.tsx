"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import common from "@/lib/i18n/en/common.json";
import join from "@/lib/i18n/en/join.json";
import type { Locale } from "@/lib/i18n/messages";
import { JoinFrame } from "./join-frame";

/** By language, beside the screens' own messages: where a page has failed, nobody hands these over. */
const words = { en: { common, join } } satisfies Record<Locale, unknown>;

/** The page failed. What to do, and that nothing is lost. */
export function Stumbled() {
  const language = typeof document === "undefined" ? "en" : document.documentElement.lang;
  const { common: shared, join: said } = words[language as Locale] ?? words.en;
  return (
    <JoinFrame product={shared.product} mark={shared.exercise} title={said["error-title"]}>
      <div className="mt-4 grid gap-4 border-t-2 border-ink pt-4">
        <p role="alert">{said["error-detail"]}</p>
        <Button look="first" size="touch" onClick={() => window.location.reload()}>
          {said["error-again"]}
        </Button>
        <ButtonLink href="/">{said["error-home"]}</ButtonLink>
      </div>
    </JoinFrame>
  );
}
