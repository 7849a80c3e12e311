"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import type { RejoinState } from "./use-rejoin";

interface RejoinFormProps {
  code: string;
  /** What a QR link adds to the code; empty for a code that was typed. */
  secret: string;
  /** Why a key was refused. */
  error: string | undefined;
  /** Open from the start: there is no other way in. */
  open: boolean;
  onClaim: (key: string) => void;
}

/** The way in for somebody whose seat is on another phone. A plain form; with scripts the page stays while it asks. */
export function RejoinForm({ code, secret, error, open, onClaim }: RejoinFormProps) {
  const t = useTranslations("join.rejoin");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The details around it open in the same step, so that it can take the focus.
    if (error !== undefined) form.current?.querySelector<HTMLInputElement>("input[name=key]")?.focus();
  }, [error]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onClaim(String(new FormData(event.currentTarget).get("key") ?? "").trim());
  };
  return (
    <details className="mt-4 border-t border-rule" open={open || error !== undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center underline">{t("have-key")}</summary>
      <form ref={form} method="post" action="/api/join" onSubmit={submit} className="grid gap-4 pb-4">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="secret" value={secret} />
        <Field
          name="key"
          label={t("key")}
          hint={t("hint")}
          error={error}
          required
          maxLength={80}
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" size="touch">
          {t("open")}
        </Button>
      </form>
    </details>
  );
}

/** A seat is being opened by its key: what the page waits for. */
export function Rejoining({ state }: { state: RejoinState }) {
  const t = useTranslations("join");
  return (
    <div className="mt-5" role="status">
      <Notice kind={state.kind === "unanswered" ? "refusal" : "plain"} title={t("rejoin.opening")}>
        {state.kind === "unanswered" ? t("no-answer") : t("rejoin.moment")}
      </Notice>
    </div>
  );
}
