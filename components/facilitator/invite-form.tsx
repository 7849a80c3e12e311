"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { postJson } from "@/lib/client/post-json";

/** Lets one more address sign in through the organisation's provider. */
export function InviteForm() {
  const t = useTranslations("facilitator");
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ kind: "refusal" | "plain"; text: string }>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAnswer(undefined);
    const bad = !/^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(bad);
    if (bad) return;
    setBusy(true);
    const invited = await postJson("/api/invitations", { email });
    setBusy(false);
    if (!invited.ok) return setAnswer({ kind: "refusal", text: invited.message || t("unreachable") });
    setAnswer({ kind: "plain", text: t("invite.done", { email: email.trim() }) });
    setEmail("");
  }

  return (
    <form className="grid gap-3 pt-3" onSubmit={submit} noValidate method="post">
      <Field
        name="email"
        type="email"
        inputMode="email"
        label={t("invite.email")}
        value={email}
        error={wrong ? t("invite.bad-email") : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {answer ? (
        <Notice kind={answer.kind} alert>
          {answer.text}
        </Notice>
      ) : null}
      <Button type="submit" busy={busy ? t("invite.busy") : undefined}>
        {t("invite.submit")}
      </Button>
    </form>
  );
}
