import { fieldsFor } from "@/lib/game/move-fields";
import type { MoveField, Role, Scenario } from "@/lib/game/scenario";
import { linesOf } from "./fit";
import type { PaperContext } from "./paper-context";
import { rolesPlayed } from "./played";

/** A form of the move slip: for any role, or for one that is asked more in some turns. */
export interface SlipKind {
  readonly key: string;
  readonly role: Role | undefined;
  readonly fields: readonly MoveField[];
  readonly turns: readonly number[];
  /** Two fit on a sheet. */
  readonly half: boolean;
  /** A whole sheet that is full even so: its lines stand closer. */
  readonly dense: boolean;
  /** Slips that are used up in a whole game, one a turn. */
  readonly needed: number;
}

/** Lines that the questions of a scenario may take on half a sheet. */
const halfRoom = 2;

/** Lines to write on that they may take on a whole one before lines must stand closer. */
const wholeRoom = 7;

/** Characters that may be asked for on one line. */
const oneLine = 200;

/** Forms of the slip: the common one first, then those of roles that are asked more. */
export function slipKinds(paper: Pick<PaperContext, "scenario" | "casting">): SlipKind[] {
  const { scenario, casting } = paper;
  const played = rolesPlayed(paper);
  const own = played.flatMap((role) => ownKinds(scenario, role));
  const others = played
    .filter(({ optional }) => casting !== undefined || !optional)
    .map(({ id }) => scenario.turns.length - turnsOf(own.filter(({ role }) => role?.id === id)));
  const common: SlipKind = kind(
    "common",
    undefined,
    scenario.moveFields.filter(({ roles }) => roles === undefined),
    scenario.turns.map(({ number }) => number),
    others.reduce((sum, turns) => sum + turns, 0),
  );
  return [common, ...own];
}

const turnsOf = (kinds: readonly SlipKind[]): number =>
  kinds.reduce((sum, { turns }) => sum + turns.length, 0);

/** Slips of a role that is asked more, one for each set of questions. */
function ownKinds({ moveFields, turns }: Scenario, role: Role): SlipKind[] {
  const own = moveFields.filter(({ roles }) => roles?.includes(role.id));
  const bySet = new Map<string, { fields: MoveField[]; turns: number[] }>();
  for (const { number } of turns) {
    if (fieldsFor(own, role.id, number).length === 0) continue;
    const fields = fieldsFor(moveFields, role.id, number);
    const key = fields.map(({ id }) => id).join(" ");
    const set = bySet.get(key) ?? { fields, turns: [] };
    set.turns.push(number);
    bySet.set(key, set);
  }
  return [...bySet.values()].map((set) =>
    kind(`${role.id} ${set.turns.join(" ")}`, role, set.fields, set.turns, set.turns.length),
  );
}

function kind(
  key: string,
  role: Role | undefined,
  fields: readonly MoveField[],
  turns: readonly number[],
  needed: number,
): SlipKind {
  const lines = fields.reduce((sum, field) => sum + fieldLines(field), 0);
  const written = fields.reduce((sum, field) => sum + writtenLines(field), 0);
  return { key, role, fields, turns, half: lines <= halfRoom, dense: written > wholeRoom, needed };
}

/** Lines a question of a scenario takes on half a sheet, with its label. */
export function fieldLines({ label, kind }: MoveField): number {
  switch (kind.type) {
    case "text":
      return kind.limit <= oneLine && label.length <= 40 ? 1 : halfRoom + 1;
    case "choice":
      return linesOf(label + kind.options.map(({ name }) => `     ${name}`).join(""), 100);
    case "number":
    case "yes-no":
      return linesOf(label, 76);
    default:
      return kind satisfies never;
  }
}

/** Lines to write a text on, where there is a whole sheet. */
export const writtenLines = ({ kind }: MoveField): number =>
  kind.type === "text" ? Math.min(3, Math.max(2, Math.ceil(kind.limit / 200))) : 0;

/** Sheets that hold the slips a game uses up. */
export const slipSheets = ({ half, needed }: SlipKind): number => (half ? Math.ceil(needed / 2) : needed);

/** Numbers of turns as one reads them: 1, 2 to 5. */
export function turnRange(turns: readonly number[], to: (from: number, to: number) => string): string {
  const runs: number[][] = [];
  for (const turn of turns) {
    const run = runs.at(-1);
    if (run?.at(-1) === turn - 1) run.push(turn);
    else runs.push([turn]);
  }
  return runs.map((run) => (run.length > 1 ? to(run[0] ?? 0, run.at(-1) ?? 0) : String(run[0]))).join(", ");
}
