import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { mintViewer } from "@/lib/game/mint";
import { movesOpen, newGame, standingMove } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import { currentMove, injectsOf, movesOf, movesOpenIn, rulingsOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { diceOf } from "../../support/dice";
import {
  acknowledged,
  called,
  content,
  logOf,
  minutes,
  moved,
  revealed,
  ruled,
  running,
  turnEnded,
} from "../../support/given";
import { law } from "../../support/property-runs";
import { noon, playRandomGame, viewersOf } from "../../support/random-game";
import { lowWater } from "../../support/scenario";

const facilitator = mintViewer({ kind: "control", facilitatorId: "facilitator-a" });
const screen = mintViewer({ kind: "screen" });
const seatOf = (roleId: string) => mintViewer({ kind: "seat", seatId: `seat-${roleId}`, roleId });
const seen = (viewer: typeof screen, ...events: readonly GameEvent[]): View =>
  view(lowWater, logOf(...events), viewer);

law("L2", "what control reads from its view is what the game holds", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const length of [dice.int(0, log.length), dice.int(0, log.length), log.length]) {
    const game = states[length] ?? newGame(scenario);
    const full = view(scenario, log.slice(0, length), facilitator);
    expect(
      Object.fromEntries(
        injectsOf(full).map((each) => [
          each.inject.id,
          { audience: each.audience, acknowledgedBy: each.acknowledgedBy },
        ]),
      ),
    ).toEqual(game.injects);
    const moves = movesOf(full).map(({ id, turn, roleId, content: said, withdrawn, ruling }) => ({
      id,
      turn,
      roleId,
      content: said,
      state: withdrawn ? "withdrawn" : ruling ? "ruled" : "sealed",
    }));
    expect(moves).toEqual(Object.values(game.moves).map(({ revealed: _, ...move }) => move));
    for (const role of scenario.roles) {
      expect(currentMove(full, role.id)?.id).toBe(standingMove(game, role.id, game.turn)?.id);
    }
  }
});

law("L2", "every viewer knows whether moves are open, and a role its own move", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const length = diceOf(seed).int(0, log.length);
  const game = states[length] ?? newGame(scenario);
  for (const viewer of viewersOf(game)) {
    const own = view(scenario, log.slice(0, length), viewer);
    expect(movesOpenIn(own)).toBe(movesOpen(game));
    if (viewer.kind !== "seat" || viewer.roleId === null) continue;
    expect(currentMove(own, viewer.roleId)?.id).toBe(standingMove(game, viewer.roleId, game.turn)?.id);
  }
});

describe("movesOf", () => {
  it("shows a role its sealed move in full, and others nothing", () => {
    expect(movesOf(seen(seatOf("weir"), ...moved))).toEqual([
      {
        id: "move-weir",
        turn: 1,
        roleId: "weir",
        content,
        at: noon,
        seatId: "seat-weir",
        withdrawn: false,
        reveals: [],
        ruling: null,
      },
    ]);
    expect(movesOf(seen(seatOf("gauge"), ...moved))).toEqual([]);
    expect(movesOf(seen(screen, ...moved))).toEqual([]);
  });
  it("shows of a move without a name the act alone", () => {
    const unnamed = revealed("move-weir", "weir", { named: false });
    for (const viewer of [screen, seatOf("gauge")]) {
      expect(movesOf(seen(viewer, ...called, unnamed))).toMatchObject([
        { id: "move-weir", roleId: null, content: { action: content.action }, seatId: null },
      ]);
    }
    expect(movesOf(seen(seatOf("weir"), ...called, unnamed))).toMatchObject([{ roleId: "weir", content }]);
  });
  it("never takes a name away again", () => {
    const unnamed = revealed("move-weir", "weir", { named: false });
    const named = revealed("move-weir", "weir");
    for (const order of [
      [named, unnamed],
      [unnamed, named],
    ]) {
      const [move] = movesOf(seen(screen, ...called, ...order));
      expect(move).toMatchObject({ roleId: "weir", content });
      expect(move?.reveals).toHaveLength(2);
    }
  });
  it("ties a ruling to its move for those who may know the tie", () => {
    const ruling = ruled("ruling-1", "move-weir", "weir");
    const known = [...called, revealed("move-weir", "weir"), ruling];
    expect(movesOf(seen(seatOf("weir"), ...known))[0]?.ruling).toMatchObject({
      id: "ruling-1",
      grade: "success",
    });
    expect(movesOf(seen(seatOf("gauge"), ...known))[0]?.ruling).toBeNull();
    expect(rulingsOf(seen(seatOf("gauge"), ...known))).toMatchObject([
      { id: "ruling-1", moveId: null, grade: undefined },
    ]);
    expect(
      movesOf(
        seen(screen, ...called, revealed("move-weir", "weir"), { ...ruling, open: true } as GameEvent),
      )[0]?.ruling,
    ).toMatchObject({ id: "ruling-1", grade: "success", rationale: "The pond was full indeed." });
  });
});

describe("a move revealed in a later turn", () => {
  const nextTurn: readonly GameEvent[] = [
    ...called,
    turnEnded,
    { type: "TurnStarted", turn: 2 },
    { type: "PhaseOpened", phase: "deliberate", clock: running(5, noon + minutes(15), minutes(15)) },
    revealed("move-weir", "weir"),
  ];

  it("is still of its own turn", () => {
    expect(movesOf(seen(screen, ...nextTurn))[0]?.turn).toBe(1);
  });
  it("is not the role's move of the running turn", () => {
    expect(currentMove(seen(seatOf("weir"), ...nextTurn), "weir")).toBeUndefined();
    expect(currentMove(seen(screen, ...nextTurn), "weir")).toBeUndefined();
  });
});

describe("rulingsOf", () => {
  const texts = [
    { audience: { kind: "some", roles: ["plain"], seats: [] }, text: "The wells are full again." },
    { audience: { kind: "control" }, text: "It will not last." },
  ] as const;
  const log = [...called, ruled("ruling-1", "move-weir", "weir", { publicText: "", texts })];

  it("gives each its own texts, and those with none no ruling at all", () => {
    expect(rulingsOf(seen(seatOf("plain"), ...log))).toMatchObject([
      { texts: ["The wells are full again."], moveId: null },
    ]);
    expect(rulingsOf(seen(seatOf("gauge"), ...log))).toEqual([]);
    expect(rulingsOf(seen(screen, ...log))).toEqual([]);
    expect(rulingsOf(seen(seatOf("weir"), ...log))).toMatchObject([{ texts: [], moveId: "move-weir" }]);
    expect(rulingsOf(seen(facilitator, ...log))).toMatchObject([
      { texts: texts.map((each) => each.text), addressed: texts },
    ]);
  });
});

describe("injectsOf", () => {
  const released: GameEvent = {
    type: "InjectReleased",
    injectId: "weir-survey",
    audience: { kind: "some", roles: ["weir"], seats: [] },
  };
  const readByMate = acknowledged("weir-survey", "seat-weir-2", "weir");
  const log = [...moved, released, readByMate];

  it("tells a role what came and who of it has read it", () => {
    expect(injectsOf(seen(seatOf("weir"), ...log))).toMatchObject([
      { inject: { id: "weir-survey", toAll: false }, turn: 1, at: noon, acknowledgedBy: ["seat-weir-2"] },
    ]);
    expect(injectsOf(seen(seatOf("plain"), ...log))).toEqual([]);
  });
  it("keeps control's notes and the audience from those who receive it", () => {
    const [received] = injectsOf(seen(seatOf("weir"), ...log));
    expect(received?.inject.control).toBeUndefined();
    expect(received?.audience).toBeUndefined();
    expect(injectsOf(seen(facilitator, ...log))[0]?.inject.control?.teaches).toBe("Doubt");
  });
});
