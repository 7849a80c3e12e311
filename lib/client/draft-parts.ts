import type { PartValue } from "@/lib/game/shared-draft";

/**
 * A place in the form by its name: `action`, `reasons.0`, `fields.terms`. Two people who
 * write at once in different parts both keep their words.
 */
export type PartName = string;

/** Whether a part holds words, rather than a choice. */
export const isText = (part: PartName): boolean =>
  /^(?:action|effect|resources|reasons\.|fields\.)/.test(part);

/** Whether two values of a part say the same: words that differ in what the door tidies do. */
export function samePart(part: PartName, one: PartValue, two: PartValue): boolean {
  if (isText(part)) return tidy(one) === tidy(two);
  return JSON.stringify(one ?? null) === JSON.stringify(two ?? null);
}

const tidy = (value: PartValue): string =>
  String(value ?? "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/\p{C}/gu, "")
    .trim();
