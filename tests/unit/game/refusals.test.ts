import { describe, expect, it } from "vitest";
import { givenBy } from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import { mostSeats } from "@/lib/game/decide/opening";
import { type RejectionCode, rejectionStatus } from "@/lib/game/rejections";
import type { CommandInput } from "../../support/command-of";
import {
  called,
  claimed,
  content,
  control,
  created,
  deadline,
  deliberating,
  door,
  ended,
  given,
  lobby,
  minutes,
  moved,
  played,
  ruled,
  seat,
  seated,
  turnEnded,
} from "../../support/given";
import { law } from "../../support/property-runs";
import { noon, playRandomGame } from "../../support/random-game";

/** Refusals made beside the rules: by the schemas at the door, and by the store that knows earlier command ids. */
const madeElsewhere = ["malformed", "id-reused"] as const satisfies readonly RejectionCode[];
type MadeElsewhere = (typeof madeElsewhere)[number];

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

/** A case for every code the rules may answer with. */
const cases: Readonly<Record<Exclude<RejectionCode, MadeElsewhere>, () => { readonly decision: Decision }>> =
  {
    "not-yours": () => given(...seated).when(seat("seat-weir"), "StartTurn", { turn: 1 }),
    "unknown-seat": () => given(...seated).when(control, "ReleaseSeat", { seatId: "nobody" }),
    "unknown-role": () => given(...seated).when(door, "ClaimSeat", { personId: "p", roleId: "nobody" }),
    "unknown-inject": () => given(...deliberating).when(control, "ReleaseInject", { injectId: "nothing" }),
    "unknown-move": () =>
      given(...called).when(control, "RevealMove", { moveId: "none", audience: toAll, named: true }),
    "unknown-track": () =>
      given(...called).when(control, "AdjustTrack", { trackId: "none", to: 1, reason: "Why." }),
    "unknown-fact": () => given(...called).when(control, "EndFact", { factId: "none", reason: "Why." }),
    "unknown-instrument": () =>
      given(...deliberating).when(seat("seat-weir"), "SubmitMove", {
        turn: 1,
        ...content,
        instruments: ["catapult"],
      }),
    "already-created": () =>
      given(created).when(control, "CreateGame", {
        title: "T",
        scenario: { id: "i", version: "v", hash: "h" },
      }),
    "not-created": () => given().when(control, "OpenLobby", {}),
    "not-open": () => given(created).when(control, "StartTurn", { turn: 1 }),
    "game-over": () => given(...ended).when(control, "StartTurn", { turn: 1 }),
    "joining-locked": () =>
      given(...lobby, { type: "JoiningLocked" }).when(door, "ClaimSeat", { personId: "p", roleId: null }),
    "role-full": () => given(...seated).when(door, "ClaimSeat", { personId: "p", roleId: "barge" }),
    "no-room": () =>
      given(...lobby, ...Array.from({ length: mostSeats }, (_, n) => claimed(`seat-${n}`, null))).when(
        door,
        "ClaimSeat",
        { personId: "p", roleId: null },
      ),
    "no-turn": () => given(...seated).when(control, "EndTurn", { turn: 1 }),
    "turn-open": () => given(...deliberating).when(control, "StartTurn", { turn: 1 }),
    "no-more-turns": () => given(...played).when(control, "StartTurn", { turn: 4 }),
    "turn-changed": () => given(...deliberating).when(control, "EndTurn", { turn: 2 }),
    "phase-behind": () => given(...deliberating).when(control, "OpenPhase", { turn: 1, phase: "brief" }),
    "no-clock": () => given(...called).when(control, "CallTime", { version: 3 }),
    "not-paused": () => given(...deliberating).when(control, "ResumeClock", {}),
    "not-running": () => given(...called).when(control, "PauseClock", {}),
    "clock-changed": () => given(...deliberating).when(deadline, "CallTime", { version: 1 }),
    "time-left": () =>
      given(...deliberating).when(deadline, "CallTime", { version: 2 }, noon + minutes(20) - 1),
    "waiting-seat": () =>
      given(...deliberating).when(seat("seat-waiting"), "SubmitMove", { turn: 1, ...content }),
    "moves-closed": () => given(...called).when(seat("seat-gauge"), "SubmitMove", { turn: 1, ...content }),
    "moves-sealed": () => given(...moved).when(control, "PublishRuling", ruling),
    "moves-out": () =>
      given(...called, ruled("ruling-1", "move-weir", "weir")).when(control, "ExtendClock", { seconds: 60 }),
    "already-moved": () => given(...moved).when(seat("seat-weir-2"), "SubmitMove", { turn: 1, ...content }),
    "already-released": () =>
      given(...deliberating, { type: "InjectReleased", injectId: "rumour", audience: toAll }).when(
        control,
        "ReleaseInject",
        { injectId: "rumour" },
      ),
    "already-withdrawn": () =>
      given(...moved, {
        type: "MoveWithdrawn",
        moveId: "move-weir",
        roleId: "weir",
        seatId: "seat-weir",
      }).when(seat("seat-weir"), "WithdrawMove", { moveId: "move-weir" }),
    "already-ruled": () =>
      given(...called, ruled("ruling-1", "move-weir", "weir")).when(control, "PublishRuling", ruling),
    "already-ended": () =>
      given(
        ...called,
        { type: "FactEstablished", factId: "fact-1", text: "It rained.", audience: toAll, rulingId: null },
        { type: "FactEnded", factId: "fact-1", audience: toAll, reason: "It stopped." },
      ).when(control, "EndFact", { factId: "fact-1", reason: "Again." }),
    "reveal-first": () =>
      given(...called, turnEnded).when(control, "PublishRuling", { ...ruling, open: true }),
    "out-of-range": () =>
      given(...called).when(control, "AdjustTrack", { trackId: "level", to: 11, reason: "Why." }),
    "says-nothing": () =>
      given(...called).when(control, "EstablishFact", {
        text: "It rained.",
        audience: { kind: "some", roles: [], seats: [] },
      }),
  };

describe("[L8] the rules refuse with", () => {
  it.each(Object.entries(cases))("%s", (code, decide) => {
    expect(decide().decision).toStrictEqual({ ok: false, code });
  });

  it("no code beside the cases above and those made elsewhere", () => {
    expect([...Object.keys(cases), ...madeElsewhere].sort()).toEqual(Object.keys(rejectionStatus).sort());
  });
});

it("[L8] every code has the kind of answer of a refusal", () => {
  for (const status of Object.values(rejectionStatus)) expect([400, 403, 404, 409, 422]).toContain(status);
});

law("L8", "a refusal is a known code and nothing besides, and leaves the game as it was", 15, (seed) => {
  for (const { decision, before, after } of playRandomGame(seed).steps) {
    if (decision.ok) continue;
    expect(Object.keys(decision)).toEqual(["ok", "code"]);
    expect(Object.keys(rejectionStatus)).toContain(decision.code);
    expect(madeElsewhere).not.toContain(decision.code);
    expect(after).toBe(before);
  }
});

law("L8", "nobody but those it is for may give a command", 5, (seed) => {
  for (const { before, by, command } of playRandomGame(seed, 120).steps) {
    for (const actor of [control, door, deadline, seat("nobody"), by]) {
      if (givenBy[command.type].includes(actor.kind)) continue;
      const answer = decide(before, actor, command, { at: before.at, ids: ["a", "b", "c"] });
      expect(answer).toStrictEqual({ ok: false, code: "not-yours" });
    }
  }
});

law("L8", "a seat nobody holds is refused everything", 5, (seed) => {
  const { steps } = playRandomGame(seed, 120);
  for (const { before, command } of steps) {
    if (!givenBy[command.type].includes("seat")) continue;
    const released = Object.values(before.seats).find((each) => each.released);
    for (const seatId of ["nobody", "__proto__", ...(released ? [released.id] : [])]) {
      const answer = decide(before, seat(seatId), command, { at: before.at, ids: ["a"] });
      expect(answer).toStrictEqual({ ok: false, code: "unknown-seat" });
    }
  }
});
