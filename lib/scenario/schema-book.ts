import { z } from "zod";
import { phases } from "@/lib/game/scenario";
import { anchors, mostEffects, placeKinds, tagged } from "@/lib/game/scenario-book";
import { condition } from "./schema-conditions";
import { audience, face, id, item, kindOf, line, plain, short } from "./schema-parts";

const source = z.string().regex(/^[A-Z]{1,3}\d{1,3}$/, "is a letter and a number, like S23");
const sources = z.array(source).max(20);

const tag = z.strictObject({
  id,
  name: line,
  help: item,
  on: z.array(z.enum(tagged)).min(1, "can be put on nothing"),
  roles: z.array(id).min(1, "names no role; left out, anyone's moves count").optional(),
  grave: z.boolean().default(false),
});

const effect = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("track"),
      track: id,
      by: z
        .int()
        .min(-1000)
        .max(1000)
        .refine((by) => by !== 0, "is 0, which moves nothing"),
    }),
    z.strictObject({ kind: z.literal("inject"), inject: id }),
    z.strictObject({ kind: z.literal("fact"), text: plain(300, false), audience }),
    z.strictObject({ kind: z.literal("advice"), text: short }),
  ],
  kindOf("track", "inject", "fact", "advice"),
);

const dynamic = z.strictObject({
  id,
  title: line,
  reason: item,
  sources,
  asked: z.enum(["at-once", "as-moves-close"]),
  often: z.enum(["once", "each-turn"]),
  when: condition,
  effects: z.array(effect).min(1, "proposes nothing").max(mostEffects),
});

const minutes = z.int().min(1).max(1440);
const session = z.strictObject({ title: line, minutes });

const runningOrder = z.strictObject({
  id,
  title: line,
  minutes,
  note: short,
  before: z.array(session).max(20),
  turns: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        phases: z.array(z.strictObject({ phase: z.enum(phases), minutes: z.int().min(1).max(480) })).min(1),
        pauseAfter: minutes.optional(),
      }),
    )
    .min(1),
  after: z.array(session).max(20),
  injects: z.array(z.strictObject({ inject: id, minute: z.int().min(0).optional() })).max(200),
});

const baselineEntry = z.strictObject({
  id,
  turn: z.int().min(0),
  date: line,
  title: line,
  text: short,
  disputed: z.array(item).min(2, "holds one account; disputed are two at least").max(6).optional(),
  sources: z.array(line).min(1, "names no source").max(8),
});

const debriefQuestion = z.strictObject({ id, group: line, question: short, sources });

const degrees = (most: number) => z.number().min(-most).max(most);

/** `map.json` */
export const mapSchema = z.strictObject({
  title: line,
  caption: short,
  bounds: z
    .strictObject({ west: degrees(180), south: degrees(85), east: degrees(180), north: degrees(85) })
    .refine(({ west, east, south, north }) => west < east && south < north, "has no area"),
  marked: z.array(line).max(40),
  places: z
    .array(
      z.strictObject({
        id,
        name: line,
        lon: degrees(180),
        lat: degrees(85),
        kind: z.enum(placeKinds),
        anchor: z.enum(anchors),
      }),
    )
    .max(60),
});

/** `tags.json` */
export const tagsSchema = z.array(tag).max(120);
/** `dynamics.json` */
export const dynamicsSchema = z.array(dynamic).max(120);
/** `running-orders.json` */
export const runningOrdersSchema = z.array(runningOrder).max(12);
/** `control-cards.json` */
export const controlCardsSchema = z.array(z.strictObject({ id, name: line, face })).max(40);
/** `baseline.json` */
export const baselineSchema = z.array(baselineEntry).max(200);
/** `debrief.json` */
export const debriefSchema = z.array(debriefQuestion).max(80);

export type DynamicEntry = z.infer<typeof dynamic>;
export type RunningOrderEntry = z.infer<typeof runningOrder>;
