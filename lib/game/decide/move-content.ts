import type { RoleId } from "../audience";
import type { MoveContent } from "../command-schemas";
import { fieldsFor } from "../move-fields";
import type { MoveField } from "../scenario";
import type { Game } from "../state";
import { type Decision, refuse } from "./decision";

/** Refuses a move that names what the scenario has not, or leaves out what it asks. */
export function wrongContent(game: Game, roleId: RoleId, content: MoveContent): Decision | undefined {
  const { roles, instruments } = game.scenario;
  const whole = content.kind === "announcement" || (content.effect !== "" && content.reasons.length > 0);
  if (!whole) return refuse("not-whole");
  // What is announced is owned by saying it.
  if (content.kind === "announcement" && content.attribution !== "declared") return refuse("not-whole");
  if (!content.targets.every((id) => roles.some((role) => role.id === id))) return refuse("unknown-role");
  if (!content.instruments.every((id) => instruments.some((each) => each.id === id)))
    return refuse("unknown-instrument");
  return wrongFields(fieldsFor(game.scenario.moveFields, roleId, game.turn), content)
    ? refuse("wrong-field")
    : undefined;
}

function wrongFields(asked: readonly MoveField[], { kind, fields }: MoveContent): boolean {
  if (!Object.keys(fields).every((id) => asked.some((field) => field.id === id))) return true;
  return asked.some((field) => {
    const value = Object.hasOwn(fields, field.id) ? fields[field.id] : undefined;
    if (value === undefined) return field.required && kind === "act";
    return !fits(field.kind, value);
  });
}

function fits(kind: MoveField["kind"], value: string | number | boolean): boolean {
  switch (kind.type) {
    case "choice":
      return kind.options.some((option) => option.id === value);
    case "text":
      return typeof value === "string" && value.length <= kind.limit;
    case "number":
      return typeof value === "number" && value >= kind.min && value <= kind.max;
    case "yes-no":
      return typeof value === "boolean";
    default:
      return kind satisfies never;
  }
}
