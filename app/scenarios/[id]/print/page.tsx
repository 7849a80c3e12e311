import type { Metadata } from "next";
import { PrintIndexPage } from "@/components/print/index-page";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";
import { openPaper, type Query } from "./open-paper";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const product = translator(locale, "common")("product");
  return { title: `${translator(locale, "print")("index.page-title")} · ${product}` };
}

/** What there is to print of a scenario. */
export default async function PrintIndex({ params, searchParams }: Props) {
  const { paper, base, path } = await openPaper((await params).id, await searchParams);
  return <PrintIndexPage paper={paper} path={path} back={base} />;
}
