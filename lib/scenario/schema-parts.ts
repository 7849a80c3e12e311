import { z } from "zod";

/** Longest a text may be, in UTF-16 units. What a phone shows whole decides. */
export const longest = { line: 120, item: 220, short: 400, text: 900, body: 1200, notes: 1500 } as const;

const markup = /<[a-z!/?]|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;
const controlCharacter = /[^\P{Cc}\n]/u;
/** Embeddings, overrides and isolates can make a text read otherwise than it is stored. */
const hiddenCharacter = /[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/;
/** Half a surrogate pair has no UTF-8 form, so the pack's hash could not be computed again elsewhere. */
const halfCharacter = /\p{Surrogate}/u;

/** The first fault of a text, as a sentence for its author. */
export function faultIn(text: string, paragraphs: boolean): string | undefined {
  if (text.trim() !== text) return "begins or ends with a space";
  if (markup.test(text)) return "is plain text: no HTML tags or entities";
  if (controlCharacter.test(text)) return "holds a tab or another control character";
  if (hiddenCharacter.test(text)) return "holds a hidden character that reorders or breaks lines";
  if (halfCharacter.test(text)) return "holds half a character (a lone surrogate)";
  if (text.normalize("NFC") !== text) return "is not in composed Unicode form (NFC)";
  if (!paragraphs && text.includes("\n")) return "is one line: no line breaks";
  return undefined;
}

export const plain = (limit: number, paragraphs: boolean) =>
  z
    .string()
    .min(1, { error: "is empty", abort: true })
    .max(limit, {
      error: (issue) => `has ${String(issue.input).length} characters; at most ${limit} fit`,
      abort: true,
    })
    .superRefine((text, context) => {
      const fault = faultIn(text, paragraphs);
      if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
    });

export const line = plain(longest.line, false);
export const item = plain(longest.item, false);
export const short = plain(longest.short, true);
export const text = plain(longest.text, true);
export const notes = plain(longest.notes, true);

export const id = z
  .string()
  .max(40, "has more than 40 characters")
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is lower-case letters, digits and single hyphens");

export const level = z.int().min(-1000).max(1000);

/** Zod says of a union only that nothing fitted; an author needs to know what would. */
export const kindOf = (...kinds: readonly string[]) => ({
  error: ({ code }: { code?: string | undefined }) =>
    code === "invalid_union" ? `has a kind that is not one of ${kinds.join(", ")}` : undefined,
});

const onlyInAGame = (what: string) =>
  z.array(z.string()).max(0, `is empty in a pack: ${what} exist only in a game`).default([]);

/** In a pack an audience names roles and desks: cells and seats come into being with a game. */
export const audience = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("public") }),
    z.strictObject({ kind: z.literal("control") }),
    z
      .strictObject({
        kind: z.literal("some"),
        roles: z.array(id).default([]),
        desks: z.array(id).default([]),
        cells: onlyInAGame("cells"),
        seats: onlyInAGame("seats"),
      })
      .refine(({ roles, desks }) => roles.length + desks.length > 0, "names no role and no desk"),
  ],
  kindOf("public", "control", "some"),
);

export const face = z.strictObject({
  summary: text,
  sections: z
    .array(z.strictObject({ heading: line, items: z.array(item).min(1).max(8) }))
    .min(1)
    .max(12),
});
