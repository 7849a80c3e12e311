import { z } from "zod";
import { draftSchema } from "./command-schemas";
import { moveLimits } from "./move-limits";
import { type DraftChanges, fieldIdsIn, inParts, type PartChanges } from "./shared-draft";
import { optionalTextOf } from "./text";

const { element: reason } = draftSchema.shape.reasons;

/** Every part that a move has besides the scenario's fields, and the lists that stand for several. */
const written = draftSchema
  .extend({ "reasons.0": reason, "reasons.1": reason, "reasons.2": reason })
  .partial();

/** A field's value; null or empty words clear it. */
const fieldValue = z.union([
  optionalTextOf(moveLimits.field),
  // The minus of a minus zero is dropped, as no store keeps it.
  z.number().transform((value) => value + 0),
  z.boolean(),
  z.null(),
]);

const isPart = (name: string): boolean =>
  Object.hasOwn(written.shape, name) || /^fields\.[\w.:-]{1,64}$/.test(name);

/** Refuses names that no part has. Before the rest, which would pass over a `__proto__`. */
function partsAlone(changes: unknown, { addIssue }: z.RefinementCtx): unknown {
  const names = typeof changes === "object" && changes !== null ? Object.keys(changes) : [];
  for (const name of names)
    if (!isPart(name)) addIssue({ code: "custom", path: [name], message: "No move has such a part." });
  return changes;
}

/**
 * Shape of a change of a draft: the parts that were written, and no others. Apart from
 * what a phone does with drafts, so that it need not load the schemas.
 */
export const draftChangesSchema: z.ZodType<PartChanges> = z.preprocess(
  partsAlone,
  written
    .catchall(fieldValue)
    .transform((changes) => inParts(changes as DraftChanges))
    .refine((changes) => fieldIdsIn(changes).length <= moveLimits.fields, "Too many fields."),
);
