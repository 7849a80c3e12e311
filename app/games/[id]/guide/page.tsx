import type { Metadata } from "next";
import { PlayerGuidePage } from "@/components/scenario/player-guide-page";
import { translator } from "@/lib/i18n/translate";
import { heldObserverOf } from "@/lib/server/held-observers";
import { type PageRequest, pageRequest, seatsHeld } from "@/lib/server/page";
import { playerGuide } from "@/lib/server/scenario-library";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const title = translator(locale, "scenario")("guides.player");
  return { title: `${title} · ${translator(locale, "common")("product")}` };
}

/** The player guide, for anybody who is in the game; said by `as`, or found among what this browser holds. */
export default async function GuideOfGame({ params, searchParams }: Props) {
  const request = await pageRequest();
  const { id } = await params;
  const { as } = await searchParams;
  const viewer = typeof as === "string" ? as : await heldIn(request, id);
  const { admitted, guide } = await playerGuide(request, id, viewer);
  return (
    <PlayerGuidePage locale={request.locale} admitted={admitted} guide={guide} back={backTo(id, viewer)} />
  );
}

/** As whom this browser is in the game: a seat before an observer's place, since it plays. */
async function heldIn(request: PageRequest, gameId: string): Promise<string | undefined> {
  const [seat] = await seatsHeld(request, gameId);
  if (seat !== undefined) return `seat:${seat}`;
  return (await heldObserverOf(request, gameId))?.as;
}

function backTo(gameId: string, viewer: string | undefined): string {
  const as = `as=${encodeURIComponent(viewer ?? "")}`;
  if (viewer?.startsWith("seat:")) return `/games/${gameId}/play?${as}#card`;
  if (viewer?.startsWith("observer:")) return `/games/${gameId}/observe?${as}`;
  return `/games/${gameId}/${viewer === "screen" ? "screen" : "control"}`;
}
