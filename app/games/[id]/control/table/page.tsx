import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { tableContext } from "@/components/control/table-context";
import { TablePage } from "@/components/control/table-page";
import { translator } from "@/lib/i18n/translate";
import { loadView } from "@/lib/server/doors";
import { pageRequest } from "@/lib/server/page";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const product = translator(locale, "common")("product");
  return { title: `${translator(locale, "run")("table.page-title")} · ${product}` };
}

/** The table as it stands, to be printed; it does not follow the game. */
export default async function ControlTable({ params }: Props) {
  const { id } = await params;
  const { runtime, locale, credentials } = await pageRequest();
  const loaded = await loadView(runtime, id, credentials("control"));
  if (!loaded.ok) {
    if (loaded.code === "no-credential")
      redirect(`/sign-in?next=${encodeURIComponent(`/games/${id}/control/table`)}`);
    notFound();
  }
  const card = await runtime.catalogue.byId(id);
  if (!card) notFound();
  const { view, people, now } = loaded;
  return <TablePage table={tableContext({ gameId: id, code: card.code, view, people, now, locale })} />;
}
