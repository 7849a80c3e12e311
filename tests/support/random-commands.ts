import { type Actor, type Command, type CommandType, givenBy, grades } from "@/lib/game/commands";
import { attributions } from "@/lib/game/move-limits";
import { type Phase, phases } from "@/lib/game/scenario";
import { type Game, movesOpen } from "@/lib/game/state";
import { type CommandInput, commandOf } from "./command-of";
import type { Dice } from "./dice";
import { audienceOf, known, seatIds, strangeIds } from "./random-ids";

const commandTypes = Object.keys(givenBy) as CommandType[];

/** Who asks what. */
export interface Ask {
  readonly by: Actor;
  readonly command: Command;
}

/** Share of commands that are out of place. */
const folly = 0.12;

/** What someone at the table might do next. Games end only when it is late. */
export function nextAsk(dice: Dice, game: Game, late: boolean): Ask {
  if (dice.chance(folly)) {
    const types = late ? commandTypes : commandTypes.filter((type) => !type.startsWith("End"));
    const by = actorOf(dice, game, dice.pick(["control", "seat", "door", "clock"]));
    return { by, command: drafts[dice.pick(types)](dice, game, by) };
  }
  const type = dice.weighted(plausible(game, late));
  const by = actorOf(dice, game, dice.pick(givenBy[type]));
  return { by, command: drafts[type](dice, game, by) };
}

/** Weights of the commands in a game's present state. */
function plausible(game: Game, late: boolean): (readonly [number, CommandType])[] {
  if (game.status === "new") return [[1, "CreateGame"]];
  if (game.status === "created") return [[1, "OpenLobby"]];
  const held = Object.values(game.seats).filter((seat) => !seat.released).length;
  const people: (readonly [number, CommandType])[] = [
    [held < 7 ? 14 : 1, "ClaimSeat"],
    [3, "AssignSeat"],
    [held > 6 ? 1.5 : 0.2, "ReleaseSeat"],
    [game.joiningLocked ? 0.2 : 0.5, "LockJoining"],
    [game.joiningLocked ? 6 : 0.2, "UnlockJoining"],
  ];
  if (game.status === "lobby") return [...people, [held >= 5 ? 5 : 0.3, "StartTurn"]];
  const sending = movesOpen(game);
  const known = Object.values(game.moves).some((move) => move.state !== "withdrawn");
  const lore: (readonly [number, CommandType])[] = [
    [known && !sending ? 8 : 0.5, "RevealMove"],
    [known && !sending ? 10 : 0.5, "PublishRuling"],
    [3, "AdjustTrack"],
    [3, "EstablishFact"],
    [2, "EndFact"],
    [8, "AcknowledgeInject"],
    [late ? 0.4 : 0, "EndGame"],
  ];
  if (!game.turnOpen)
    return [...people, ...lore, [game.turn < game.scenario.turns.length ? 14 : 0.5, "StartTurn"]];
  return [
    ...people.map(([weight, type]) => [weight / 3, type] as const),
    ...lore,
    [sending ? 34 : 3, "SubmitMove"],
    [sending ? 9 : 1, "WithdrawMove"],
    [7, "ReleaseInject"],
    [sending ? 2 : game.phase === "brief" ? 12 : 6, "OpenPhase"],
    [game.phase === "report" || game.phase === "adjudicate" ? 3 : 0.2, "EndTurn"],
    [3, "ExtendClock"],
    [game.clock.kind === "running" ? 3 : 0.3, "PauseClock"],
    [game.clock.kind === "paused" ? 9 : 0.3, "ResumeClock"],
    [game.clock.kind === "running" || game.clock.kind === "overran" ? 4 : 0.3, "CallTime"],
  ];
}

function actorOf(dice: Dice, game: Game, kind: Actor["kind"]): Actor {
  switch (kind) {
    case "control":
      return { kind, facilitatorId: dice.pick(["facilitator-a", "facilitator-b"]) };
    case "seat":
      return { kind, seatId: known(dice, seatIds(game)) };
    case "door":
    case "clock":
      return { kind };
    default:
      return kind satisfies never;
  }
}

type Draft = (dice: Dice, game: Game, by: Actor) => Command;

const bare =
  (type: "OpenLobby" | "LockJoining" | "UnlockJoining" | "PauseClock" | "ResumeClock" | "EndGame"): Draft =>
  () =>
    commandOf(type, {});

const drafts: Record<CommandType, Draft> = {
  CreateGame: (dice) =>
    commandOf("CreateGame", {
      title: dice.words(),
      scenario: { id: "low-water", version: "1.0.0", hash: dice.uuid() },
    }),
  OpenLobby: bare("OpenLobby"),
  ClaimSeat: (dice, game) =>
    commandOf("ClaimSeat", { personId: dice.uuid(), roleId: roleOrNone(dice, game) }),
  AssignSeat: (dice, game) =>
    commandOf("AssignSeat", { seatId: known(dice, seatIds(game)), roleId: roleOrNone(dice, game) }),
  ReleaseSeat: (dice, game) => commandOf("ReleaseSeat", { seatId: known(dice, seatIds(game)) }),
  LockJoining: bare("LockJoining"),
  UnlockJoining: bare("UnlockJoining"),
  StartTurn: (dice, game) => commandOf("StartTurn", { turn: turnNear(dice, game.turn + 1) }),
  OpenPhase: (dice, game) => commandOf("OpenPhase", openPhase(dice, game)),
  ExtendClock: (dice) => commandOf("ExtendClock", { seconds: dice.int(10, 600) }),
  PauseClock: bare("PauseClock"),
  ResumeClock: bare("ResumeClock"),
  CallTime: (dice, game) =>
    commandOf("CallTime", { version: Math.max(0, game.clock.version - (dice.chance(0.1) ? 1 : 0)) }),
  EndTurn: (dice, game) => commandOf("EndTurn", { turn: turnNear(dice, game.turn) }),
  EndGame: bare("EndGame"),
  ReleaseInject: (dice, game) => {
    const injectId = known(
      dice,
      game.scenario.injects.map((each) => each.id),
    );
    return commandOf(
      "ReleaseInject",
      dice.chance(0.6) ? { injectId } : { injectId, audience: audienceOf(dice, game) },
    );
  },
  AcknowledgeInject: (dice, game) =>
    commandOf("AcknowledgeInject", { injectId: known(dice, Object.keys(game.injects)) }),
  SubmitMove: (dice, game) => commandOf("SubmitMove", moveContent(dice, game)),
  WithdrawMove: (dice, game, by) =>
    commandOf("WithdrawMove", { moveId: known(dice, withdrawable(dice, game, by)) }),
  RevealMove: (dice, game) =>
    commandOf("RevealMove", {
      moveId: known(dice, Object.keys(game.moves)),
      audience: audienceOf(dice, game),
      named: dice.chance(0.5),
    }),
  PublishRuling: (dice, game) => commandOf("PublishRuling", ruling(dice, game)),
  AdjustTrack: (dice, game) => commandOf("AdjustTrack", { ...trackStep(dice, game), reason: dice.words() }),
  EstablishFact: (dice, game) =>
    commandOf("EstablishFact", { text: dice.words(), audience: audienceOf(dice, game) }),
  EndFact: (dice, game) =>
    commandOf("EndFact", { factId: known(dice, Object.keys(game.facts)), reason: dice.words() }),
};

/** Mostly the turn that is meant, sometimes another. */
const turnNear = (dice: Dice, turn: number): number =>
  dice.chance(0.95) ? Math.max(1, turn) : dice.int(1, 4);

function openPhase(dice: Dice, game: Game): CommandInput<"OpenPhase"> {
  const turn = turnNear(dice, game.turn);
  const after = phases.slice(game.phase ? phases.indexOf(game.phase) + 1 : 0);
  const phase: Phase = dice.chance(0.9) && after[0] ? dice.pick(after.slice(0, 2)) : dice.pick(phases);
  return dice.chance(0.7)
    ? { turn, phase }
    : { turn, phase, minutes: dice.chance(0.3) ? null : dice.int(1, 30) };
}

export const moveContent = (dice: Dice, game: Game): CommandInput<"SubmitMove"> => ({
  turn: turnNear(dice, game.turn),
  action: dice.words(),
  effect: dice.words(),
  reasons: Array.from({ length: dice.int(1, 3) }, () => dice.words()),
  targets: dice.chance(0.05)
    ? [dice.pick(strangeIds)]
    : dice.some(game.scenario.roles).map((role) => role.id),
  instruments: dice.chance(0.05)
    ? [dice.pick(strangeIds)]
    : dice.some(game.scenario.instruments).map((each) => each.id),
  attribution: dice.pick(attributions),
});

const ruling = (dice: Dice, game: Game): CommandInput<"PublishRuling"> => ({
  moveId: known(
    dice,
    Object.values(game.moves)
      .filter((move) => move.state === "sealed")
      .map((move) => move.id),
  ),
  grade: dice.pick(grades),
  rationale: dice.words(),
  publicText: dice.chance(0.5) ? dice.words() : "",
  texts: Array.from({ length: dice.int(0, 3) }, () => ({
    audience: audienceOf(dice, game),
    text: dice.words(),
  })),
  open: dice.chance(0.35),
  tracks: dice.chance(0.5) ? Array.from({ length: dice.int(1, 3) }, () => trackStep(dice, game)) : [],
  facts: Array.from({ length: dice.int(0, 2) }, () => ({
    text: dice.words(),
    audience: audienceOf(dice, game),
  })),
});

function trackStep(dice: Dice, game: Game): { trackId: string; to: number } {
  const trackId = known(
    dice,
    game.scenario.tracks.map((track) => track.id),
    0.02,
  );
  const track = game.scenario.tracks.find((each) => each.id === trackId);
  return { trackId, to: dice.int((track?.min ?? 0) - (dice.chance(0.05) ? 9 : 0), track?.max ?? 3) };
}

/** Moves a seat may think of withdrawing: mostly its own role's. */
function withdrawable(dice: Dice, game: Game, by: Actor): string[] {
  const roleId = by.kind === "seat" ? (game.seats[by.seatId]?.roleId ?? null) : null;
  const moves = Object.values(game.moves);
  const own = moves.filter((move) => move.roleId === roleId);
  return (dice.chance(0.8) ? own : moves).map((move) => move.id);
}

const roleOrNone = (dice: Dice, game: Game): string | null =>
  dice.chance(0.2)
    ? null
    : known(
        dice,
        game.scenario.roles.map((role) => role.id),
        0.04,
      );
