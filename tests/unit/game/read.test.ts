import { describe, expect, it } from "vitest";
import { toControl, toRoles } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { movesOpen, newGame, movesOpenTo as openToRole, standingMoves } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import {
  currentMove,
  currentMoves,
  movesOf,
  movesOpenIn,
  movesOpenTo,
  rulingsOf,
  stands,
} from "@/lib/game/view/read";
import { knowsRole } from "@/lib/game/viewer";
import { diceOf } from "../../support/dice";
import { facilitator, screen, seatOf, seen } from "../../support/eyes";
import { minutes } from "../../support/given";
import {
  announcement,
  content,
  revealed,
  ruled,
  running,
  submitted,
  withdrawn,
} from "../../support/happened";
import { called, deliberating, moved, turnEnded } from "../../support/histories";
import { law } from "../../support/property-runs";
import { noon, playRandomGame } from "../../support/random-game";
import { viewersOf } from "../../support/viewers";

law("L2", "what control reads from its view is what the game holds", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const dice = diceOf(seed);
  for (const length of [dice.int(0, log.length), dice.int(0, log.length), log.length]) {
    const game = states[length] ?? newGame(scenario);
    const full = view(scenario, log.slice(0, length), facilitator);
    const moves = movesOf(full).map(({ id, turn, roleId, content: said, standing }) => ({
      id,
      turn,
      roleId,
      content: said,
      state: standing === "open" ? "sealed" : standing,
    }));
    expect(moves).toEqual(
      Object.values(game.moves).map(({ revealed: _shown, entered: _hand, ...move }) => move),
    );
    for (const role of scenario.roles) {
      const standing = standingMoves(game, role.id, game.turn).map((move) => move.id);
      expect(currentMoves(full, role.id).map((move) => move.id)).toEqual(standing);
    }
  }
});

law("L2", "every viewer knows to whom moves are open, and a role its own moves", 20, (seed) => {
  const { scenario, log, states } = playRandomGame(seed);
  const length = diceOf(seed).int(0, log.length);
  const game = states[length] ?? newGame(scenario);
  for (const viewer of viewersOf(game)) {
    const own = view(scenario, log.slice(0, length), viewer);
    expect(movesOpenIn(own)).toBe(movesOpen(game));
    for (const { id } of scenario.roles) {
      expect(movesOpenTo(own, id)).toBe(openToRole(game, id));
      if (!knowsRole(viewer, id)) continue;
      const standing = standingMoves(game, id, game.turn).map((move) => move.id);
      expect(currentMoves(own, id).map((move) => move.id)).toEqual(standing);
    }
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
        standing: "open",
        late: false,
        refusal: undefined,
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

describe("what became of a move", () => {
  const late = submitted("move-gauge", "gauge", { late: true });
  const accepted: GameEvent = { type: "LateMoveAccepted", moveId: "move-gauge", roleId: "gauge" };
  const refused: GameEvent = {
    type: "MoveRefused",
    moveId: "move-gauge",
    roleId: "gauge",
    reason: "Too late.",
  };
  const become = (...events: readonly GameEvent[]) =>
    movesOf(seen(seatOf("gauge"), ...called, late, ...events))[0];

  it("is told to its role: late, accepted, refused and why", () => {
    expect(become()).toMatchObject({ standing: "late", late: true });
    expect(become(accepted)).toMatchObject({ standing: "open", late: true, refusal: undefined });
    expect(become(refused)).toMatchObject({ standing: "refused", refusal: "Too late." });
    expect(become(withdrawn("move-gauge", "gauge"))).toMatchObject({ standing: "withdrawn" });
    expect(become(accepted, ruled("ruling-1", "move-gauge", "gauge"))).toMatchObject({ standing: "ruled" });
  });
  it("counts unless it was taken back or refused", () => {
    const counted = (...events: readonly GameEvent[]) => {
      const move = become(...events);
      return move && stands(move);
    };
    expect([
      counted(),
      counted(accepted),
      counted(refused),
      counted(withdrawn("move-gauge", "gauge")),
    ]).toEqual([true, true, false, false]);
  });
  it("stays open to those who were shown it, until they learn of its ruling", () => {
    expect(movesOf(seen(screen, ...called, revealed("move-weir", "weir")))[0]?.standing).toBe("open");
  });
});

describe("the moves of a role in a turn", () => {
  const two = [
    ...deliberating,
    submitted("act-1", "weir"),
    submitted("said-1", "weir", { content: announcement }),
    submitted("act-2", "weir", { seatId: null }),
    withdrawn("act-1", "weir"),
    submitted("said-2", "weir", { content: announcement }),
  ];
  it("are all that count, acts and announcements; the latest act is the move", () => {
    const own = seen(seatOf("weir"), ...two);
    expect(currentMoves(own, "weir").map((move) => move.id)).toEqual(["said-1", "act-2", "said-2"]);
    expect(currentMove(own, "weir")).toMatchObject({ id: "act-2", seatId: null });
    expect(currentMoves(seen(seatOf("plain"), ...two), "weir")).toEqual([]);
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
    { audience: toRoles("plain"), text: "The wells are full again." },
    { audience: toControl, text: "It will not last." },
  ];
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
