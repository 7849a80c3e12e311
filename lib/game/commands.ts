import type { z } from "zod";
import type { SeatId } from "./audience";
import type { commandSchemas } from "./command-schemas";
import { mostEffects } from "./scenario-book";

export type CommandType = keyof typeof commandSchemas;
export type CommandData<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>;
/** A command as it may be asked: what has a usual value may be left out. */
export type CommandInput = {
  [T in CommandType]: { readonly type: T; readonly data: z.input<(typeof commandSchemas)[T]> };
}[CommandType];
/** A command whose data has passed its schema. */
export type Command = {
  [T in CommandType]: { readonly type: T; readonly data: CommandData<T> };
}[CommandType];

/** Who asks. `door` is the join door acting for a newcomer; `clock` is the deadline. */
export type Actor =
  | { readonly kind: "control"; readonly facilitatorId: string }
  | { readonly kind: "seat"; readonly seatId: SeatId }
  | { readonly kind: "door" }
  | { readonly kind: "clock" };

/** Names an actor in the store; a command id is once per actor, so that nobody can probe another's. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case "control":
      return `control:${actor.facilitatorId}`;
    case "seat":
      return `seat:${actor.seatId}`;
    case "door":
      return "door";
    case "clock":
      return "clock";
    default:
      return actor satisfies never;
  }
}

/** Who may give which command. The rules below it decide whether now. */
export const givenBy: Record<CommandType, readonly Actor["kind"][]> = {
  CreateGame: ["control"],
  OpenLobby: ["control"],
  ChangeSettings: ["control"],
  ChooseCasting: ["control"],
  ClaimSeat: ["door"],
  AssignSeat: ["control"],
  ReleaseSeat: ["control"],
  ReplaceSeat: ["control"],
  RejoinSeat: ["door"],
  DenyRejoin: ["seat"],
  MakeLead: ["control"],
  TakeLead: ["seat"],
  LockJoining: ["control"],
  UnlockJoining: ["control"],
  AdmitObserver: ["control"],
  DismissObserver: ["control"],
  RenewScreen: ["control"],
  StartTurn: ["control"],
  OpenPhase: ["control"],
  ExtendClock: ["control"],
  PauseClock: ["control"],
  ResumeClock: ["control"],
  CallTime: ["control", "clock"],
  UndoPhase: ["control"],
  SetOrder: ["control"],
  GiveFloor: ["control"],
  SetReady: ["seat"],
  AskForPause: ["seat"],
  SettlePauseAsk: ["control"],
  EndTurn: ["control"],
  EndGame: ["control"],
  DraftInject: ["control"],
  ReleaseInject: ["control"],
  AcknowledgeInject: ["seat"],
  RespondToInject: ["seat"],
  SubmitMove: ["seat", "control"],
  WithdrawMove: ["seat", "control"],
  AcceptLateMove: ["control"],
  RefuseMove: ["control"],
  LapseDraft: ["clock"],
  RevealMove: ["control"],
  PublishRuling: ["control"],
  AdjustTrack: ["control"],
  EstablishFact: ["control"],
  EndFact: ["control"],
  TagRecord: ["control"],
  AcceptProposal: ["control"],
  DismissProposal: ["control"],
  CorrectRecord: ["control"],
};

/**
 * What the world gives a command, drawn once and stored with it (law L7): a retry
 * decides with the same envelope and so never draws again.
 */
export interface Envelope {
  /** Milliseconds since 1970, never before the last event's. */
  readonly at: number;
  /** Fresh ids, as many as `idsNeeded`. Each is random: a series would tell of hidden neighbours. */
  readonly ids: readonly string[];
}

/** Commands that bring something new into the game, which needs a name. */
const idsOf: { readonly [T in CommandType]?: number } = {
  ClaimSeat: 1,
  AdmitObserver: 1,
  DraftInject: 1,
  SubmitMove: 1,
  PublishRuling: 1,
  EstablishFact: 1,
  CorrectRecord: 1,
  // Which of a dynamic's effects are facts only the game knows.
  AcceptProposal: mostEffects,
};

/** How many fresh ids a command may use. */
export const idsNeeded = (command: Command): number =>
  (idsOf[command.type] ?? 0) + (command.type === "PublishRuling" ? command.data.facts.length : 0);

/** The actor of a key; the inverse of `actorKey`. Throws on a key no version wrote. */
export function actorOf(key: string): Actor {
  if (key === "door" || key === "clock") return { kind: key };
  const [, kind, id] = /^(control|seat):(.*)$/s.exec(key) ?? [];
  if (kind === "control" && id !== undefined) return { kind, facilitatorId: id };
  if (kind === "seat" && id !== undefined) return { kind, seatId: id };
  throw new Error(`The log names an actor this version does not know: ${key}`);
}
