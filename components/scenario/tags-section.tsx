import { type Condition, conditionsIn } from "@/lib/game/condition";
import type { Tag } from "@/lib/game/scenario-book";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { NoneHere, RoleChips } from "./parts";

/** Every tag: what counts as it, what it is put on, and which rules read it. */
export function TagsSection({ book }: { book: Book }) {
  const t = translator(book.locale, "scenario");
  const { tags } = book.scenario;
  if (tags.length === 0) return <NoneHere book={book} />;
  return (
    <div className="book-wide">
      <table className="book-table tag-table">
        <thead>
          <tr>
            <th scope="col">{t("tags.tag")}</th>
            <th scope="col">{t("tags.help")}</th>
            <th scope="col">{t("tags.on")}</th>
            <th scope="col">{t("tags.read")}</th>
          </tr>
        </thead>
        <tbody>
          {tags.map((tag) => (
            <TagLine key={tag.id} book={book} tag={tag} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TagLine({ book, tag }: { book: Book; tag: Tag }) {
  const t = translator(book.locale, "scenario");
  const { id, name, help, on, roles } = tag;
  return (
    <tr id={`tag-${id}`}>
      <th scope="row">{name}</th>
      <td className="book-prose">{help}</td>
      <td>
        {on.map((kind) => t(`tags.${kind}`)).join(", ")}{" "}
        {roles ? <RoleChips book={book} ids={roles} /> : null}
      </td>
      <td>
        <Readers book={book} tag={tag} />
      </td>
    </tr>
  );
}

/** Dynamics and injects whose condition asks for the tag. */
function Readers({ book, tag: { id } }: { book: Book; tag: Tag }) {
  const t = translator(book.locale, "scenario");
  const { dynamics, injects } = book.scenario;
  const links = [
    ...dynamics
      .filter(({ when }) => asks(when, id))
      .map((each) => ({ href: `${book.base}/dynamics#dynamic-${each.id}`, title: each.title })),
    ...injects
      .filter(({ trigger }) => trigger && asks(trigger, id))
      .map((each) => ({ href: `${book.base}/injects#inject-${each.id}`, title: each.title })),
  ];
  if (links.length === 0) return <span className="entry-note">{t("tags.unread")}</span>;
  return links.map(({ href, title }) => (
    <a key={href} href={href} className="book-link">
      {title}
    </a>
  ));
}

const asks = (condition: Condition, tag: string): boolean =>
  conditionsIn(condition).some(
    (each) => (each.kind === "tagged" || each.kind === "move") && "tag" in each && each.tag === tag,
  );
