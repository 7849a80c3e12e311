import { Plate, type PlateDrawing } from "@/components/game/plate";
import { Prose } from "@/components/ui/prose";
import { translator } from "@/lib/i18n/translate";
import { type Book, type BookPage, countOf, groupNames, guidePage, sectionPage, sectionsIn } from "./book";
import { BookFrame } from "./book-frame";
import "./cover.css";

interface CoverPageProps {
  book: Book;
  plate: PlateDrawing | undefined;
}

/** The first page of a scenario: what it is and is not, where it plays, and what is in it. */
export function CoverPage({ book, plate }: CoverPageProps) {
  return (
    <BookFrame book={book} here={book.base} first>
      <div className="cover" data-mapped={plate ? "" : undefined}>
        <CoverText book={book} />
        {plate ? <Plate plate={plate} listed={translator(book.locale, "scenario")("plate.listed")} /> : null}
      </div>
      <Contents book={book} />
    </BookFrame>
  );
}

function CoverText({ book: { locale, hash, scenario } }: { book: Book }) {
  const t = translator(locale, "scenario");
  return (
    <div className="cover-text">
      <p className="label">{t("cover.kind")}</p>
      <h1 className="cover-title">{scenario.title}</h1>
      <p className="cover-setting">{scenario.setting}</p>
      <p className="cover-version">
        {t("cover.version", { version: scenario.version })}
        <span>{t("cover.hash", { hash: hash.slice(0, 12) })}</span>
      </p>
      <Prose className="cover-disclaimer" text={scenario.disclaimer} size="desk" />
    </div>
  );
}

function Contents({ book }: { book: Book }) {
  const t = translator(book.locale, "scenario");
  const { guides } = book.scenario;
  return (
    <section className="book-contents" aria-labelledby="contents">
      <h2 id="contents">{t("cover.contents")}</h2>
      <div className="contents-groups">
        {groupNames.map((group) => (
          <Group key={group} title={t(`group.${group}`)}>
            {sectionsIn(book, group).map((id) => (
              <Line key={id} page={sectionPage(book, id)} count={countOf(book, id)} />
            ))}
          </Group>
        ))}
        <Group title={t("group.guides")}>
          {guides.map((guide) => (
            <Line key={guide.id} page={guidePage(book, guide)} />
          ))}
          <Line page={{ href: `${book.base}/print`, title: t("cover.print"), note: t("cover.print-note") }} />
        </Group>
      </div>
    </section>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ page: { href, title, note }, count }: { page: BookPage; count?: number }) {
  return (
    <li>
      <a href={href}>{title}</a>
      <span className="contents-dots" aria-hidden="true" />
      <span className="contents-count">{count}</span>
      <p>{note}</p>
    </li>
  );
}
