import { classNames } from "./class-names";

/** Paragraphs of plain text: parted by blank lines, single line breaks kept. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

interface ProseProps {
  /** Plain text; nothing in it is read as markup. */
  text: string;
  /** 17 on 25 for phones, 15 on 21 for the desk. */
  size?: "phone" | "desk";
  className?: string;
}

/** What a person wrote to be read, in the serif. */
export function Prose({ text, size = "phone", className }: ProseProps) {
  return (
    <div className={classNames("prose", size === "desk" && "prose-desk", className)}>
      {paragraphsOf(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
