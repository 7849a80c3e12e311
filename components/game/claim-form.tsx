"use client";

import { type FormEvent, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Word } from "@/components/ui/headings";
import { PageFrame } from "@/components/ui/page-frame";
import { postJson } from "@/lib/client/post-json";

interface ClaimFormProps {
  gameId: string;
  /** Which page asks for its key. */
  page: "screen" | "observe";
}

type Claiming =
  | { readonly kind: "resting" }
  | { readonly kind: "asking" }
  | {
      readonly kind: "refused";
      readonly why: "need-key" | "unreachable" | "refused";
      /** The door's own sentence, where it gave one. */
      readonly message: string;
    };

/**
 * Trades a key for a credential of this browser. The key of a link stands after its # and
 * is tried at once; it leaves the address bar as soon as the door has answered, since
 * the page that follows may be projected.
 */
export function ClaimForm({ gameId, page }: ClaimFormProps) {
  const t = useTranslations("screen.claim");
  const common = useTranslations("common");
  const { key, setKey, claiming, claim } = useClaim(gameId);
  const refused = claiming.kind === "refused" ? claiming.message || t(claiming.why) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void claim(key);
  };
  return (
    <PageFrame mark={common("exercise")} kind="phone">
      <div className="mx-auto grid max-w-[30rem] content-start gap-4 pt-3 pb-5">
        <Word>{common("product")}</Word>
        <h1 className="title text-balance">{t(`${page}-title`)}</h1>
        <p className="text-ink-2">{t(`${page}-detail`)}</p>
        <form className="grid gap-4" onSubmit={submit} noValidate>
          <Field
            label={t("key")}
            hint={t("hint")}
            error={refused}
            value={key}
            maxLength={400}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <Button
            type="submit"
            look="first"
            size="touch"
            busy={claiming.kind === "asking" ? t("opening") : undefined}
          >
            {t("open")}
          </Button>
          <p className="sr-only" role="alert">
            {refused}
          </p>
        </form>
        <noscript>{t("needs-script")}</noscript>
      </div>
    </PageFrame>
  );
}

function useClaim(gameId: string) {
  const [key, setKey] = useState("");
  const [claiming, setClaiming] = useState<Claiming>({ kind: "resting" });
  const claim = useCallback(
    async (text: string) => {
      const found = keyIn(text);
      if (found === "") return setClaiming({ kind: "refused", why: "need-key", message: "" });
      setClaiming({ kind: "asking" });
      const answered = await postJson<{ as: string }>(`/api/games/${gameId}/claim`, { key: found });
      if (answered.ok) return openAs(gameId, answered.body.as);
      const why = answered.code === "unreachable" ? "unreachable" : "refused";
      if (why === "refused") hideKey();
      setClaiming({ kind: "refused", why, message: answered.message });
    },
    [gameId],
  );
  useEffect(() => {
    // A link opened in a page that already stands here changes nothing but what follows the #.
    const read = () => {
      const found = keyIn(window.location.hash);
      if (found === "") return;
      setKey(found);
      void claim(found);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [claim]);
  return { key, setKey, claiming, claim };
}

/** The key of what was pasted: a whole link, its end, or the key alone. */
export function keyIn(text: string): string {
  const afterHash = /#(.*)$/s.exec(text)?.[1];
  if (afterHash === undefined) return text.trim();
  return new URLSearchParams(afterHash.trim()).get("k")?.trim() ?? "";
}

/** Takes a key out of the address bar and of the browser's history. */
export function hideKey(): void {
  if (keyIn(window.location.hash) === "") return;
  history.replaceState(history.state, "", window.location.pathname + window.location.search);
}

/** Goes to the page the key opened, in place of this one. */
function openAs(gameId: string, as: string): void {
  hideKey();
  const path = as === "screen" ? `screen${window.location.search}` : `observe?as=${as}`;
  const target = `/games/${gameId}/${path}`;
  if (target === window.location.pathname + window.location.search) window.location.reload();
  else window.location.replace(target);
}
