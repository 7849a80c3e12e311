import type { Actor, CommandType } from "@/lib/game/commands";
import { idsNeeded } from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import type { LoggedEvent } from "@/lib/game/events";
import { evolve } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { type Game, newGame } from "@/lib/game/state";
import { type CommandInput, commandOf } from "../support/command-of";
import type { Dice } from "../support/dice";

const control: Actor = { kind: "control", facilitatorId: "rehearsal" };
const began = Date.UTC(2020, 0, 3);

/** A game without a room: control does everything, through the same rules as in play. */
export class Table {
  game: Game;
  /** What happened, for those who look at it. */
  readonly log: LoggedEvent[] = [];
  /** How many commands were given, and how many of them refused: plausible play is mostly taken. */
  given = 0;
  refused = 0;
  #ids = 0;

  constructor(
    readonly scenario: Scenario,
    readonly dice: Dice,
  ) {
    this.game = newGame(scenario);
  }

  /** Gives a command; true if it was accepted. */
  do<T extends CommandType>(type: T, data: CommandInput<T>): boolean {
    return this.give(type, data).ok;
  }

  /** Gives a command, by control unless told otherwise, and says what came of it. */
  give<T extends CommandType>(type: T, data: CommandInput<T>, by: Actor = control): Decision {
    const command = commandOf(type, data);
    const ids = Array.from({ length: idsNeeded(command) }, () => this.#freshId());
    const decision = decide(this.game, by, command, { at: began, ids });
    this.given += 1;
    if (!decision.ok) this.refused += 1;
    for (const event of decision.ok ? decision.events : []) this.#happened({ at: began, by, event });
    return decision;
  }

  /** Makes the game and opens its lobby. */
  open(): void {
    const { id, version } = this.scenario;
    this.do("CreateGame", { title: "Rehearsal", scenario: { id, version, hash: "none" } });
    this.do("OpenLobby", {});
  }

  #freshId(): string {
    this.#ids += 1;
    return `id-${this.#ids}`;
  }

  #happened(logged: LoggedEvent): void {
    this.log.push(logged);
    this.game = evolve(this.game, logged);
  }
}
