import type { ReactNode } from "react";
import { Word } from "@/components/ui/headings";
import { PageFrame } from "@/components/ui/page-frame";
import { Notice } from "@/components/ui/signal";
import { translator } from "@/lib/i18n/translate";
import { type Book, type BookPage, pagesOf } from "./book";
import "./book.css";

interface BookFrameProps {
  book: Book;
  /** Address of this page. */
  here: string;
  /** Sets the text narrow, for reading. */
  reading?: boolean;
  /** The first page lists the others itself. */
  first?: boolean;
  children: ReactNode;
}

/** Every page of a scenario: the way to the others at the side, before and next at the foot. */
export function BookFrame({ book, here, reading = false, first = false, children }: BookFrameProps) {
  const t = translator(book.locale, "scenario");
  const common = translator(book.locale, "common");
  const { title, version } = book.scenario;
  const hash = book.hash.slice(0, 12);
  return (
    <PageFrame
      mark={common("exercise")}
      kind="desk"
      skip={t("skip")}
      head={<BookHead book={book} />}
      foot={<p className="print-only book-print-foot">{t("page.print-foot", { title, version, hash })}</p>}
      className="book-main"
    >
      <div className={first ? "book-first" : "book"}>
        {first ? null : <BookNav book={book} here={here} />}
        <div className={reading ? "book-page book-reading" : "book-page"}>
          <OlderVersion book={book} />
          {children}
          <Onward book={book} here={here} />
        </div>
      </div>
    </PageFrame>
  );
}

function BookHead({ book: { locale, base, scenario } }: { book: Book }) {
  const t = translator(locale, "scenario");
  return (
    <div className="book-head screen-only">
      <a href="/games" className="book-home">
        <Word>{translator(locale, "common")("product")}</Word>
      </a>
      <nav aria-label={t("page.library")}>
        <a href="/games">{t("games")}</a>
        <a href="/scenarios">{t("page.library")}</a>
        <a href={base} className="book-title">
          {scenario.title}
        </a>
      </nav>
    </div>
  );
}

function BookNav({ book, here }: { book: Book; here: string }) {
  const t = translator(book.locale, "scenario");
  return (
    <nav className="book-nav screen-only" aria-label={t("page.nav")}>
      <ul>
        <NavLine page={{ href: book.base, title: t("page.contents") }} here={here} />
        {pagesOf(book).map((page) => (
          <NavLine key={page.href} page={page} here={here} />
        ))}
      </ul>
    </nav>
  );
}

function NavLine({ page, here }: { page: Pick<BookPage, "href" | "title">; here: string }) {
  return (
    <li>
      <a href={page.href} aria-current={page.href === here ? "page" : undefined}>
        {page.title}
      </a>
    </li>
  );
}

function OlderVersion({ book: { locale, scenario, loaded } }: { book: Book }) {
  const t = translator(locale, "scenario");
  if (loaded === undefined) return null;
  const { id, version } = scenario;
  return (
    <div className="screen-only book-older">
      <Notice kind="plain">
        {loaded === version ? t("page.older-same") : t("page.older", { version, loaded })}{" "}
        <a href={`/scenarios/${id}`}>{t("page.see-loaded")}</a>
      </Notice>
    </div>
  );
}

/** The pages before and after this one. */
function Onward({ book, here }: { book: Book; here: string }) {
  const t = translator(book.locale, "scenario");
  const pages = pagesOf(book);
  const at = pages.findIndex(({ href }) => href === here);
  const before = at > 0 ? pages[at - 1] : undefined;
  const next = at === -1 ? pages[0] : pages[at + 1];
  return (
    <p className="book-onward screen-only">
      {before ? <a href={before.href}>{t("page.before", { title: before.title })}</a> : <span />}
      {next ? <a href={next.href}>{t("page.next", { title: next.title })}</a> : null}
    </p>
  );
}
