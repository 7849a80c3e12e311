import type { Actor, Command, CommandType } from "@/lib/game/commands";
import type { Game } from "@/lib/game/state";
import type { Dice } from "./dice";

/** Makes the data of a command that somebody might give. */
export type Draft = (dice: Dice, game: Game, by: Actor) => Command;
/** Drafts of some kinds of command. */
export type Drafts<T extends CommandType> = Readonly<Record<T, Draft>>;
