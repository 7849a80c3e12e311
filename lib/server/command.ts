import { commandSchemas } from "@/lib/game/command-schemas";
import type { Command } from "@/lib/game/commands";
import type { GameEvent } from "@/lib/game/events";
import type { RejectionCode } from "@/lib/game/rejections";

/** A command as it came in at a door, not yet looked at. */
export interface Asked {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** What a game answers: the log's entry that holds the command, or a refusal. */
export type Answer = Accepted | Refused;

export interface Accepted {
  readonly ok: true;
  readonly seq: number;
  /** When it happened, in milliseconds. */
  readonly at: number;
  readonly events: readonly GameEvent[];
}

export interface Refused {
  readonly ok: false;
  readonly code: RejectionCode;
  readonly issues?: readonly Issue[];
}

/** A field that was refused, by its path. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Checks a command's shape. Nothing of it is used before this. */
export function parseCommand({
  type,
  data,
}: Asked): { readonly ok: true; readonly command: Command } | Refused {
  if (!isCommandType(type)) return malformed([{ path: "type", message: "There is no such command." }]);
  const parsed = commandSchemas[type].safeParse(data);
  if (parsed.success) return { ok: true, command: { type, data: parsed.data } as Command };
  return malformed(
    parsed.error.issues.map(({ path, message }) => ({ path: ["data", ...path].join("."), message })),
  );
}

const isCommandType = (type: string): type is keyof typeof commandSchemas =>
  Object.hasOwn(commandSchemas, type);

const malformed = (issues: readonly Issue[]): Refused => ({
  ok: false,
  code: "malformed",
  issues: issues.slice(0, 20),
});
