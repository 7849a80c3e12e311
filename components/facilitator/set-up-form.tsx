"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { postJson } from "@/lib/client/post-json";
import { signInWithPassword } from "@/lib/client/sign-in";

const leastPassword = 10;

type FieldName = "name" | "email" | "password";
type Trouble = "no-name" | "bad-email" | "short-password";
const troubleOf: Record<FieldName, Trouble> = {
  name: "no-name",
  email: "bad-email",
  password: "short-password",
};
const fieldNames: readonly FieldName[] = ["name", "email", "password"];

/** Makes the first account with the link's secret, then signs in with it. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations("facilitator");
  const [wrong, setWrong] = useState<readonly FieldName[]>([]);
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setRefused(undefined);
    const form = event.currentTarget;
    const typed = new FormData(form);
    const text = (name: FieldName) => String(typed.get(name) ?? "");
    const given = { name: text("name"), email: text("email"), password: text("password") };
    const gaps = fieldNames.filter((name) => !isFilled(name, given[name]));
    if (gaps.length > 0) return mark(form, gaps);
    setBusy(true);
    const made = await postJson("/api/set-up", { token, ...given });
    if (made.ok) {
      const signedIn = await signInWithPassword(given.email, given.password);
      return location.assign(signedIn === "signed-in" ? "/games" : "/sign-in");
    }
    setBusy(false);
    mark(
      form,
      fieldNames.filter((name) => made.issues.some((issue) => issue.path === name)),
    );
    setRefused(made.message || t("unreachable"));
  }

  function mark(form: HTMLFormElement, names: readonly FieldName[]) {
    setWrong(names);
    const first = names[0] && form.elements.namedItem(names[0]);
    if (first instanceof HTMLElement) first.focus();
  }

  const bind = (name: FieldName) => ({
    name,
    error: wrong.includes(name) ? t(`set-up.${troubleOf[name]}`) : undefined,
  });

  return (
    <form className="grid gap-4" onSubmit={submit} noValidate method="post">
      {refused ? (
        <Notice kind="refusal" alert>
          {refused}
        </Notice>
      ) : null}
      <Field {...bind("name")} autoComplete="name" label={t("set-up.name")} />
      <Field
        {...bind("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        label={t("set-up.email")}
        hint={t("set-up.email-hint")}
      />
      <Field
        {...bind("password")}
        type="password"
        autoComplete="new-password"
        label={t("set-up.password")}
        hint={t("set-up.password-hint")}
      />
      <Button type="submit" look="first" size="touch" busy={busy ? t("set-up.busy") : undefined}>
        {t("set-up.submit")}
      </Button>
    </form>
  );
}

function isFilled(name: FieldName, value: string): boolean {
  if (name === "email") return /^\S+@\S+\.\S+$/.test(value.trim());
  return name === "password" ? value.length >= leastPassword : value.trim() !== "";
}
