import type { Metadata } from "next";
import { CoverPage } from "@/components/scenario/cover-page";
import { pageRequest } from "@/lib/server/page";
import { plateFor } from "@/lib/server/scenario-library";
import { bookOr404, bookTitle } from "./opened-book";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await bookTitle((await params).id, () => undefined) };
}

/** The first page of a scenario, by its id, or by the hash of the version a game was made with. */
export default async function Cover({ params }: Props) {
  const book = await bookOr404((await params).id);
  return <CoverPage book={book} plate={await plateFor(book.scenario, await pageRequest())} />;
}
