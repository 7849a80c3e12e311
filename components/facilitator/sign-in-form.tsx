"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { type SignInOutcome, signInWithPassword } from "@/lib/client/sign-in";

interface SignInFormProps {
  /** Where to go afterwards, on this server. */
  next: string;
}

type Missing = "no-email" | "no-password";

/**
 * Address and password. What was typed stays when they do not match, except the password.
 * The fields keep their own values: a browser may fill them in before this page runs.
 */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations("facilitator");
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>();
  const [outcome, setOutcome] = useState<Exclude<SignInOutcome, "signed-in">>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const [email, password] = [String(given.get("email") ?? ""), String(given.get("password") ?? "")];
    const gap = email.trim() === "" ? "no-email" : password === "" ? "no-password" : undefined;
    setMissing(gap);
    setOutcome(undefined);
    if (gap) return focus(form, gap === "no-email" ? "email" : "password");
    setBusy(true);
    const came = await signInWithPassword(email, password);
    if (came === "signed-in") return location.assign(next);
    setBusy(false);
    setOutcome(came);
    const field = form.elements.namedItem("password");
    if (field instanceof HTMLInputElement) field.value = "";
    focus(form, "password");
  }

  return (
    <form className="grid gap-4" onSubmit={submit} noValidate method="post">
      {outcome ? <Refusal outcome={outcome} /> : null}
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        label={t("sign-in.email")}
        error={missing === "no-email" ? t("sign-in.no-email") : undefined}
      />
      <Field
        name="password"
        type="password"
        autoComplete="current-password"
        label={t("sign-in.password")}
        error={missing === "no-password" ? t("sign-in.no-password") : undefined}
      />
      <Button type="submit" look="first" size="touch" busy={busy ? t("sign-in.busy") : undefined}>
        {t("sign-in.submit")}
      </Button>
    </form>
  );
}

function Refusal({ outcome }: { outcome: Exclude<SignInOutcome, "signed-in"> }) {
  const t = useTranslations("facilitator");
  const refusals = useTranslations("refusals");
  const sentences = {
    wrong: refusals("wrong-password"),
    "too-many": refusals("too-many"),
    unreachable: t("unreachable"),
  };
  return (
    <Notice kind="refusal" alert>
      {sentences[outcome]}
    </Notice>
  );
}

function focus(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
