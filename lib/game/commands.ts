import { z } from "zod";
import type { Audience, SeatId } from "./audience";
import { attributions, moveLimits } from "./move-limits";
import { phases } from "./scenario";
import { lineOf, optionalTextOf, textOf } from "./text";

const id = z.string().min(1).max(64);
const empty = z.strictObject({});
/** The turn a command is meant for: one that was late by a network must not act on another. */
const turn = z.number().int().min(1);
/** A whole number; the minus of a minus zero is dropped, as no store keeps it. */
const whole = z
  .number()
  .int()
  .transform((value) => value + 0);

/** Shape of an audience on the wire. */
export const audienceSchema: z.ZodType<Audience> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("public") }),
  z.strictObject({ kind: z.literal("control") }),
  z.strictObject({
    kind: z.literal("some"),
    roles: z.array(id).max(40),
    seats: z.array(id).max(80),
  }),
]);

export const grades = ["strong-success", "success", "partial-success", "failure", "backfire"] as const;
export type Grade = (typeof grades)[number];

export const moveContentSchema = z.strictObject({
  action: textOf(moveLimits.action),
  effect: textOf(moveLimits.effect),
  reasons: z.array(textOf(moveLimits.reason)).min(1).max(moveLimits.reasons),
  targets: z.array(id).max(moveLimits.targets),
  instruments: z.array(id).max(moveLimits.instruments),
  attribution: z.enum(attributions),
});
/** What a role means to do: one action, what it should achieve, why it should work. */
export type MoveContent = z.infer<typeof moveContentSchema>;

/** Each command's data. The name is the imperative of the event it leads to. */
export const commandSchemas = {
  CreateGame: z.strictObject({
    title: lineOf(120),
    scenario: z.strictObject({ id, version: id, hash: id }),
  }),
  OpenLobby: empty,
  ClaimSeat: z.strictObject({ personId: id, roleId: id.nullable() }),
  AssignSeat: z.strictObject({ seatId: id, roleId: id.nullable() }),
  ReleaseSeat: z.strictObject({ seatId: id }),
  LockJoining: empty,
  UnlockJoining: empty,
  /** `turn` is the one to start: a desk that lags behind another must not start the next. */
  StartTurn: z.strictObject({ turn }),
  OpenPhase: z.strictObject({
    turn,
    phase: z.enum(phases),
    /** Real minutes; left out, the scenario's own. Null opens the phase without a clock. */
    minutes: z.number().int().min(1).max(600).nullable().optional(),
  }),
  ExtendClock: z.strictObject({ seconds: z.number().int().min(10).max(36_000) }),
  PauseClock: empty,
  ResumeClock: empty,
  /** Ends the time of a phase: by the clock at its deadline, or by control early. */
  CallTime: z.strictObject({ version: z.number().int().min(0) }),
  EndTurn: z.strictObject({ turn }),
  EndGame: empty,
  ReleaseInject: z.strictObject({ injectId: id, audience: audienceSchema.optional() }),
  AcknowledgeInject: z.strictObject({ injectId: id }),
  /** A move and the turn it is for: words that waited for a network must not become the next turn's move. */
  SubmitMove: moveContentSchema.extend({ turn }),
  WithdrawMove: z.strictObject({ moveId: id }),
  RevealMove: z.strictObject({
    moveId: id,
    audience: audienceSchema,
    /** Whether those who see it learn whose it is. */
    named: z.boolean(),
  }),
  PublishRuling: z.strictObject({
    moveId: id,
    grade: z.enum(grades),
    rationale: textOf(2000),
    publicText: optionalTextOf(2000),
    texts: z.array(z.strictObject({ audience: audienceSchema, text: textOf(2000) })).max(40),
    /** Open: everyone sees the grade and the rationale beside the public text. */
    open: z.boolean(),
    tracks: z.array(z.strictObject({ trackId: id, to: whole })).max(40),
    facts: z.array(z.strictObject({ text: textOf(300), audience: audienceSchema })).max(10),
  }),
  AdjustTrack: z.strictObject({ trackId: id, to: whole, reason: textOf(300) }),
  EstablishFact: z.strictObject({ text: textOf(300), audience: audienceSchema }),
  EndFact: z.strictObject({ factId: id, reason: textOf(300) }),
} as const;

export type CommandType = keyof typeof commandSchemas;
export type CommandData<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>;
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
  ClaimSeat: ["door"],
  AssignSeat: ["control"],
  ReleaseSeat: ["control"],
  LockJoining: ["control"],
  UnlockJoining: ["control"],
  StartTurn: ["control"],
  OpenPhase: ["control"],
  ExtendClock: ["control"],
  PauseClock: ["control"],
  ResumeClock: ["control"],
  CallTime: ["control", "clock"],
  EndTurn: ["control"],
  EndGame: ["control"],
  ReleaseInject: ["control"],
  AcknowledgeInject: ["seat"],
  SubmitMove: ["seat"],
  WithdrawMove: ["seat"],
  RevealMove: ["control"],
  PublishRuling: ["control"],
  AdjustTrack: ["control"],
  EstablishFact: ["control"],
  EndFact: ["control"],
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

const idsOf: Record<CommandType, number> = {
  CreateGame: 0,
  OpenLobby: 0,
  ClaimSeat: 1,
  AssignSeat: 0,
  ReleaseSeat: 0,
  LockJoining: 0,
  UnlockJoining: 0,
  StartTurn: 0,
  OpenPhase: 0,
  ExtendClock: 0,
  PauseClock: 0,
  ResumeClock: 0,
  CallTime: 0,
  EndTurn: 0,
  EndGame: 0,
  ReleaseInject: 0,
  AcknowledgeInject: 0,
  SubmitMove: 1,
  WithdrawMove: 0,
  RevealMove: 0,
  PublishRuling: 1,
  AdjustTrack: 0,
  EstablishFact: 1,
  EndFact: 0,
};

/** How many fresh ids a command may use. */
export const idsNeeded = (command: Command): number =>
  idsOf[command.type] + (command.type === "PublishRuling" ? command.data.facts.length : 0);

/** The actor of a key; the inverse of `actorKey`. Throws on a key no version wrote. */
export function actorOf(key: string): Actor {
  if (key === "door" || key === "clock") return { kind: key };
  const [, kind, id] = /^(control|seat):(.*)$/s.exec(key) ?? [];
  if (kind === "control" && id !== undefined) return { kind, facilitatorId: id };
  if (kind === "seat" && id !== undefined) return { kind, seatId: id };
  throw new Error(`The log names an actor this version does not know: ${key}`);
}
