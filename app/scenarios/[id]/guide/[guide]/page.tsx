import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuidePage } from "@/components/scenario/guide-page";
import { bookOr404, bookTitle } from "../../opened-book";

type Props = { params: Promise<{ id: string; guide: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, guide: wanted } = await params;
  return {
    title: await bookTitle(id, ({ scenario }) => scenario.guides.find((guide) => guide.id === wanted)?.title),
  };
}

/** A guide of a scenario, to read or to print. */
export default async function GuideOfScenario({ params }: Props) {
  const { id, guide: wanted } = await params;
  const book = await bookOr404(id);
  const guide = book.scenario.guides.find((each) => each.id === wanted);
  if (!guide) notFound();
  return <GuidePage book={book} guide={guide} />;
}
