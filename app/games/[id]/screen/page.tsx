import type { Metadata } from "next";
import { ClaimForm } from "@/components/game/claim-form";
import { TextProvider } from "@/components/game/text-provider";
import { Screen } from "@/components/screen/screen";
import type { View } from "@/lib/game/view/view";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { joinCard } from "@/lib/server/join-card";
import { type PageRequest, pageRequest } from "@/lib/server/page";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return { title: `${translator(locale, "screen")("title")} · ${translator(locale, "common")("product")}` };
}

/** The room's screen, for its key or for the facilitator whose game it is. `light` turns it to ink on paper. */
export default async function ScreenPage({ params, searchParams }: Props) {
  const request = await pageRequest();
  const { id } = await params;
  const { light } = await searchParams;
  const loaded = await loadView(request.runtime, id, request.credentials("screen"));
  const messages = pickMessages(request.locale, ["common", "screen"]);
  return (
    <TextProvider locale={request.locale} messages={messages}>
      {loaded.ok ? (
        <Screen
          gameId={id}
          start={loaded}
          card={await cardOf(request, loaded.view, id)}
          light={light !== undefined}
        />
      ) : (
        <ClaimForm gameId={id} page="screen" />
      )}
    </TextProvider>
  );
}

/** The way in is no part of what a screen sees of the game: it is told only while the doors are open. */
async function cardOf(request: PageRequest, { status, joiningLocked, turn }: View, id: string) {
  if (status !== "lobby" || joiningLocked || turn) return undefined;
  return joinCard(request, id);
}
