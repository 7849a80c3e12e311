import type { Grade } from "@/lib/game/command-schemas";
import { fieldsFor } from "@/lib/game/move-fields";
import { moveLimits } from "@/lib/game/move-limits";
import { dueInjects, type Proposal, proposalOf } from "@/lib/game/proposals";
import type { MoveField, Role } from "@/lib/game/scenario";
import type { Tag, Tagged } from "@/lib/game/scenario-book";
import type { Dice } from "../support/dice";
import type { Table } from "./table";

/**
 * The published policy of plausible play. Every share stands here, and the notes of a
 * pack quote it. It shows what can be reached, not what would happen.
 */
export const policy = {
  /** An inject that is due is released. */
  release: 0.85,
  /** A role acts; besides, it announces something. */
  act: 0.9,
  announce: 0.35,
  attribution: [
    [55, "declared"],
    [25, "deniable"],
    [20, "covert"],
  ],
  grade: [
    [10, "strong-success"],
    [35, "success"],
    [30, "partial-success"],
    [18, "failure"],
    [7, "backfire"],
  ],
  /** How many tags a move earns. */
  tags: [
    [25, 0],
    [50, 1],
    [25, 2],
  ],
  /** How much rarer a grave tag is than another. */
  grave: 0.25,
  /** An inject that came earns a tag. */
  injectTag: 0.25,
  /** A proposal is accepted; the others are dismissed. */
  accept: 0.8,
  /** Control moves one track by one, on its own judgement, in a turn. */
  judgement: 0.3,
} as const satisfies Record<string, number | readonly (readonly [number, unknown])[]>;

/** Plays one turn as the policy has it. */
export function playTurn(table: Table, number: number): void {
  table.do("StartTurn", { turn: number });
  releaseDue(table);
  if (table.game.phase === "brief") table.do("OpenPhase", { turn: number, phase: "deliberate" });
  for (const role of table.scenario.roles.filter(({ optional }) => !optional)) move(table, role, number);
  releaseDue(table);
  table.do("OpenPhase", { turn: number, phase: "adjudicate" });
  rule(table);
  settle(table);
  releaseDue(table);
  settle(table);
  if (table.dice.chance(policy.judgement)) judge(table);
  table.do("EndTurn", { turn: number });
}

function releaseDue(table: Table): void {
  for (const inject of dueInjects(table.scenario.injects, table.game.circumstances)) {
    if (!table.dice.chance(policy.release)) continue;
    table.do("ReleaseInject", { injectId: inject.id });
    if (table.dice.chance(policy.injectTag)) mark(table, "inject", inject.id, earnable(table, "inject"), 1);
  }
}

function move(table: Table, role: Role, turn: number): void {
  const { dice } = table;
  if (dice.chance(policy.act)) submit(table, role, turn, "act");
  if (dice.chance(policy.announce)) submit(table, role, turn, "announcement");
}

function submit(table: Table, role: Role, turn: number, kind: "act" | "announcement"): void {
  const { dice, scenario } = table;
  const others = scenario.roles.filter(({ id }) => id !== role.id).map(({ id }) => id);
  const asked = fieldsFor(scenario.moveFields, role.id, turn);
  const filled = asked.filter(({ required }) => required || dice.chance(0.7));
  table.do("SubmitMove", {
    turn,
    roleId: role.id,
    kind,
    action: dice.words(),
    effect: kind === "act" ? dice.words() : "",
    reasons: kind === "act" ? [dice.words()] : [],
    targets: dice.some(others, 1.2 / others.length),
    instruments: dice
      .some(
        scenario.instruments.map(({ id }) => id),
        1.5 / scenario.instruments.length,
      )
      .slice(0, moveLimits.instruments),
    attribution: kind === "act" ? dice.weighted(policy.attribution) : "declared",
    fields: Object.fromEntries(filled.map((field) => [field.id, fieldValue(dice, field)])),
  });
}

function fieldValue(dice: Dice, { kind }: MoveField): string | number | boolean {
  switch (kind.type) {
    case "choice":
      return dice.pick(kind.options).id;
    case "text":
      return dice.words();
    case "number":
      return dice.int(kind.min, kind.max);
    case "yes-no":
      return dice.chance(0.5);
    default:
      return kind satisfies never;
  }
}

/** Rules every move of the turn. What failed earned its tags in two cases of five. */
function rule(table: Table): void {
  const { dice, game, scenario } = table;
  for (const { id, roleId } of Object.values(game.moves).filter(({ turn }) => turn === game.turn)) {
    const grade: Grade = dice.weighted(policy.grade);
    table.do("PublishRuling", {
      moveId: id,
      grade,
      rationale: dice.words(),
      publicText: "",
      texts: [],
      open: false,
      tracks: [],
      facts: [],
    });
    const failed = grade === "failure" || grade === "backfire";
    if (failed && dice.chance(0.6)) continue;
    const tags = scenario.tags.filter(
      ({ on, roles }) => on.includes("move") && (roles?.includes(roleId) ?? true),
    );
    mark(table, "move", id, tags, dice.weighted(policy.tags));
  }
}

const earnable = (table: Table, kind: Tagged): Tag[] =>
  table.scenario.tags.filter(({ on }) => on.includes(kind));

function mark(table: Table, kind: Tagged, id: string, from: readonly Tag[], count: number): void {
  if (count === 0 || from.length === 0) return;
  const weights = from.map((tag) => [tag.grave ? policy.grave : 1, tag.id] as const);
  const tags = Array.from({ length: count }, () => table.dice.weighted(weights));
  table.do("TagRecord", { of: { kind, id }, tags: [...new Set(tags)] });
}

/** Decides on every proposal in the scenario's order, and again until decisions bring about no more. */
function settle(table: Table): void {
  let decided: boolean;
  do {
    decided = false;
    for (const dynamic of table.scenario.dynamics) {
      const proposal = proposalOf(table.scenario, dynamic, table.game.circumstances);
      if (proposal) answer(table, proposal);
      decided ||= proposal !== undefined;
    }
  } while (decided);
}

function answer(table: Table, { id: proposalId, others }: Proposal): void {
  if (!table.dice.chance(policy.accept)) {
    table.do("DismissProposal", { proposalId });
    return;
  }
  table.do("AcceptProposal", { proposalId });
  for (const effect of others) {
    if (effect.kind !== "inject" || Object.hasOwn(table.game.injects, effect.inject)) continue;
    table.do("ReleaseInject", { injectId: effect.inject });
  }
}

function judge(table: Table): void {
  const { dice, scenario, game } = table;
  const movable = scenario.tracks.filter(({ fixed }) => !fixed);
  if (movable.length === 0) return;
  const track = dice.pick(movable);
  const to = (game.tracks[track.id] ?? 0) + (dice.chance(0.5) ? 1 : -1);
  if (to < track.min || to > track.max) return;
  table.do("AdjustTrack", { trackId: track.id, to, reason: "Judgement." });
}
