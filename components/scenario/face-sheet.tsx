import { Prose } from "@/components/ui/prose";
import type { Face } from "@/lib/game/scenario";

interface FaceSheetProps {
  face: Face;
  /** Level of its sections' headings in the outline of the page. */
  level?: 3 | 4;
}

/** A face of a card as it is read at a desk. A section of one sentence is no list. */
export function FaceSheet({ face, level = 4 }: FaceSheetProps) {
  const Heading = level === 4 ? "h4" : "h3";
  return (
    <div className="face-sheet">
      <Prose text={face.summary} size="desk" />
      {face.sections.map(({ heading, items }) => (
        <section key={heading} className="keep">
          <Heading>{heading}</Heading>
          {items.length === 1 ? (
            <p>{items[0]}</p>
          ) : (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
