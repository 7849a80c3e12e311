import type { Guide } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import { type Book, guidePage } from "./book";
import { BookFrame } from "./book-frame";
import { GuideText } from "./guide-text";

/** A guide as a page of the scenario's book. */
export function GuidePage({ book, guide }: { book: Book; guide: Guide }) {
  const t = translator(book.locale, "scenario");
  return (
    <BookFrame book={book} here={guidePage(book, guide).href} reading>
      <GuideText guide={guide} contents={t("guides.contents")} />
    </BookFrame>
  );
}
