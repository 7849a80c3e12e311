import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Desk } from "@/components/control/desk";
import type { DeskCard } from "@/components/control/desk-context";
import { TextProvider } from "@/components/game/text-provider";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { hostName, isLoopbackHost, origins } from "@/lib/server/http/hosts";
import { type PageRequest, pageRequest } from "@/lib/server/page";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const product = translator(locale, "common")("product");
  return { title: `${translator(locale, "desk")("page-title")} · ${product}` };
}

export default async function ControlPage({ params }: Props) {
  const { id } = await params;
  const request = await pageRequest();
  const loaded = await loadView(request.runtime, id, request.credentials("control"));
  if (!loaded.ok) {
    if (loaded.code === "no-credential")
      redirect(`/sign-in?next=${encodeURIComponent(`/games/${id}/control`)}`);
    notFound();
  }
  const card = await deskCard(request, id);
  if (!card) notFound();
  const { ok: _ok, ...start } = loaded;
  return (
    <TextProvider locale={request.locale} messages={pickMessages(request.locale, ["common", "desk"])}>
      <Desk gameId={id} card={card} start={start} />
    </TextProvider>
  );
}

/** How phones come in, as plain data; undefined for a game that is not there. */
async function deskCard({ runtime, host, secure }: PageRequest, id: string): Promise<DeskCard | undefined> {
  const card = await runtime.catalogue.byId(id);
  if (!card) return undefined;
  // The port it was told to take is the one it printed; one taken by chance is known by the request alone.
  const found = origins(runtime.config, runtime.config.port || portOf(host, secure));
  // The address this page came by works too, unless it means this machine to everyone who types it.
  const own = `${secure ? "https" : "http"}://${host}`;
  const all = isLoopbackHost(hostName(host) ?? "localhost") || found.includes(own) ? found : [...found, own];
  return { code: card.code, secret: runtime.join.secretOf(card), origins: all, plain: !secure };
}

function portOf(host: string, secure: boolean): number {
  const named = /:(\d{1,5})$/.exec(host)?.[1];
  return named === undefined ? (secure ? 443 : 80) : Number(named);
}
