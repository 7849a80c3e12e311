import { fieldsFor } from "@/lib/game/move-fields";
import { moveLimits } from "@/lib/game/move-limits";
import type { Known } from "./known";
import type { Parts } from "./parts";
import { placedEach, placedIn, problemAt, repeated, unknown } from "./placed";
import type { Problem } from "./problem";
import type { MoveFieldEntry } from "./schema";

/** Fields of a move that nobody could be asked, or nobody could fill in. */
export function checkMoveFields(parts: Parts, { roles, turns }: Known): Problem[] {
  const { file, value } = parts.moveFields;
  return [
    ...repeated("id", placedEach(file, [], "id", value)),
    ...value.flatMap((field, at) => {
      const rolesAsked = placedIn(file, [at, "roles"], field.roles ?? []);
      const turnsAsked = placedIn(file, [at, "turns"], field.turns ?? []);
      return [
        ...unknown("role", rolesAsked, roles),
        ...unknown("turn", turnsAsked, turns),
        ...repeated("role", rolesAsked),
        ...repeated("turn", turnsAsked),
        ...checkKind(file, at, field.kind),
      ];
    }),
    ...checkNumber(parts, turns),
  ];
}

function checkKind(file: string, at: number, kind: MoveFieldEntry["kind"]): Problem[] {
  switch (kind.type) {
    case "choice": {
      const each = (key: "id" | "name") => placedEach(file, [at, "kind", "options"], key, kind.options);
      return [...repeated("id", each("id")), ...repeated("name", each("name"))];
    }
    case "number": {
      const { min, max } = kind;
      if (min < max) return [];
      return [problemAt(file, [at, "kind", "min"], `is ${min}, which is not below the maximum ${max}`)];
    }
    case "text":
    case "yes-no":
      return [];
    default:
      return kind satisfies never;
  }
}

/** A move carries only so many fields. One role and turn is named: the others are mended with it. */
function checkNumber({ pack, moveFields }: Parts, turns: ReadonlySet<number>): Problem[] {
  for (const number of turns) {
    for (const role of pack.value.roles) {
      const asked = fieldsFor(moveFields.value, role, number).length;
      if (asked <= moveLimits.fields) continue;
      const message = `asks “${role}” for ${asked} fields in turn ${number}; a move carries ${moveLimits.fields} at most`;
      return [problemAt(moveFields.file, [], message)];
    }
  }
  return [];
}
