import type { DraftContent } from "@/lib/game/command-schemas";

/**
 * A place in the form by its name: `action`, `reasons.0`, `fields.terms`. Two people who
 * write at once in different parts both keep their words.
 */
export type PartName = string;
export type Parts = Readonly<Record<PartName, PartValue>>;
type PartValue = string | number | boolean | readonly string[] | null | undefined;

export const blankWords: DraftContent = {
  kind: "act",
  action: "",
  effect: "",
  reasons: [],
  targets: [],
  instruments: [],
  attribution: null,
  resources: "",
  fields: {},
};

/** A draft by its parts; reasons at the end and fields that were left empty have none. */
export function partsOf({ reasons, fields, ...rest }: DraftContent): Parts {
  return {
    ...rest,
    ...Object.fromEntries(withoutEmptyEnd(reasons).map((reason, at) => [`reasons.${at}`, reason])),
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([id, value]) => (isNothing(value) ? [] : [[`fields.${id}`, value]])),
    ),
  };
}

/** The draft of parts; what is missing is blank. */
export function joinParts(parts: Parts): DraftContent {
  const plain = Object.entries(parts).filter(([name, value]) => !name.includes(".") && value !== undefined);
  const reasons: string[] = [];
  const fields: DraftContent["fields"] = {};
  for (const [name, value] of Object.entries(parts)) {
    const [field, ...rest] = name.split(".");
    const key = rest.join(".");
    if (field === "reasons") reasons[Number(key)] = String(value ?? "");
    if (field === "fields" && !isNothing(value)) fields[key] = value as DraftContent["fields"][string];
  }
  const listed = withoutEmptyEnd(Array.from(reasons, (reason) => reason ?? ""));
  return { ...blankWords, ...(Object.fromEntries(plain) as Partial<DraftContent>), reasons: listed, fields };
}

/** Whether nothing was written or chosen. */
export const isNothing = (value: PartValue): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

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

function withoutEmptyEnd(texts: readonly string[]): string[] {
  const last = texts.findLastIndex((text) => text.trim() !== "");
  return texts.slice(0, last + 1);
}
