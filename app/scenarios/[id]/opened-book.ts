import { notFound, redirect } from "next/navigation";
import { translator } from "@/lib/i18n/translate";
import { type Book, openBook } from "@/lib/server/scenario-library";

/** The scenario of a page; who is not signed in is sent to do so. */
export async function bookOr404(idOrHash: string): Promise<Book> {
  const opened = await openBook(idOrHash);
  if (opened.kind === "signed-out") redirect("/sign-in");
  if (opened.kind === "unknown") notFound();
  return opened.book;
}

/** What the window of a page is called: its own title first, where it has one. */
export async function bookTitle(
  idOrHash: string,
  titleOf: (book: Book) => string | undefined,
): Promise<string> {
  const opened = await openBook(idOrHash);
  if (opened.kind !== "found") return "Whitecell";
  const { scenario, locale } = opened.book;
  const parts = [titleOf(opened.book), scenario.title, translator(locale, "common")("product")];
  return parts.filter((part) => part !== undefined).join(" · ");
}
