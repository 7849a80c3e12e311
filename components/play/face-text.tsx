import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { Face } from "@/lib/game/scenario";

/** One face of a card: its summary, then its sections. A section of one sentence is not a list. */
export function FaceText({ face }: { face: Face }) {
  return (
    <>
      <Prose text={face.summary} />
      {face.sections.map(({ heading, items }) => (
        <section key={heading} className="mt-5">
          <ColumnHead title={heading} level={3} open />
          {items.length === 1 ? (
            <Prose text={items[0] ?? ""} className="pt-1" />
          ) : (
            <ol className="numbered rows font-prose text-prose">
              {items.map((item) => (
                <li key={item}>
                  <span>{item}</span>
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </>
  );
}
