import { describe, expect, it } from "vitest";
import { toPublic, toRoles, toSome } from "@/lib/game/audience";
import { carried } from "@/lib/game/carry";
import type { GameEvent, LoggedEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import { type Game, newGame } from "@/lib/game/state";
import { feed } from "@/lib/game/view/feed";
import { control, gameOf, given, logOf } from "../../support/given";
import {
  adjusted,
  cast,
  leads,
  marked,
  putAside,
  released,
  revealed,
  ruled,
  set,
  submitted,
  takenUp,
  withdrawn,
} from "../../support/happened";
import { called, played, seated, turnEnded } from "../../support/histories";
import { law } from "../../support/property-runs";
import { noon, playRandomGame, type RandomGame, throughJson } from "../../support/random-game";
import { viewersOf } from "../../support/viewers";

const secondTurn: GameEvent = { type: "TurnStarted", turn: 2 };
const fact: GameEvent = {
  type: "FactEstablished",
  factId: "fact-1",
  text: "The bridge is closed.",
  audience: toSome({ seats: ["seat-weir"] }),
  rulingId: "ruling-1",
};

/** What a game has of its play: the same whoever sits in it. */
function playOf(game: Game) {
  const { tracks, facts, rulings, turn, turnOpen, phase, clock, settings, cells, order, written } = game;
  const { switchedOn, circumstances } = game;
  const moves = Object.values(game.moves).map(({ entered: _seatsAreOthers, ...move }) => move);
  const injects = Object.entries(game.injects).map(([id, { audience, releases }]) => ({
    id,
    audience,
    releases,
  }));
  return {
    tracks,
    facts,
    rulings,
    turn,
    turnOpen,
    phase,
    clock,
    settings,
    cells,
    switchedOn,
    order,
    written,
    moves,
    injects,
    circumstances,
  };
}

/** The game another one becomes that begins with what it carries over. */
function begunWith(events: readonly GameEvent[], { scenario }: Pick<RandomGame, "scenario">): Game {
  const made: GameEvent = {
    type: "GameCreated",
    title: "Again",
    scenario: { id: scenario.id, version: scenario.version, hash: "hash" },
    from: { gameId: "first", turn: 1 },
  };
  return replay(
    scenario,
    [made, ...throughJson(events)].map((event): LoggedEvent => ({ at: noon, by: control, event })),
  );
}

const startsOf = (log: readonly LoggedEvent[]): { turn: number; index: number }[] =>
  log.flatMap(({ event }, index) => (event.type === "TurnStarted" ? [{ turn: event.turn, index }] : []));

law("L1", "a game begun from a turn has the play of the first game as that turn started", 30, (seed) => {
  const game = playRandomGame(seed);
  for (const { turn, index } of startsOf(game.log)) {
    const events = carried(game.log, turn) ?? [];
    const before = game.states[index] ?? newGame(game.scenario);
    expect(playOf(begunWith(events, game)), `turn ${turn}`).toEqual(playOf(before));
  }
});

law("L3", "nothing of who sat where is carried, nor of what they read, marked and asked", 20, (seed) => {
  const game = playRandomGame(seed);
  for (const { turn } of startsOf(game.log)) {
    const events = carried(game.log, turn) ?? [];
    const begun = begunWith(events, game);
    expect(begun).toMatchObject({ seats: {}, leads: {}, observers: {}, ready: [], pauseAsks: [] });
    expect(begun).toMatchObject({ joiningLocked: false, screenGeneration: 1 });
    for (const inject of Object.values(begun.injects)) expect(inject.acknowledgedBy).toEqual([]);
    for (const event of events) if ("seatId" in event) expect(event.seatId).toBeNull();
    expect(JSON.stringify(events)).not.toContain("personId");
  }
});

law("L2", "everyone's feed of a game begun from a turn can be made", 8, (seed) => {
  const game = playRandomGame(seed);
  const events = carried(game.log, game.live.turn) ?? [];
  const log = logOf(...events);
  for (const viewer of viewersOf(begunWith(events, game)))
    expect(feed(game.scenario, log, viewer).length).toBeLessThanOrEqual(events.length);
});

describe("what another game begins with", () => {
  const first: readonly GameEvent[] = [
    ...seated,
    set({ movesPerTurn: 2 }),
    ...called.slice(seated.length),
    released("rumour", toRoles("plain")),
    {
      type: "InjectAcknowledged",
      injectId: "rumour",
      seatId: "seat-plain",
      cellId: "plain",
      audience: toRoles("plain"),
    },
    { type: "ReadySet", seatId: "seat-plain", cellId: "plain", ready: true },
    { type: "PauseAsked", seatId: "seat-plain" },
    submitted("move-gauge", "gauge"),
    withdrawn("move-gauge", "gauge"),
    revealed("move-weir", "weir"),
    ruled("ruling-1", "move-weir", "weir"),
    { type: "TrackAdjusted", trackId: "level", from: 4, to: 6, rulingId: "ruling-1", reason: "Rain." },
    fact,
    marked("move", "move-weir", "flood"),
    takenUp("flood-angers:1", { trackId: "anger", from: 0, to: 2 }),
    adjusted("anger", 0, 2),
    putAside("word-spreads", "Nobody listens."),
    turnEnded,
    cast("few", "ferry"),
    leads("plain", "seat-plain"),
    secondTurn,
  ];

  it("is what happened before the turn, without who sat there", () => {
    const events = carried(logOf(...first), 2) ?? [];
    expect(events.map((event) => event.type)).toEqual([
      "SettingsChanged",
      "TurnStarted",
      "PhaseOpened",
      "PhaseOpened",
      "MoveSubmitted",
      "MoveSubmitted",
      "TimeCalled",
      "InjectReleased",
      "MoveSubmitted",
      "MoveWithdrawn",
      "MoveRevealed",
      "RulingPublished",
      "TrackAdjusted",
      "FactEstablished",
      "RecordTagged",
      "ProposalAccepted",
      "TrackAdjusted",
      "ProposalDismissed",
      "TurnEnded",
      "CastingChosen",
    ]);
    expect(events.filter((event) => "seatId" in event && event.seatId !== null)).toEqual([]);
  });
  it("is how the game was set up, before its first turn", () => {
    expect(carried(logOf(...first), 1)?.map((event) => event.type)).toEqual(["SettingsChanged"]);
  });
  it("is nothing of a turn that did not begin", () => {
    expect(carried(logOf(...first), 3)).toBeUndefined();
    expect(carried(logOf(...seated), 1)).toBeUndefined();
    expect(carried([], 1)).toBeUndefined();
  });
  it("does not bring back the end of the first game", () => {
    expect(carried(logOf(...played, { type: "GameEnded" }), 3)?.at(-1)).toEqual({
      type: "TurnEnded",
      turn: 2,
    });
  });
  const begun: readonly GameEvent[] = [
    {
      type: "GameCreated",
      title: "Again",
      scenario: { id: "low-water", version: "1.0.0", hash: "h" },
      from: { gameId: "first", turn: 2 },
    },
    ...(carried(logOf(...first), 2) ?? []),
  ];
  it("is how things stood for what the scenario proposes, with what control decided on that", () => {
    const { circumstances, switchedOn } = gameOf(...begun);
    expect(circumstances).toEqual(gameOf(...first.slice(0, -1)).circumstances);
    expect(circumstances.settled).toEqual({ "flood-angers:1": "accepted", "word-spreads": "dismissed" });
    expect(circumstances.records["move move-weir"]?.tags).toEqual(["flood"]);
    expect(switchedOn).toEqual(["ferry"]);
    for (const proposalId of ["flood-angers:1", "word-spreads"])
      given(...begun, secondTurn)
        .when(control, "AcceptProposal", { proposalId })
        .thenRefused("not-proposed");
    given(...begun, secondTurn)
      .when(control, "TagRecord", { of: { kind: "move", id: "move-plain" }, tags: ["gossip"] })
      .thenEvents(marked("move", "move-plain", "gossip"));
  });
  it("lets the second game go on with that turn, and no other", () => {
    given(...begun)
      .when(control, "StartTurn", { turn: 1 })
      .thenRefused("turn-changed");
    expect(given(...begun).when(control, "StartTurn", { turn: 2 }).decision.ok).toBe(true);
    given(...begun)
      .when(control, "RevealMove", { moveId: "move-plain", audience: toPublic, named: true })
      .thenEvents(revealed("move-plain", "plain"));
    given(...begun, secondTurn)
      .when(control, "WithdrawMove", { moveId: "move-plain" })
      .thenRefused("moves-closed");
  });
});
