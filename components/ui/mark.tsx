interface MarkProps {
  /** The word itself, e.g. EXERCISE, so that a translation can replace it. */
  children: string;
  /** Without the double rules: the foot of a phone or desk page. */
  plain?: boolean;
}

/** The exercise mark that stands at top and foot of every page and print. */
export function Mark({ children, plain = false }: MarkProps) {
  return (
    <p className={plain ? "mark mark-plain" : "mark"}>
      <span>{children}</span>
    </p>
  );
}
