import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isPaperId } from "@/components/print/papers";
import { PrintPage } from "@/components/print/print-page";
import { queryOf } from "@/components/print/query";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";
import { openPaper, type Query } from "../open-paper";

type Props = { params: Promise<{ id: string; paper: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper } = await params;
  const { locale } = await pageRequest();
  const t = translator(locale, "print");
  const title = t(isPaperId(paper) ? `paper.${paper}.title` : "index.page-title");
  return { title: `${title} · ${translator(locale, "common")("product")}` };
}

/** One paper of a scenario, as it comes out of the printer. */
export default async function Paper({ params, searchParams }: Props) {
  const { id, paper: name } = await params;
  const { paper, path } = await openPaper(id, await searchParams, `/${name}`);
  if (!isPaperId(name)) notFound();
  return <PrintPage id={name} paper={paper} back={path + queryOf(paper)} />;
}
