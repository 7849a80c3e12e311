const shownCharacters = 12;

/** The short form of a chain's head: enough to note on paper, and to compare later. */
export function ChainHead({ label, head }: { label: string; head: string }) {
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="text-small font-semibold">{label}</span>
      <span className="entry-head">{head.slice(0, shownCharacters)}</span>
    </p>
  );
}
