import type { Book } from "./book";
import { FaceSheet } from "./face-sheet";
import { NoneHere } from "./parts";

/** Cards of the actors that control plays. */
export function CardsSection({ book }: { book: Book }) {
  const { controlCards } = book.scenario;
  if (controlCards.length === 0) return <NoneHere book={book} />;
  return (
    <div className="card-grid">
      {controlCards.map(({ id, name, face }) => (
        <article key={id} className="card-entry" id={`card-${id}`}>
          <h2>{name}</h2>
          <FaceSheet face={face} level={3} />
        </article>
      ))}
    </div>
  );
}
