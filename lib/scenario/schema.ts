import { z } from "zod";
import { moveLimits } from "@/lib/game/move-limits";
import { channels, hues, phases } from "@/lib/game/scenario";

/** Longest a text may be, in UTF-16 units. What a phone shows whole decides. */
const longest = { line: 120, item: 220, short: 400, text: 900, body: 1200, notes: 1500 } as const;

const markup = /<[a-z!/?]|&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i;
const controlCharacter = /[^\P{Cc}\n]/u;
/** Embeddings, overrides and isolates can make a text read otherwise than it is stored. */
const hiddenCharacter = /[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/;
/** Half a surrogate pair has no UTF-8 form, so the pack's hash could not be computed again elsewhere. */
const halfCharacter = /\p{Surrogate}/u;

/** The first fault of a text, as a sentence for its author. */
function faultIn(text: string, paragraphs: boolean): string | undefined {
  if (text.trim() !== text) return "begins or ends with a space";
  if (markup.test(text)) return "is plain text: no HTML tags or entities";
  if (controlCharacter.test(text)) return "holds a tab or another control character";
  if (hiddenCharacter.test(text)) return "holds a hidden character that reorders or breaks lines";
  if (halfCharacter.test(text)) return "holds half a character (a lone surrogate)";
  if (text.normalize("NFC") !== text) return "is not in composed Unicode form (NFC)";
  if (!paragraphs && text.includes("\n")) return "is one line: no line breaks";
  return undefined;
}

const plain = (limit: number, paragraphs: boolean) =>
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

const line = plain(longest.line, false);
const item = plain(longest.item, false);
const short = plain(longest.short, true);
const text = plain(longest.text, true);
const notes = plain(longest.notes, true);

const id = z
  .string()
  .max(40, "has more than 40 characters")
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is lower-case letters, digits and single hyphens");

const level = z.int().min(-1000).max(1000);

/** Zod says of a union only that nothing fitted; an author needs to know what would. */
const kindOf = (...kinds: readonly string[]) => ({
  error: ({ code }: { code?: string | undefined }) =>
    code === "invalid_union" ? `has a kind that is not one of ${kinds.join(", ")}` : undefined,
});

const onlyInAGame = (what: string) =>
  z.array(z.string()).max(0, `is empty in a pack: ${what} exist only in a game`).default([]);

/** In a pack an audience names roles and desks: cells and seats come into being with a game. */
const audience = z.discriminatedUnion(
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

const face = z.strictObject({
  summary: text,
  sections: z
    .array(z.strictObject({ heading: line, items: z.array(item).min(1).max(8) }))
    .min(1)
    .max(12),
});

/** One desk alone would be the whole role under a second name. */
const desks = z
  .array(z.strictObject({ id, name: line, face }))
  .max(8)
  .refine((all) => all.length !== 1, "holds one desk: a role has two or more, or none")
  .default([]);

/** `roles/<id>.json` */
export const roleSchema = z.strictObject({
  id,
  code: z.string().regex(/^[A-Z]{1,4}$/, "is one to four capital letters"),
  name: line,
  hue: z.enum(hues),
  seats: z.int().min(1).max(20),
  publicFace: face,
  privateFace: face,
  desks,
});

const track = z.strictObject({
  id,
  name: line,
  group: line.optional(),
  min: level,
  max: level,
  start: level,
  audience,
  rungs: z.array(z.strictObject({ at: level, name: line })).max(20),
  reason: short,
});

const turn = z.strictObject({
  number: z.int().min(1),
  title: line,
  gameTime: line,
  dateline: line,
  situation: text,
  privately: z.array(z.strictObject({ audience, text })).max(20),
  phases: z.array(z.strictObject({ phase: z.enum(phases), minutes: z.int().min(1).max(480) })).min(1),
});

const inject = z.strictObject({
  id,
  turn: z.int().min(1),
  minute: z.int().min(0).optional(),
  title: line,
  channel: z.enum(channels),
  from: line,
  body: plain(longest.body, true),
  audience,
  contentNote: item.optional(),
  control: z.strictObject({
    notes,
    expected: short,
    teaches: item,
    origin: z.enum(["historical", "adapted", "counterfactual"]),
  }),
});

const casting = z.strictObject({
  id,
  title: line,
  people: z.strictObject({ from: z.int().min(1).max(400), to: z.int().min(1).max(400) }),
  cells: z
    .array(
      z.strictObject({
        id,
        name: line,
        roles: z.array(id).default([]),
        desks: z.array(id).default([]),
        seats: z.int().min(1).max(40),
      }),
    )
    .min(1, "holds no cell")
    .max(40),
});

const bound = z.int().min(-1_000_000).max(1_000_000);

const fieldKind = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("choice"),
      options: z
        .array(z.strictObject({ id, name: line }))
        .min(2, "leaves nothing to choose: two options at least")
        .max(12),
    }),
    z.strictObject({ type: z.literal("text"), limit: z.int().min(1).max(moveLimits.field) }),
    z.strictObject({ type: z.literal("number"), min: bound, max: bound }),
    z.strictObject({ type: z.literal("yes-no") }),
  ],
  kindOf("choice", "text", "number", "yes-no"),
);

const moveField = z.strictObject({
  id,
  label: line,
  help: item.optional(),
  kind: fieldKind,
  required: z.boolean(),
  roles: z.array(id).min(1, "names no role; left out, all are asked").optional(),
  turns: z.array(z.int().min(1)).min(1, "names no turn; left out, it is asked in all").optional(),
  secret: z.boolean(),
});

/** `pack.json`: the pack's front page. `roles` names the role files, in the order shown. */
export const packSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "is three numbers parted by dots, like 1.0.0"),
  title: line,
  setting: line,
  disclaimer: text,
  roles: z.array(id).min(1, "names no role"),
  instruments: z.array(z.strictObject({ id, name: line })).min(1),
});

/** `tracks.json` */
export const tracksSchema = z.array(track).max(60);

/** `turns.json` */
export const turnsSchema = z.array(turn).min(1, "holds no turn").max(30);

/** `injects/turn-<number>.json` */
export const injectsSchema = z.array(inject).max(60);

/** `castings.json`, where a pack says who sits together. */
export const castingsSchema = z.array(casting).max(40);

/** `move-fields.json`, where a pack asks more of a move. */
export const moveFieldsSchema = z.array(moveField).max(60);

export type PackFile = z.infer<typeof packSchema>;
export type RoleFile = z.infer<typeof roleSchema>;
export type TrackEntry = z.infer<typeof track>;
export type TurnEntry = z.infer<typeof turn>;
export type InjectEntry = z.infer<typeof inject>;
export type AudienceEntry = z.infer<typeof audience>;
export type CastingEntry = z.infer<typeof casting>;
export type MoveFieldEntry = z.infer<typeof moveField>;
