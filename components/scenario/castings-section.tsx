import type { CastCell, Casting } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { DeskChip, NoneHere, RoleChips, roleNames } from "./parts";

/** Who sits together, by the number of people. */
export function CastingsSection({ book }: { book: Book }) {
  const { castings } = book.scenario;
  if (castings.length === 0) return <NoneHere book={book} />;
  return castings.map((casting) => <CastingSheet key={casting.id} book={book} casting={casting} />);
}

function CastingSheet({ book, casting }: { book: Book; casting: Casting }) {
  const t = translator(book.locale, "scenario");
  const { id, title, people, note, cells } = casting;
  const seats = cells.reduce((sum, cell) => sum + cell.seats, 0);
  const left = unplayed(book, casting);
  return (
    <section className="casting-sheet keep" id={`casting-${id}`} aria-labelledby={`casting-${id}-name`}>
      <header className="entry-head">
        <h2 id={`casting-${id}-name`}>{title}</h2>
        <span className="entry-note">
          <b>{t(people.from === people.to ? "castings.people-one" : "castings.people", people)}</b> ·{" "}
          {t("castings.sum", { cells: cells.length, seats })}
        </span>
      </header>
      {note === undefined ? null : <p className="order-text">{note}</p>}
      <ul className="cell-grid">
        {cells.map((cell) => (
          <CellLine key={cell.id} book={book} cell={cell} />
        ))}
      </ul>
      {left.length === 0 ? null : (
        <p className="entry-note casting-left">{t("castings.left", { names: roleNames(book, left) })}</p>
      )}
    </section>
  );
}

function CellLine({ book, cell }: { book: Book; cell: CastCell }) {
  const t = translator(book.locale, "scenario");
  const { name, roles, desks, seats } = cell;
  return (
    <li>
      <span className="cell-plays">
        {roles.length > 0 ? <RoleChips book={book} ids={roles} /> : null}
        {desks.map((id) => (
          <DeskChip key={id} book={book} id={id} />
        ))}
      </span>
      <b>{name}</b>
      <span className="entry-note">{t("castings.seats", { count: seats })}</span>
    </li>
  );
}

/** Roles no cell of a casting plays, optional ones aside: those are not in the game then. */
function unplayed({ scenario }: Book, { cells }: Casting): string[] {
  const played = new Set(cells.flatMap(({ roles }) => roles));
  const desks = new Set(cells.flatMap((cell) => cell.desks));
  return scenario.roles
    .filter((role) => !role.optional && !played.has(role.id) && !role.desks.some(({ id }) => desks.has(id)))
    .map(({ id }) => id);
}
