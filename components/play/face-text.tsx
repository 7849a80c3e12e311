import { Fragment, type ReactNode } from "react";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import type { Face } from "@/lib/game/scenario";

interface FaceTextProps {
  face: Face;
  /** After the first section, which is the one to begin with. */
  children?: ReactNode;
}

/** One face of a card: its summary, then its sections. A section of one sentence is not a list. */
export function FaceText({ face, children }: FaceTextProps) {
  return (
    <>
      <Prose text={face.summary} />
      {face.sections.map((section, index) => (
        <Fragment key={section.heading}>
          <Section {...section} />
          {index === 0 ? children : null}
        </Fragment>
      ))}
    </>
  );
}

function Section({ heading, items }: Face["sections"][number]) {
  return (
    <section className="mt-5">
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
  );
}
