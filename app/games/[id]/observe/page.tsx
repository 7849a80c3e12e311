import type { Metadata } from "next";
import { ClaimForm } from "@/components/game/claim-form";
import { TextProvider } from "@/components/game/text-provider";
import { Observe } from "@/components/observe/observe";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { type HeldObserver, heldObserverOf } from "@/lib/server/held-observers";
import { type PageRequest, pageRequest } from "@/lib/server/page";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const title = translator(locale, "screen")("observe.title");
  return { title: `${title} · ${translator(locale, "common")("product")}` };
}

/**
 * An observer's page. Which observer is said by `as`, which claiming the key puts into the
 * address; without it, the one this browser has claimed.
 */
export default async function ObservePage({ params, searchParams }: Props) {
  const request = await pageRequest();
  const { id } = await params;
  const { as } = await searchParams;
  const messages = pickMessages(request.locale, ["common", "screen"]);
  const named = typeof as === "string" && as.startsWith("observer:") ? as : undefined;
  const observer = named ? await asNamed(request, id, named) : await heldObserverOf(request, id);
  return (
    <TextProvider locale={request.locale} messages={messages}>
      {observer ? (
        <Observe gameId={id} as={observer.as} start={observer.start} found={named === undefined} />
      ) : (
        <ClaimForm gameId={id} page="observe" />
      )}
    </TextProvider>
  );
}

async function asNamed(request: PageRequest, gameId: string, as: string): Promise<HeldObserver | undefined> {
  const start = await loadView(request.runtime, gameId, request.credentials(as));
  return start.ok ? { as, start } : undefined;
}
