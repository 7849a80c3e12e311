import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Plate } from "@/components/game/plate";
import { TextProvider } from "@/components/game/text-provider";
import { ChooseSeat } from "@/components/play/choose-seat";
import { NoSeat } from "@/components/play/no-seat";
import { type Papers, PapersProvider } from "@/components/play/papers";
import { Phone } from "@/components/play/phone";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { heldSeatsOf } from "@/lib/server/held-seats";
import { type PageRequest, pageRequest } from "@/lib/server/page";
import { besideGame } from "@/lib/server/scenario-library";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return { title: `${translator(locale, "play")("title")} · ${translator(locale, "common")("product")}` };
}

/** A seat's phone. Which seat is said by `as`; a browser with one seat need not say. */
export default async function Play({ params, searchParams }: Props) {
  const request = await pageRequest();
  const { id } = await params;
  const { as } = await searchParams;
  return (
    <TextProvider locale={request.locale} messages={pickMessages(request.locale, ["common", "play"])}>
      {typeof as === "string" && as.startsWith("seat:") ? (
        <Seat request={request} gameId={id} seatId={as.slice("seat:".length)} />
      ) : (
        <AnySeat request={request} gameId={id} />
      )}
    </TextProvider>
  );
}

async function Seat({ request, gameId, seatId }: { request: PageRequest; gameId: string; seatId: string }) {
  const loaded = await loadView(request.runtime, gameId, request.credentials(`seat:${seatId}`));
  if (!loaded.ok) return <Nobody request={request} gameId={gameId} seatId={seatId} />;
  return (
    <PapersProvider papers={await papersOf(request, gameId, seatId)}>
      <Phone gameId={gameId} seatId={seatId} start={loaded} />
    </PapersProvider>
  );
}

/** The map and the guide of the game's scenario: public material, the same for every seat. */
async function papersOf(request: PageRequest, gameId: string, seatId: string): Promise<Papers> {
  const { plate, guided } = await besideGame(request, gameId);
  const t = translator(request.locale, "scenario");
  return {
    map: plate && { label: t("plate.fold"), plate: <Plate plate={plate} listed={t("plate.listed")} /> },
    guide: guided
      ? { label: t("guides.player"), href: `/games/${gameId}/guide?as=seat:${seatId}` }
      : undefined,
  };
}

async function AnySeat({ request, gameId }: { request: PageRequest; gameId: string }) {
  const held = await heldSeatsOf(request, gameId);
  const [only] = held;
  if (!only) return <Nobody request={request} gameId={gameId} />;
  if (held.length === 1) redirect(`/games/${gameId}/play?as=seat:${only.id}`);
  return <ChooseSeat gameId={gameId} seats={held} />;
}

interface NobodyProps {
  request: PageRequest;
  gameId: string;
  seatId?: string;
}

function Nobody({ request, ...kept }: NobodyProps) {
  const t = translator(request.locale, "play");
  return <NoSeat title={t("gone.none-title")} detail={t("gone.none-detail")} {...kept} />;
}
