import type { Inject } from "@/lib/game/scenario";
import type { Book } from "./book";
import { InjectEntry } from "./inject-entry";
import { InjectTable } from "./inject-table";
import { NoneHere } from "./parts";

/** The MSEL: a list to find one's way, then every inject with what control needs to know of it. */
export function InjectsSection({ book }: { book: Book }) {
  const injects = inOrder(book.scenario.injects);
  if (injects.length === 0) return <NoneHere book={book} />;
  return (
    <>
      <InjectTable book={book} injects={injects} />
      {injects.map((inject) => (
        <InjectEntry key={inject.id} book={book} inject={inject} />
      ))}
    </>
  );
}

/** By turn, as they come in it: those with a minute first, then by their number. */
const inOrder = (injects: readonly Inject[]): Inject[] =>
  [...injects].sort(
    (one, other) =>
      one.turn - other.turn ||
      (one.minute ?? Number.MAX_SAFE_INTEGER) - (other.minute ?? Number.MAX_SAFE_INTEGER) ||
      one.number - other.number,
  );
