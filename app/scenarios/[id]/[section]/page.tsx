import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isSection, sectionPage } from "@/components/scenario/book";
import { SectionPage } from "@/components/scenario/section-page";
import { bookOr404, bookTitle } from "../opened-book";

type Props = { params: Promise<{ id: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, section } = await params;
  return {
    title: await bookTitle(id, (book) => (isSection(section) ? sectionPage(book, section).title : undefined)),
  };
}

/** One part of a scenario: its roles, its injects, its tracks … */
export default async function Section({ params }: Props) {
  const { id, section } = await params;
  const book = await bookOr404(id);
  if (!isSection(section)) notFound();
  return <SectionPage book={book} id={section} />;
}
