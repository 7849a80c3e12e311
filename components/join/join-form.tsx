"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { type JoinRefusal, type JoinState, useJoin } from "@/lib/client/use-join";
import { CellRows, type LobbyCell } from "./cell-rows";
import { CountDown } from "./count-down";

interface JoinFormProps {
  code: string;
  /** What a QR link adds to the code; empty for a code that was typed. */
  secret: string;
  /** The id of this try to join, made by the server for this rendering. */
  joinId: string;
  cells: readonly LobbyCell[];
  /** What came back with a plain form that was refused. */
  given: { readonly name?: string | undefined; readonly role?: string | undefined };
  refusal: JoinRefusal | undefined;
}

/**
 * Name and role. A plain form that posts by itself without JavaScript; with it, the
 * page stays while it is asked, and tries again until it has an answer.
 */
export function JoinForm({ code, secret, joinId, cells, given, refusal }: JoinFormProps) {
  const t = useTranslations("join");
  const { state, earlier, attempt } = useJoin(code, secret, joinId);
  const form = useRef<HTMLFormElement>(null);
  const refused = state.kind === "refused" ? state.refusal : state.kind === "resting" ? refusal : undefined;
  const where = refused && fieldOf(refused);
  useEffect(() => {
    if (form.current && earlier) refill(form.current, earlier);
  }, [earlier]);
  useRefreshedSeats(state);
  useEffect(() => {
    if (where === "name") form.current?.querySelector<HTMLInputElement>("input[name=name]")?.focus();
    // Its sentence stands above the cells, which may be out of sight from the button below them.
    if (where === "role") form.current?.querySelector("fieldset")?.scrollIntoView({ block: "start" });
  }, [where]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state.kind === "asking") return;
    const words = new FormData(event.currentTarget);
    void attempt({ name: String(words.get("name") ?? ""), role: String(words.get("role") ?? "") });
  };
  return (
    <form ref={form} method="post" action="/api/join" onSubmit={submit} className="mt-4 grid gap-5">
      <input type="hidden" name="id" value={joinId} autoComplete="off" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="secret" value={secret} />
      {where === "form" ? (
        <Notice kind="refusal" title={t("not-accepted")} alert>
          {refused?.message}
        </Notice>
      ) : null}
      <Field
        name="name"
        label={t("name-label")}
        defaultValue={given.name}
        error={where === "name" ? nameError(refused, t("name-needed")) : undefined}
        required
        maxLength={60}
        autoComplete="nickname"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="done"
      />
      <CellRows cells={cells} chosen={given.role} error={where === "role" ? refused?.message : undefined} />
      <div className="grid gap-2">
        <JoinProgress state={state} />
        <Button
          type="submit"
          look="first"
          size="touch"
          busy={state.kind === "asking" ? t("taking-seat") : undefined}
        >
          {t("take-seat")}
        </Button>
      </div>
    </form>
  );
}

/** What the form is waiting for; always there, so that a change is announced. */
function JoinProgress({ state }: { state: JoinState }) {
  const t = useTranslations("join");
  return (
    <div role="status">
      {state.kind === "waiting" ? (
        <Notice kind="refusal" title={t("wait-title")}>
          <p>{t("wait-kept")}</p>
          <CountDown seconds={Math.max(1, Math.ceil((state.until - Date.now()) / 1000))} key={state.until} />
        </Notice>
      ) : null}
      {state.kind === "unanswered" ? (
        <Notice kind="refusal">{t(state.intercepted ? "intercepted" : "no-answer")}</Notice>
      ) : null}
    </div>
  );
}

/** A cell that has filled up meanwhile is shown as it is now. */
function useRefreshedSeats(state: JoinState): void {
  const router = useRouter();
  const full = state.kind === "refused" && state.refusal.code === "cell-full";
  useEffect(() => {
    if (full) router.refresh();
  }, [full, router]);
}

/** Beside what a refusal belongs. */
function fieldOf({ code, issues }: JoinRefusal): "name" | "role" | "form" {
  if (code === "reserved-name" || code === "name-held") return "name";
  if (code === "cell-full" || code === "unknown-cell") return "role";
  if (code === "malformed") {
    if (issues.some(({ path }) => path === "name")) return "name";
    if (issues.some(({ path }) => path === "role")) return "role";
  }
  return "form";
}

/** A malformed name is told in our words; what the door says then is for programs. */
const nameError = (refused: JoinRefusal | undefined, needed: string): string =>
  refused?.code === "malformed" ? needed : (refused?.message ?? needed);

/** Puts back what was typed before the page was closed, never over what is typed now. */
function refill(form: HTMLFormElement, { name, role }: { name: string; role: string }): void {
  const field = form.querySelector<HTMLInputElement>("input[name=name]");
  if (field && field.value === "") field.value = name;
  const rows = [...form.querySelectorAll<HTMLInputElement>("input[name=role]")];
  const row = rows.find((each) => each.value === role && !each.disabled);
  if (row && !rows.some((each) => each.checked)) row.checked = true;
}
