import { Prose } from "@/components/ui/prose";
import type { Face } from "@/lib/game/scenario";
import { linesOf } from "./fit";

/** How large a face is set, so that it fills its sheet and stays on it. */
export type FaceSize = "huge" | "large" | "middle" | "small" | "tiny";

/** Heights of a whole face in lines at the middle size, two columns of sections below the summary. */
export function faceLines({ summary, sections }: Face): number {
  const columns = sections.reduce(
    (sum, { items }) => sum + 1.8 + items.reduce((lines, item) => lines + linesOf(item, 46) + 0.2, 0),
    0,
  );
  return linesOf(summary, 96) + columns / 2 + 1;
}

/** The largest size at which a face fits on one sheet. */
export function faceSize(face: Face): FaceSize {
  const lines = faceLines(face);
  return sizes.find(({ room }) => lines < room)?.size ?? "tiny";
}

/** Lines of the middle size that fit on a sheet at each, with some room left. */
const sizes: readonly { readonly size: FaceSize; readonly room: number }[] = [
  { size: "huge", room: 17 },
  { size: "large", room: 26 },
  { size: "middle", room: 36 },
  { size: "small", room: 43 },
];

interface PaperFaceProps {
  readonly face: Face;
  readonly size: FaceSize;
  /** The first section is a question to start from and stands out. */
  readonly question?: boolean;
}

/** One face of a card: its summary, then its sections in two columns. */
export function PaperFace({ face, size, question = false }: PaperFaceProps) {
  const [first, ...others] = face.sections;
  const asked = question ? first : undefined;
  const sections = asked ? others : face.sections;
  return (
    <div className="card-face" data-size={size}>
      <Prose text={face.summary} className="card-summary" />
      {asked ? <FaceSection section={asked} className="card-question" /> : null}
      <div className="card-sections">
        {sections.map((section) => (
          <FaceSection key={section.heading} section={section} />
        ))}
      </div>
    </div>
  );
}

function FaceSection({ section, className }: { section: Face["sections"][number]; className?: string }) {
  const { heading, items } = section;
  return (
    <section className={className ?? "card-section"}>
      <h3 className="card-heading">{heading}</h3>
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
  );
}
