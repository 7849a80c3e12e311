"use client";

import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import type { JoinRefusal } from "@/lib/client/use-join";
import { BackToSeat } from "./back-to-seat";
import type { LobbyCell } from "./cell-rows";
import { JoinForm } from "./join-form";
import { JoinFrame } from "./join-frame";
import { RejoinForm, Rejoining } from "./rejoin-form";
import { useRejoin } from "./use-rejoin";
import "./join.css";

interface JoinPageProps {
  lobby: {
    readonly gameId: string;
    readonly code: string;
    readonly title: string;
    readonly setting: string;
    readonly locked: boolean;
    readonly over: boolean;
    readonly cells: readonly LobbyCell[];
  };
  held: Parameters<typeof BackToSeat>[0]["seats"];
  secret: string;
  joinId: string;
  /** Whether this page came over https. */
  secure: boolean;
  given: { readonly name?: string | undefined; readonly role?: string | undefined };
  refusal: JoinRefusal | undefined;
}

/** The page of one game's code: a seat held already, or a seat to take, or why there is none. */
export function JoinPage(props: JoinPageProps) {
  const { lobby, held, secret } = props;
  const t = useTranslations("join");
  const common = useTranslations("common");
  const { state, claim } = useRejoin(lobby.code, secret);
  const opening = state.kind === "asking" || state.kind === "unanswered";
  // A plain form's refusal comes back with the page; one of this page's own is newer.
  const byForm = props.refusal?.code === "unknown-key" ? props.refusal.message : undefined;
  const keyError = state.kind === "refused" ? state.message : byForm;
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={lobby.title} lead={lobby.setting}>
      <p className="code-row mt-4">
        {t("code-row")} <b>{grouped(lobby.code)}</b>
      </p>
      {held.length > 0 ? (
        <section className="mt-5 grid gap-3" aria-labelledby="held">
          <h2 id="held" className="font-semibold">
            {t("back-title")}
          </h2>
          <BackToSeat gameId={lobby.gameId} seats={held} go={t("back-to")} waiting={common("waiting-seat")} />
        </section>
      ) : null}
      {opening ? <Rejoining state={state} /> : null}
      {/* Hidden and not gone while a seat is opened: a key that opens nothing leaves what was typed. */}
      <div hidden={opening}>
        <Way {...props} />
        {lobby.locked || lobby.over ? null : <Notes secure={props.secure} />}
        {lobby.over ? null : (
          <RejoinForm
            code={lobby.code}
            secret={secret}
            error={keyError}
            open={lobby.locked && held.length === 0}
            onClaim={(key) => void claim(key)}
          />
        )}
      </div>
    </JoinFrame>
  );
}

/** The form; folded where this browser holds a seat already, so that nobody takes a second by mistake. */
function Way(props: JoinPageProps) {
  const { lobby, held } = props;
  const t = useTranslations("join");
  if (lobby.locked || lobby.over) return <Closed over={lobby.over} />;
  const refusal = props.refusal?.code === "unknown-key" ? undefined : props.refusal;
  const form = <JoinForm {...props} refusal={refusal} code={lobby.code} cells={lobby.cells} />;
  if (held.length === 0) return form;
  return (
    <details className="mt-5 border-t-2 border-ink" open={refusal !== undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold underline">
        {t("or-new")}
      </summary>
      {form}
    </details>
  );
}

/** A code as it is read aloud: four characters at a time. */
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1 ");

/** No seats are given now: whether that may change, and what to do. */
function Closed({ over }: { over: boolean }) {
  const t = useTranslations("join");
  return (
    <div className="mt-5 grid gap-4">
      <Notice kind="plain" title={t(over ? "over-title" : "locked-title")}>
        {t(over ? "over-detail" : "locked-detail")}
      </Notice>
      {over ? (
        <ButtonLink href="/">{t("other-code")}</ButtonLink>
      ) : (
        <ButtonLink href="" size="touch">
          {t("look-again")}
        </ButtonLink>
      )}
    </div>
  );
}

/** What a newcomer is told before giving a name. */
function Notes({ secure }: { secure: boolean }) {
  const t = useTranslations("join");
  return (
    <div className="mt-3 grid gap-1 text-small text-ink-2">
      <p>{t("note-account")}</p>
      <p>{t("note-kept")}</p>
      {secure ? null : <p>{t("note-http")}</p>}
    </div>
  );
}
