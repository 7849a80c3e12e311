import type { Grade } from "@/lib/game/command-schemas";
import type { Actor, CommandType } from "@/lib/game/commands";
import type { GameEvent, LoggedEvent, TaggedRef } from "@/lib/game/events";
import { fieldsFor } from "@/lib/game/move-fields";
import type { Attribution, MoveKind } from "@/lib/game/move-limits";
import { type Proposal, proposalsOf } from "@/lib/game/proposals";
import type { Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { Table } from "../rehearsal/table";
import type { CommandInput } from "./command-of";
import { diceOf } from "./dice";

/** One thing that somebody does in a script; the steps to choose from are in `pack-play-steps.ts`. */
export type Step = (play: Play) => void;
export type Script = readonly Step[];

/** What a script may say of a move; the rest is filled in. */
export interface Moving {
  readonly kind?: MoveKind;
  readonly attribution?: Attribution;
  readonly targets?: readonly string[];
  readonly instruments?: readonly string[];
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * A game played by a script, through the same commands and rules as a real one. Control
 * enters the moves. A step that the rules refuse ends the test: the script is wrong.
 */
export class Play {
  readonly #table: Table;
  #last: TaggedRef | null = null;

  constructor(scenario: Scenario) {
    this.#table = new Table(scenario, diceOf(1));
    this.#table.open();
  }

  get game(): Game {
    return this.#table.game;
  }

  get log(): readonly LoggedEvent[] {
    return this.#table.log;
  }

  give<T extends CommandType>(type: T, data: CommandInput<T>, by?: Actor): readonly GameEvent[] {
    const decision = this.#table.give(type, data, by);
    if (!decision.ok) throw new Error(`The script’s ${type} was refused: ${decision.code}`);
    return decision.events;
  }

  /** Goes on to a turn, through those before it, until moves can be sent. */
  goTo(turn: number): void {
    for (let next = this.game.turn + 1; next <= turn; next++) {
      if (this.game.turnOpen) this.give("EndTurn", { turn: next - 1 });
      this.give("StartTurn", { turn: next });
      this.give("OpenPhase", { turn: next, phase: "deliberate" });
    }
  }

  move(roleId: string, { kind = "act", attribution = "declared", ...more }: Moving): void {
    const { turn, scenario } = this.game;
    const asked = fieldsFor(scenario.moveFields, roleId, turn).filter(({ required }) => required);
    const words = asked.filter((field) => field.kind.type === "text" && kind === "act");
    const [event] = this.give("SubmitMove", {
      turn,
      roleId,
      kind,
      action: `What ${roleId} does.`,
      effect: kind === "act" ? "What it should do." : "",
      reasons: kind === "act" ? ["Why it should work."] : [],
      targets: [...(more.targets ?? [])],
      instruments: [...(more.instruments ?? [])],
      attribution,
      fields: { ...Object.fromEntries(words.map(({ id }) => [id, "As the script has it."])), ...more.fields },
    });
    if (event?.type === "MoveSubmitted") this.#last = { kind: "move", id: event.moveId };
  }

  release(injectId: string, substitute = false): void {
    this.give("ReleaseInject", { injectId, substitute });
    this.#last = { kind: "inject", id: injectId };
  }

  fact(): void {
    const [event] = this.give("EstablishFact", { text: "It is so.", audience: { kind: "control" } });
    if (event?.type === "FactEstablished") this.#last = { kind: "fact", id: event.factId };
  }

  /** Marks what came last with tags that the desk offers for it. */
  mark(tags: readonly string[]): void {
    const of = this.#lastOf();
    const by = of.kind === "move" ? this.game.moves[of.id]?.roleId : undefined;
    for (const id of tags) {
      const tag = this.game.scenario.tags.find((each) => each.id === id);
      const offered = tag?.on.includes(of.kind) && (by === undefined || (tag.roles?.includes(by) ?? true));
      if (!offered) throw new Error(`The desk does not offer the tag ${id} for a ${of.kind} of ${by}.`);
    }
    this.give("TagRecord", { of, tags: [...tags] });
  }

  /** Rules the move that came last. */
  rule(grade: Grade): void {
    this.give("PublishRuling", {
      moveId: this.#lastOf().id,
      grade,
      rationale: "As the script has it.",
      publicText: "",
      texts: [],
      open: false,
      tracks: [],
      facts: [],
    });
  }

  /** What a dynamic proposes as things stand. */
  proposal(dynamicId: string): Proposal | undefined {
    const { scenario, circumstances } = this.game;
    return proposalsOf(scenario, circumstances).find(({ dynamic }) => dynamic.id === dynamicId);
  }

  accept(dynamicId: string): void {
    const proposal = this.proposal(dynamicId);
    if (!proposal) throw new Error(`The script accepts ${dynamicId}, which proposes nothing.`);
    this.give("AcceptProposal", { proposalId: proposal.id });
  }

  #lastOf(): TaggedRef {
    if (!this.#last) throw new Error("The script marks or rules something before anything happened.");
    return this.#last;
  }
}

/** The game after a script. */
export function played(scenario: Scenario, script: Script): Play {
  const play = new Play(scenario);
  for (const step of script) step(play);
  return play;
}
