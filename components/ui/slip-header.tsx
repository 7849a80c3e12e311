import type { ReactNode } from "react";
import type { SlipHeading } from "./slip-form";

/** From whom and about what, in the form of its channel. */
export function SlipHeader(props: SlipHeading) {
  const { channel, from, title, level = 2 } = props;
  const Heading = level === 2 ? "h2" : "h3";
  const heading = <Heading className="slip-title">{title}</Heading>;
  switch (channel) {
    case "cable":
      return <Lines {...props} last={<Heading>{title}</Heading>} />;
    case "intelligence":
    case "phone":
      return (
        <>
          <Lines {...props} />
          {heading}
        </>
      );
    case "letter":
      return (
        <>
          <p className="slip-letterhead">{from}</p>
          {heading}
        </>
      );
    case "wire":
    case "broadcast":
    case "social":
      return heading;
  }
}

/** Labelled lines; on a cable the title is the last of them, and still a heading. */
function Lines({ from, labels, lines = [], last }: SlipHeading & { last?: ReactNode }) {
  return (
    <div className="slip-lines">
      {[{ label: labels.from, value: from }, ...lines].map((line) => (
        <p key={line.label} className="slip-line">
          <span>{line.label}</span>
          <b>{line.value}</b>
        </p>
      ))}
      {last === undefined ? null : (
        <div className="slip-line">
          <span>{labels.title}</span>
          {last}
        </div>
      )}
    </div>
  );
}
