import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { type Actor, actorKey, type Command } from "@/lib/game/commands";
import { hashOf } from "@/lib/server/chain";
import type { Answer } from "@/lib/server/command";
import type { GameRuntime } from "@/lib/server/game-runtime";
import { commandOf } from "@/tests/support/command-of";
import type { Dice } from "@/tests/support/dice";
import { nextAsk } from "@/tests/support/random-commands";

/** A command under one id, sent once or several times. */
export interface Letter {
  readonly by: Actor;
  readonly id: string;
  readonly command: Command;
}

/** One sending of a letter and what came back. */
export interface Sending {
  readonly letter: Letter;
  /** Other words under the id of a letter that was accepted before. */
  readonly forged: boolean;
  /** Whether the letter had been answered with yes, somewhere, before this was sent. */
  readonly known: boolean;
  /** How much of the log was certainly there when it was sent, and how much at most when it was answered. */
  readonly from: number;
  readonly until: number;
  /** Milliseconds since 1970 when it was sent and answered. */
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly answer: Answer;
}

const facilitator: Actor = { kind: "control", facilitatorId: "facilitator-a" };

/** Longest time between two sendings of one batch, in milliseconds. */
const longestPauseMs = 6;

/**
 * A room that gives random commands to a game that one or several processes hold: in
 * batches at once, each once or several times, to any of the processes, some again long
 * after, some with other words under an old id.
 */
export class Room {
  readonly sendings: Sending[] = [];
  readonly #letters: Letter[] = [];
  readonly #accepted = new Set<string>();
  /** Number of the latest entry that some answer spoke of. */
  #certain = 0;

  constructor(
    private readonly dice: Dice,
    private readonly runtimes: readonly GameRuntime[],
  ) {}

  /** Plays until so many letters were written. */
  async play(letters: number): Promise<void> {
    await this.#open();
    while (this.#letters.length < letters) {
      const late = this.#letters.length > letters * 0.7;
      const batch = Array.from({ length: this.dice.int(1, 6) }, () => this.#letter(late));
      const again = this.dice.chance(0.4) ? [this.dice.pick(this.#letters)] : [];
      const sends = [...batch, ...again].flatMap((letter) =>
        Array.from(
          {
            length: this.dice.weighted([
              [6, 1],
              [3, 2],
              [1, 4],
            ] as const),
          },
          () => this.#send(letter, this.dice.int(0, longestPauseMs)),
        ),
      );
      if (this.dice.chance(0.2)) sends.push(this.#forge());
      await Promise.all(sends);
    }
    for (const letter of this.#letters) if (this.dice.chance(0.2)) await this.#send(letter, 0);
  }

  async #open(): Promise<void> {
    const scenario = this.#front.scenario;
    const { id, version } = scenario;
    const ref = { id, version, hash: hashOf(scenario) };
    const commands = [
      commandOf("CreateGame", { title: "A game", scenario: ref }),
      commandOf("OpenLobby", {}),
    ];
    for (const command of commands) {
      const letter = { by: facilitator, id: randomUUID(), command };
      this.#letters.push(letter);
      await this.#send(letter, 0);
    }
  }

  /** The process that knows most: people act on what they see on some screen. */
  get #front(): GameRuntime {
    const [first, ...others] = this.runtimes;
    if (!first) throw new Error("Nobody holds the game.");
    return others.reduce((best, each) => (each.seq > best.seq ? each : best), first);
  }

  #letter(late: boolean): Letter {
    const { by, command } = nextAsk(this.dice, this.#front.game, late);
    const letter = { by, id: randomUUID(), command };
    this.#letters.push(letter);
    return letter;
  }

  async #send(letter: Letter, pauseMs: number, forged = false): Promise<void> {
    const runtime = this.dice.pick(this.runtimes);
    if (pauseMs > 0) await after(pauseMs);
    const key = keyOf(letter);
    const before = { known: this.#accepted.has(key), from: this.#certain, sentAt: Date.now() };
    const answer = await runtime.handle(letter.by, { id: letter.id, ...letter.command });
    if (answer.ok) {
      this.#accepted.add(key);
      this.#certain = Math.max(this.#certain, answer.seq);
    }
    const until = this.#front.seq;
    this.sendings.push({ letter, forged, ...before, until, answeredAt: Date.now(), answer });
  }

  /** Somebody uses an id again for something else. */
  async #forge(): Promise<void> {
    const known = this.#letters.filter((letter) => this.#accepted.has(keyOf(letter)));
    const { by, id } = this.dice.pick(known);
    const command = commandOf("EstablishFact", { text: this.dice.words(), audience: { kind: "control" } });
    await this.#send({ by, id, command }, 0, true);
  }
}

/** What makes a command one: its id, among those of whoever gave it. */
export const keyOf = ({ by, id }: Pick<Letter, "by" | "id">): string => `${actorKey(by)} ${id}`;
