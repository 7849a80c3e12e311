import { z } from "zod";
import { moveLimits } from "@/lib/game/move-limits";
import { channels, drawings, hues, phases } from "@/lib/game/scenario";
import { condition } from "./schema-conditions";
import {
  audience,
  face,
  id,
  item,
  kindOf,
  level,
  line,
  longest,
  notes,
  plain,
  short,
  text,
} from "./schema-parts";

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
  optional: z.boolean().default(false),
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
  drawn: z.enum(drawings).default("scale"),
  fixed: z.boolean().default(false),
  unit: line.optional(),
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

const body = plain(longest.body, true);

const inject = z.strictObject({
  id,
  number: z.int().min(1).max(999),
  turn: z.int().min(1),
  lastTurn: z.int().min(1).optional(),
  minute: z.int().min(0).optional(),
  trigger: condition.optional(),
  title: line,
  channel: z.enum(channels),
  from: line,
  body,
  audience,
  contentNote: item.optional(),
  substitute: z.strictObject({ title: line, body, contentNote: item.optional() }).optional(),
  control: z.strictObject({
    notes,
    expected: short,
    contingency: short,
    teaches: item,
    origin: z.enum(["historical", "adapted", "counterfactual"]),
  }),
});

const casting = z.strictObject({
  id,
  title: line,
  people: z.strictObject({ from: z.int().min(1).max(400), to: z.int().min(1).max(400) }),
  note: short.optional(),
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
