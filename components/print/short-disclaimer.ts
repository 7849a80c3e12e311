/** What fits under every sheet, in characters. */
const longest = 130;

/** The first sentences of a disclaimer, as many as fit in a line; one at least. */
export function shortDisclaimer(text: string): string {
  const [first = "", ...others] = text.split(/(?<=[.!?])\s+/u);
  let short = first;
  for (const sentence of others) {
    if (short.length + sentence.length >= longest) break;
    short = `${short} ${sentence}`;
  }
  return short;
}
