import { ColumnHead } from "@/components/ui/headings";
import type { MoveField } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { RoleChips, Said } from "./parts";

/** What a move may be made with, and what this scenario asks of it besides. */
export function MovesSection({ book }: { book: Book }) {
  const t = translator(book.locale, "scenario");
  const { instruments, moveFields } = book.scenario;
  return (
    <>
      <section aria-label={t("moves.means")}>
        <ColumnHead title={t("moves.means")} end={t("moves.means-note")} />
        <ul className="means-list">
          {instruments.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </section>
      <section aria-label={t("moves.fields")}>
        <ColumnHead title={t("moves.fields")} end={t("moves.fields-note")} />
        {moveFields.length === 0 ? <p className="empty">{t("moves.none")}</p> : null}
        {moveFields.map((field) => (
          <FieldEntry key={field.id} book={book} field={field} />
        ))}
      </section>
    </>
  );
}

function FieldEntry({ book, field }: { book: Book; field: MoveField }) {
  const t = translator(book.locale, "scenario");
  const { label, help, roles, turns, required, secret } = field;
  return (
    <article className="plain-entry keep">
      <h3>{label}</h3>
      {help === undefined ? null : <p className="book-prose">{help}</p>}
      <dl>
        <Said label={t("moves.roles")}>
          {roles ? <RoleChips book={book} ids={roles} /> : t("moves.everyone")}
        </Said>
        <Said label={t("moves.turns")}>{turns ? turns.join(", ") : t("moves.every-turn")}</Said>
      </dl>
      <p className="entry-note">
        {[kindWords(book, field.kind), required && t("moves.required"), secret && t("moves.secret")]
          .filter(Boolean)
          .join(". ")}
        .
      </p>
    </article>
  );
}

function kindWords({ locale }: Book, kind: MoveField["kind"]): string {
  const t = translator(locale, "scenario");
  switch (kind.type) {
    case "choice":
      return t("moves.kind.choice", { options: kind.options.map(({ name }) => name).join(", ") });
    case "text":
      return t("moves.kind.text", { limit: kind.limit });
    case "number":
      return t("moves.kind.number", { min: kind.min, max: kind.max });
    case "yes-no":
      return t("moves.kind.yes-no");
    default:
      return kind satisfies never;
  }
}
