import { ColumnHead } from "@/components/ui/headings";
import type { Book } from "./book";
import { NoneHere, Sources } from "./parts";

/** Questions for after the game, by group. */
export function DebriefSection({ book }: { book: Book }) {
  const { debrief } = book.scenario;
  if (debrief.length === 0) return <NoneHere book={book} />;
  const groups = [...new Set(debrief.map(({ group }) => group))];
  return groups.map((group) => (
    <section key={group} className="debrief-group" aria-label={group}>
      <ColumnHead title={group} open />
      <ol className="debrief-list">
        {debrief
          .filter((question) => question.group === group)
          .map(({ id, question, sources }) => (
            <li key={id} className="keep">
              <span className="book-prose">{question}</span> <Sources book={book} codes={sources} />
            </li>
          ))}
      </ol>
    </section>
  ));
}
