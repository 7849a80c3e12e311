import { z } from "zod";
import { grades } from "@/lib/game/command-schemas";
import { type Condition, spans } from "@/lib/game/condition";
import { attributions, moveKinds } from "@/lib/game/move-limits";
import { id, kindOf, level, line } from "./schema-parts";

/** How many of all, any and not may stand around a condition: a reader has to follow them, and so has a parser. */
const deepest = 4;

const turn = z.int().min(1);
const within = z.enum(spans);

const leaves = [
  z
    .strictObject({ kind: z.literal("turn"), from: turn.optional(), to: turn.optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, "asks neither from nor to"),
  z
    .strictObject({
      kind: z.literal("track"),
      track: id,
      atLeast: level.optional(),
      atMost: level.optional(),
      turns: z.int().min(1).max(10).optional(),
    })
    .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      error: "asks neither atLeast nor atMost",
    }),
  z.strictObject({
    kind: z.literal("tagged"),
    tag: id,
    within,
    atLeast: z.int().min(1).max(40).optional(),
    role: id.optional(),
  }),
  z.strictObject({
    kind: z.literal("move"),
    within,
    role: id.optional(),
    attribution: z.enum(attributions).optional(),
    act: z.enum(moveKinds).optional(),
    target: id.optional(),
    instrument: id.optional(),
    tag: id.optional(),
    field: z
      .strictObject({
        id,
        is: z.union([line, z.number(), z.boolean()], "is not a line of text, a number, true or false"),
      })
      .optional(),
    grade: z.array(z.enum(grades)).min(1).optional(),
  }),
  z.strictObject({ kind: z.literal("inject"), inject: id }),
] as const;

const groups = (inner: z.ZodType<Condition>) =>
  [
    z.strictObject({ kind: z.literal("all"), of: z.array(inner).min(1).max(12) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(inner).min(1).max(12) }),
    z.strictObject({ kind: z.literal("not"), of: inner }),
  ] as const;

const kinds = kindOf("all", "any", "not", "turn", "track", "tagged", "move", "inject");
const hasGroup = z.looseObject({ kind: z.enum(["all", "any", "not"]) });

/** At the deepest, a group is not of an unknown kind; it stands where none may. */
const innermost = z.discriminatedUnion("kind", leaves, {
  error: (issue) =>
    issue.code === "invalid_union" && hasGroup.safeParse(issue.input).success
      ? `stands too deep: ${deepest} of all, any and not at most stand around it`
      : kinds.error(issue),
});

const conditionTo = (depth: number): z.ZodType<Condition> =>
  depth === 0
    ? innermost
    : z.discriminatedUnion("kind", [...leaves, ...groups(conditionTo(depth - 1))], kinds);

/** What a scenario asks of the state of a game. */
export const condition = conditionTo(deepest);
