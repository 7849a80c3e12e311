import { paragraphsOf } from "./prose";
import type { SlipChannel } from "./slip-form";

/** A number the author may have typed before a paragraph. */
const typedNumber = /^\d{1,2}[.)]\s+/;

/** Plain text in the form of its channel; cables and intelligence number their paragraphs. */
export function SlipBody({ channel, body }: { channel: SlipChannel; body: string }) {
  const paragraphs = paragraphsOf(body);
  const numbers = (channel === "cable" || channel === "intelligence") && paragraphs.length > 1;
  if (!numbers) {
    return (
      <div className="slip-body">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    );
  }
  return (
    <ol className="slip-body slip-numbered">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <li key={index}>
          <b>{channel === "cable" ? `${index + 1}.` : index + 1}</b>
          <span>{paragraph.replace(typedNumber, "")}</span>
        </li>
      ))}
    </ol>
  );
}
