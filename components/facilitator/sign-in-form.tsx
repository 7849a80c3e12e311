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

/** Address and password. What was typed stays when they do not match, except the password. */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations("facilitator");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>();
  const [outcome, setOutcome] = useState<Exclude<SignInOutcome, "signed-in">>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const gap = email.trim() === "" ? "no-email" : password === "" ? "no-password" : undefined;
    setMissing(gap);
    setOutcome(undefined);
    if (gap) return focus(form, gap === "no-email" ? "email" : "password");
    setBusy(true);
    const came = await signInWithPassword(email, password);
    if (came === "signed-in") return location.assign(next);
    setBusy(false);
    setOutcome(came);
    setPassword("");
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
        value={email}
        error={missing === "no-email" ? t("sign-in.no-email") : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Field
        name="password"
        type="password"
        autoComplete="current-password"
        label={t("sign-in.password")}
        value={password}
        error={missing === "no-password" ? t("sign-in.no-password") : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
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
