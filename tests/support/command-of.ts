import type { z } from "zod";
import { commandSchemas } from "@/lib/game/command-schemas";
import type { Command, CommandType } from "@/lib/game/commands";

/** What a sender may write for a command, before its schema has cleaned it. */
export type CommandInput<T extends CommandType> = z.input<(typeof commandSchemas)[T]>;

/** A command as the door lets it through. Throws on data its schema refuses. */
export const commandOf = <T extends CommandType>(type: T, data: CommandInput<T>): Command =>
  ({ type, data: commandSchemas[type].parse(data) }) as Command;
