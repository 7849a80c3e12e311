import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { TextProvider } from "@/components/game/text-provider";
import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import { JoinPage } from "@/components/join/join-page";
import { WaitNotice } from "@/components/join/wait-notice";
import { Notice } from "@/components/ui/signal";
import { messages, pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { heldSeatsOf } from "@/lib/server/held-seats";
import { type PageRequest, pageRequest } from "@/lib/server/page";
import type { Refusal } from "@/lib/server/refusal";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return {
    title: `${translator(locale, "join")("title-join")} · ${translator(locale, "common")("product")}`,
  };
}

/** What lies behind a code: who plays, and a seat to take. */
export default async function JoinByCode({ params, searchParams }: Props) {
  const request = await pageRequest();
  const typed = decoded((await params).code);
  const query = await searchParams;
  const secret = textOf(query.k);
  const lobby = await request.runtime.join.look(typed, secret, request.address);
  if (!lobby.ok) return <Refused request={request} typed={typed} refusal={lobby} />;
  const held = await heldSeatsOf(request, lobby.gameId);
  return (
    <TextProvider locale={request.locale} messages={pickMessages(request.locale, ["common", "join"])}>
      {/* With no referrer at all a plain form's post names no origin, and the door takes it for another site's. */}
      <meta name="referrer" content="same-origin" />
      <JoinPage
        lobby={lobby}
        held={held}
        secret={secret ?? ""}
        joinId={randomUUID()}
        secure={request.secure}
        given={{
          name: textOf(query.name),
          role: query.problem === undefined ? undefined : (textOf(query.role) ?? ""),
        }}
        refusal={refusalOf(request, textOf(query.problem))}
      />
    </TextProvider>
  );
}

/** A code that opens nothing, or one of too many tries. */
function Refused({ request, typed, refusal }: { request: PageRequest; typed: string; refusal: Refusal }) {
  const t = translator(request.locale, "join");
  const common = translator(request.locale, "common");
  const message = translator(request.locale, "refusals")(refusal.code);
  const seconds = refusal.retryAfter;
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={t("join-a-game")}>
      <div className="mt-5 grid gap-5 border-t-2 border-ink pt-5">
        {seconds === undefined ? null : (
          <TextProvider locale={request.locale} messages={pickMessages(request.locale, ["join"])}>
            <WaitNotice message={message} seconds={seconds} />
          </TextProvider>
        )}
        {seconds === undefined && refusal.code !== "unknown-code" ? (
          <Notice kind="refusal">{message}</Notice>
        ) : null}
        <CodeForm
          label={t("code-label")}
          hint={t("code-hint")}
          go={t("code-go")}
          code={typed}
          error={refusal.code === "unknown-code" ? message : undefined}
        />
      </div>
    </JoinFrame>
  );
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value.slice(0, 80) : undefined;

/** A plain form's refusal comes back as a code; only ours are said aloud. */
function refusalOf({ locale }: PageRequest, code: string | undefined) {
  const known = messages[locale].refusals;
  if (code === undefined || !Object.hasOwn(known, code)) return undefined;
  return { code, message: known[code as keyof typeof known], issues: [{ path: "name", message: "" }] };
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code).slice(0, 40);
  } catch {
    return code.slice(0, 40);
  }
}
