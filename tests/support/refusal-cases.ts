import type { AudienceInput } from "@/lib/game/command-schemas";
import type { Decision } from "@/lib/game/decide";
import { mostSeats } from "@/lib/game/decide/seats";
import type { GameEvent } from "@/lib/game/events";
import { mostSendings } from "@/lib/game/move-limits";
import type { RejectionCode } from "@/lib/game/rejections";
import type { CommandInput } from "./command-of";
import { control, deadline, door, given, minutes, seat } from "./given";
import {
  announcement,
  claimed,
  content,
  floorTo,
  released,
  revealed,
  ruled,
  set,
  submitted,
  withdrawn,
} from "./happened";
import { called, created, deliberating, ended, lobby, moved, played, seated, turnEnded } from "./histories";
import { noon } from "./random-game";

/** What leads to refusals, by their codes. */
type Cases = { readonly [C in RejectionCode]?: () => { readonly decision: Decision } };

const toAll = { kind: "public" } as const;
const ruling: CommandInput<"PublishRuling"> = {
  moveId: "move-weir",
  grade: "success",
  rationale: "It held.",
  publicText: "",
  texts: [],
  open: false,
  tracks: [],
  facts: [],
};
const argue: GameEvent = { type: "PhaseOpened", phase: "argue", clock: { kind: "none", version: 7 } };
const inTurns = [...deliberating, set({ order: "sequential" }), floorTo("weir")];
const send = (by: string, events: readonly GameEvent[], change: Partial<CommandInput<"SubmitMove">> = {}) =>
  given(...events).when(seat(by), "SubmitMove", { turn: 1, ...content, ...change });
const establish = (audience: AudienceInput) =>
  given(...called).when(control, "EstablishFact", { text: "It rained.", audience });

export const roomRefusals = {
  "unknown-key": () => given(...seated).when(door, "RejoinSeat", { seatId: "seat-weir", generation: 7 }),
  "not-yours": () => given(...seated).when(seat("seat-weir"), "StartTurn", { turn: 1 }),
  "unknown-seat": () => given(...seated).when(control, "ReleaseSeat", { seatId: "nobody" }),
  "unknown-role": () => establish({ kind: "some", roles: ["nobody"] }),
  "unknown-desk": () => establish({ kind: "some", desks: ["nobody"] }),
  "unknown-cell": () => given(...seated).when(door, "ClaimSeat", { personId: "p", cellId: "nobody" }),
  "unknown-casting": () => given(...lobby).when(control, "ChooseCasting", { castingId: "nobody" }),
  "unknown-observer": () => given(...lobby).when(control, "DismissObserver", { observerId: "nobody" }),
  "already-created": () =>
    given(created).when(control, "CreateGame", {
      title: "T",
      scenario: { id: "i", version: "v", hash: "h" },
    }),
  "not-created": () => given().when(control, "OpenLobby", {}),
  "not-open": () => given(created).when(control, "StartTurn", { turn: 1 }),
  "game-over": () => given(...ended).when(control, "StartTurn", { turn: 1 }),
  "joining-locked": () =>
    given(...lobby, { type: "JoiningLocked" }).when(door, "ClaimSeat", { personId: "p", cellId: null }),
  "cell-full": () => given(...seated).when(door, "ClaimSeat", { personId: "p", cellId: "barge" }),
  "no-room": () =>
    given(...lobby, ...Array.from({ length: mostSeats }, (_, n) => claimed(`seat-${n}`, null))).when(
      door,
      "ClaimSeat",
      { personId: "p", cellId: null },
    ),
  "waiting-seat": () => given(...seated).when(seat("seat-waiting"), "TakeLead", {}),
  "no-deliberation": () => given(...lobby).when(control, "ChangeSettings", { phases: ["brief"] }),
} as const satisfies Cases;

export const courseRefusals = {
  "no-turn": () => given(...seated).when(control, "EndTurn", { turn: 1 }),
  "turn-open": () => given(...deliberating).when(control, "StartTurn", { turn: 1 }),
  "no-more-turns": () => given(...played).when(control, "StartTurn", { turn: 4 }),
  "turn-changed": () => given(...deliberating).when(control, "EndTurn", { turn: 2 }),
  "phase-behind": () => given(...deliberating).when(control, "OpenPhase", { turn: 1, phase: "brief" }),
  "phase-changed": () => given(...deliberating).when(control, "UndoPhase", { turn: 1, phase: "argue" }),
  "nothing-to-undo": () =>
    given(...seated, { type: "TurnStarted", turn: 1 }, argue).when(control, "UndoPhase", {
      turn: 1,
      phase: "argue",
    }),
  "already-disclosed": () =>
    given(...called, argue, released("rumour")).when(control, "UndoPhase", { turn: 1, phase: "argue" }),
  "no-clock": () => given(...called).when(control, "CallTime", { version: 3 }),
  "not-paused": () => given(...deliberating).when(control, "ResumeClock", {}),
  "not-running": () => given(...called).when(control, "PauseClock", {}),
  "clock-changed": () => given(...deliberating).when(deadline, "CallTime", { version: 1 }),
  "time-left": () =>
    given(...deliberating).when(deadline, "CallTime", { version: 2 }, noon + minutes(20) - 1),
  "moves-out": () =>
    given(...called, ruled("ruling-1", "move-weir", "weir")).when(control, "ExtendClock", { seconds: 60 }),
} as const satisfies Cases;

export const playRefusals = {
  "unknown-inject": () => given(...deliberating).when(control, "ReleaseInject", { injectId: "nothing" }),
  "unknown-move": () =>
    given(...called).when(control, "RevealMove", { moveId: "none", audience: toAll, named: true }),
  "unknown-track": () =>
    given(...called).when(control, "AdjustTrack", { trackId: "none", to: 1, reason: "Why." }),
  "unknown-fact": () => given(...called).when(control, "EndFact", { factId: "none", reason: "Why." }),
  "unknown-record": () =>
    given(...called).when(control, "CorrectRecord", {
      of: { kind: "ruling", id: "none" },
      text: "No.",
      audience: toAll,
    }),
  "unknown-instrument": () => send("seat-weir", deliberating, { instruments: ["catapult"] }),
  "unknown-running-order": () => given(...lobby).when(control, "ChangeSettings", { runningOrder: "nobody" }),
  "unknown-tag": () =>
    given(...moved).when(control, "TagRecord", { of: { kind: "move", id: "move-weir" }, tags: ["nobody"] }),
  "not-proposed": () => given(...moved).when(control, "AcceptProposal", { proposalId: "word-spreads" }),
  "no-substitute": () =>
    given(...deliberating).when(control, "ReleaseInject", { injectId: "rumour", substitute: true }),
  "wrong-field": () => send("seat-weir", deliberating, { fields: {} }),
  "not-whole": () => send("seat-weir", deliberating, { effect: "" }),
  "moves-closed": () => send("seat-gauge", [...called, set({ lateMoves: false })]),
  "not-the-lead": () => send("seat-weir-2", [...deliberating, set({ sending: "lead" })]),
  "floor-elsewhere": () => send("seat-gauge", inTurns),
  "already-moved": () => send("seat-weir-2", moved),
  "announced-enough": () =>
    send(
      "seat-weir",
      [...deliberating, ...["a", "b", "c"].map((id) => submitted(id, "weir", { content: announcement }))],
      announcement,
    ),
  "sent-enough": () =>
    send("seat-weir", [
      ...deliberating,
      ...Array.from({ length: mostSendings }, (_, n) => [
        submitted(`move-${n}`, "weir"),
        withdrawn(`move-${n}`, "weir"),
      ]).flat(),
    ]),
  "late-undecided": () =>
    given(...called, submitted("move-1", "gauge", { late: true })).when(control, "RevealMove", {
      moveId: "move-1",
      audience: toAll,
      named: true,
    }),
  "not-late": () => given(...called).when(control, "AcceptLateMove", { moveId: "move-weir" }),
  "move-is-out": () =>
    given(...called, revealed("move-weir", "weir")).when(control, "WithdrawMove", { moveId: "move-weir" }),
  "entered-by-control": () =>
    given(...deliberating, submitted("move-1", "weir", { seatId: null })).when(
      seat("seat-weir"),
      "WithdrawMove",
      { moveId: "move-1" },
    ),
  "moves-sealed": () => given(...moved).when(control, "PublishRuling", ruling),
  "already-released": () =>
    given(...deliberating, released("rumour", toAll)).when(control, "ReleaseInject", { injectId: "rumour" }),
  "already-withdrawn": () =>
    given(...moved, withdrawn("move-weir", "weir")).when(seat("seat-weir"), "WithdrawMove", {
      moveId: "move-weir",
    }),
  "already-ruled": () =>
    given(...called, ruled("ruling-1", "move-weir", "weir")).when(control, "PublishRuling", ruling),
  "already-ended": () =>
    given(
      ...called,
      { type: "FactEstablished", factId: "fact-1", text: "It rained.", audience: toAll, rulingId: null },
      { type: "FactEnded", factId: "fact-1", audience: toAll, reason: "It stopped." },
    ).when(control, "EndFact", { factId: "fact-1", reason: "Again." }),
  "reveal-first": () => given(...called, turnEnded).when(control, "PublishRuling", { ...ruling, open: true }),
  "out-of-range": () =>
    given(...called).when(control, "AdjustTrack", { trackId: "level", to: 11, reason: "Why." }),
  "says-nothing": () => establish({ kind: "some" }),
} as const satisfies Cases;
