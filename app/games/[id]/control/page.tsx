import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Desk } from "@/components/control/desk";
import { TextProvider } from "@/components/game/text-provider";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { joinCard } from "@/lib/server/join-card";
import { pageRequest } from "@/lib/server/page";

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
  const card = await joinCard(request, id);
  const scenario = (await request.runtime.catalogue.runtime(id))?.game.ref?.hash;
  if (!card || !scenario) notFound();
  const { ok: _ok, ...start } = loaded;
  return (
    <TextProvider
      locale={request.locale}
      messages={pickMessages(request.locale, ["common", "condition", "desk", "proposals", "room", "run"])}
    >
      <Desk gameId={id} card={{ ...card, scenario }} start={start} />
    </TextProvider>
  );
}
