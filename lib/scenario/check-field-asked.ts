import type { MoveCondition } from "@/lib/game/condition";
import type { Known } from "./known";
import { type Place, placedAt, problemAt, unknown } from "./placed";
import type { Problem } from "./problem";
import type { MoveFieldEntry } from "./schema";

/** A condition on what a move says in a field of the scenario. */
export function checkFieldAsked(known: Known, place: Place, { field, role }: MoveCondition): Problem[] {
  if (field === undefined) return [];
  const { file } = place;
  const keys = [...place.keys, "field"];
  const asked = known.fields.get(field.id);
  if (asked === undefined) return unknown("field", placedAt({ file, keys }, "id", field.id), known.fields);
  const fault = faultOf(asked, field.is);
  if (fault !== undefined) return [problemAt(file, [...keys, "is"], fault)];
  if (role === undefined || !known.roles.has(role) || (asked.roles?.includes(role) ?? true)) return [];
  return [problemAt(file, [...keys, "id"], `names “${field.id}”, which is not asked of “${role}”`)];
}

/** Why no move can say this in a field. */
function faultOf({ id, kind }: MoveFieldEntry, is: string | number | boolean): string | undefined {
  switch (kind.type) {
    case "choice":
      if (kind.options.some((option) => option.id === is)) return undefined;
      return `is “${is}”, which is no option of “${id}”`;
    case "text":
      if (typeof is !== "string") return `is not a text, but “${id}” is one`;
      return is.length > kind.limit ? `is longer than “${id}” may be, ${kind.limit}` : undefined;
    case "number":
      if (typeof is !== "number") return `is not a number, but “${id}” is one`;
      if (is >= kind.min && is <= kind.max) return undefined;
      return `is ${is}, but “${id}” goes from ${kind.min} to ${kind.max}`;
    case "yes-no":
      return typeof is === "boolean" ? undefined : `is not true or false, but “${id}” is`;
    default:
      return kind satisfies never;
  }
}
