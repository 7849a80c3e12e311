import { classNames } from "./class-names";

interface StampProps {
  /** One or two words in capitals, e.g. RECEIVED, ON RECORD, FACT, AMENDED. */
  children: string;
  /** Set after the word, or under it where large: a time, a serial. */
  detail?: string | undefined;
  size?: "small" | "normal" | "large";
}

/** A double frame for what is stored for good. Never a button. */
export function Stamp({ children, detail, size = "normal" }: StampProps) {
  return (
    <span className={classNames("stamp", size !== "normal" && `stamp-${size}`)}>
      {children}
      {detail === undefined ? null : <span className="stamp-detail"> {detail}</span>}
    </span>
  );
}
