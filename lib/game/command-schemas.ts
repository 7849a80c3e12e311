import { z } from "zod";
import type { Audience } from "./audience";
import type { GameEvent } from "./events";
import { attributions, moveKinds, moveLimits } from "./move-limits";
import { channels, phases } from "./scenario";
import { tagged } from "./scenario-book";
import { lineOf, optionalTextOf, textOf } from "./text";
import type { Sees } from "./viewer";

/** A name of something: what our ids are made of, and nothing that a store cannot hold. */
const id = z.string().regex(/^[\w.:-]{1,64}$/);
const empty = z.strictObject({});
/** The turn a command is meant for: one that was late by a network must not act on another. */
const turn = z.number().int().min(1);
/** A whole number; the minus of a minus zero is dropped, as no store keeps it. */
const whole = z
  .number()
  .int()
  .transform((value) => value + 0);

/** An audience as it may be asked. */
export type AudienceInput =
  | { kind: "public" }
  | { kind: "control" }
  | {
      kind: "some";
      roles?: readonly string[] | undefined;
      desks?: readonly string[] | undefined;
      cells?: readonly string[] | undefined;
      seats?: readonly string[] | undefined;
    };

/** Shape of an audience on the wire; kinds of recipients left out name nobody. */
export const audienceSchema: z.ZodType<Audience, AudienceInput> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("public") }),
  z.strictObject({ kind: z.literal("control") }),
  z.strictObject({
    kind: z.literal("some"),
    roles: z.array(id).max(40).default([]),
    desks: z.array(id).max(80).default([]),
    cells: z.array(id).max(80).default([]),
    seats: z.array(id).max(80).default([]),
  }),
]);

export const grades = ["strong-success", "success", "partial-success", "failure", "backfire"] as const;
export type Grade = (typeof grades)[number];

const moveFields = z
  .record(id, z.union([textOf(moveLimits.field), z.number().transform((value) => value + 0), z.boolean()]))
  .refine((fields) => Object.keys(fields).length <= moveLimits.fields, "Too many fields.");

export const moveContentSchema = z.strictObject({
  kind: z.enum(moveKinds).default("act"),
  action: textOf(moveLimits.action),
  /** Empty for an announcement alone. */
  effect: optionalTextOf(moveLimits.effect).default(""),
  reasons: z.array(textOf(moveLimits.reason)).max(moveLimits.reasons).default([]),
  targets: z.array(id).max(moveLimits.targets),
  instruments: z.array(id).max(moveLimits.instruments),
  attribution: z.enum(attributions),
  /** What it spends, in the mover's own words. */
  resources: optionalTextOf(moveLimits.resources).default(""),
  /** Values of the fields a scenario adds, by field. */
  fields: moveFields.default({}),
});
/** What a role means to do: one action, what it should achieve, why it should work. */
export type MoveContent = z.infer<typeof moveContentSchema>;

/** A move as far as it is written: everything in it may still be missing. */
export const draftSchema = z.strictObject({
  kind: z.enum(moveKinds),
  action: optionalTextOf(moveLimits.action),
  effect: optionalTextOf(moveLimits.effect),
  reasons: z.array(optionalTextOf(moveLimits.reason)).max(moveLimits.reasons),
  targets: z.array(id).max(moveLimits.targets),
  instruments: z.array(id).max(moveLimits.instruments),
  attribution: z.enum(attributions).nullable(),
  resources: optionalTextOf(moveLimits.resources),
  fields: moveFields,
});
export type DraftContent = z.infer<typeof draftSchema>;

const injectText = {
  title: lineOf(120),
  channel: z.enum(channels),
  from: lineOf(120),
  body: textOf(1200),
  contentNote: textOf(220).optional(),
};

/** Shape of what an observer may see. */
const seesSchema: z.ZodType<Sees> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("public") }),
  z.strictObject({ kind: z.literal("cell"), cellId: id }),
  z.strictObject({ kind: z.literal("cells") }),
]);

const tags = z.array(id).max(20);

/** What a correction is about. */
export const recordKinds = ["inject", "move", "ruling", "fact", "track"] as const;

/** Each command's data. The name is the imperative of the event it leads to. */
export const commandSchemas = {
  CreateGame: z.strictObject({
    title: lineOf(120),
    scenario: z.strictObject({ id, version: id, hash: id }),
    /** The game and turn whose start this one begins from. */
    from: z.strictObject({ gameId: id, turn }).optional(),
    /** What had happened in that game before; chosen by `carried`, never by a caller. */
    carried: z.array(z.custom<GameEvent>()).optional(),
  }),
  OpenLobby: empty,
  ChangeSettings: z.strictObject({
    phases: z.array(z.enum(phases)).min(1).optional(),
    order: z.enum(["simultaneous", "sequential"]).optional(),
    movesPerTurn: z.number().int().min(1).max(5).optional(),
    lateMoves: z.boolean().optional(),
    sending: z.enum(["anyone", "lead"]).optional(),
    holdReleases: z.boolean().optional(),
    runningOrder: id.nullable().optional(),
  }),
  /** Null: a cell for each role. Optional roles are switched on besides. */
  ChooseCasting: z.strictObject({
    castingId: id.nullable(),
    switchedOn: z.array(id).max(40).default([]),
  }),
  ClaimSeat: z.strictObject({ personId: id, cellId: id.nullable() }),
  AssignSeat: z.strictObject({ seatId: id, cellId: id.nullable() }),
  ReleaseSeat: z.strictObject({ seatId: id }),
  /** Gives a seat's place, and its lead, to somebody else who is here. */
  ReplaceSeat: z.strictObject({ seatId: id, by: id }),
  /** Its holder came in by the private key, on another phone. */
  RejoinSeat: z.strictObject({
    seatId: id,
    /** That of the key it came by: one made useless meanwhile opens nothing. */
    generation: z.number().int().min(1),
  }),
  /** "That wasn't me": every phone but the asker's loses the seat, and the key with them. */
  DenyRejoin: empty,
  MakeLead: z.strictObject({ seatId: id }),
  TakeLead: empty,
  LockJoining: empty,
  UnlockJoining: empty,
  AdmitObserver: z.strictObject({ sees: seesSchema }),
  DismissObserver: z.strictObject({ observerId: id }),
  /** Makes every plenary screen opened so far ask for the new key. */
  RenewScreen: empty,
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
  /** Takes the turn back to the phase before, as it stood, while nothing was disclosed since. */
  UndoPhase: z.strictObject({ turn, phase: z.enum(phases) }),
  /** The order in which roles have the floor in sequential play. */
  SetOrder: z.strictObject({ roles: z.array(id).max(40) }),
  /** Null: nobody has the floor. */
  GiveFloor: z.strictObject({ turn, roleId: id.nullable() }),
  /** With the phase it is meant for, a tap that waited for a network does not count in the next. */
  SetReady: z.strictObject({ turn, phase: z.enum(phases).optional(), ready: z.boolean() }),
  AskForPause: empty,
  /** Control has heard somebody's wish for a pause. */
  SettlePauseAsk: z.strictObject({ seatId: id }),
  EndTurn: z.strictObject({ turn }),
  EndGame: empty,
  DraftInject: z.strictObject({ ...injectText, audience: audienceSchema }),
  ReleaseInject: z.strictObject({
    injectId: id,
    audience: audienceSchema.optional(),
    /** The milder form, where the scenario has one. Left out, the form it is out in; at first its own. */
    substitute: z.boolean().optional(),
  }),
  AcknowledgeInject: z.strictObject({ injectId: id }),
  RespondToInject: z.strictObject({ injectId: id, text: textOf(600) }),
  /**
   * A move and the turn it is for: words that waited for a network must not become the next
   * turn's move. `roleId` may be left out by a seat of one role; control always names it.
   */
  SubmitMove: moveContentSchema.extend({ turn, roleId: id.optional() }),
  WithdrawMove: z.strictObject({ moveId: id }),
  AcceptLateMove: z.strictObject({ moveId: id }),
  RefuseMove: z.strictObject({ moveId: id, reason: textOf(300) }),
  /** Words a cell wrote and never sent, when moves have closed. */
  LapseDraft: z.strictObject({
    turn,
    cellId: id,
    roleId: id,
    draft: draftSchema,
    /** Who wrote in it. */
    seats: z.array(id).max(80),
  }),
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
    /** What the move is marked with; left out, its tags stay. */
    tags: tags.optional(),
  }),
  AdjustTrack: z.strictObject({ trackId: id, to: whole, reason: textOf(300) }),
  EstablishFact: z.strictObject({ text: textOf(300), audience: audienceSchema }),
  EndFact: z.strictObject({ factId: id, reason: textOf(300) }),
  /** Marks something with all the tags it is to bear. */
  TagRecord: z.strictObject({ of: z.strictObject({ kind: z.enum(tagged), id }), tags }),
  AcceptProposal: z.strictObject({
    proposalId: id,
    /** Where tracks go; left out, where the dynamic proposes. */
    tracks: z
      .array(z.strictObject({ trackId: id, to: whole }))
      .max(40)
      .optional(),
    /** Whether the facts it proposes are established too. */
    facts: z.boolean().default(true),
  }),
  DismissProposal: z.strictObject({ proposalId: id, reason: optionalTextOf(300).default("") }),
  /** Says beside something on the record what was wrong in it. */
  CorrectRecord: z.strictObject({
    of: z.strictObject({ kind: z.enum(recordKinds), id }),
    text: textOf(600),
    audience: audienceSchema,
  }),
} as const;
