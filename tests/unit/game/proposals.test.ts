import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { dueInjects, proposalsOf } from "@/lib/game/proposals";
import type { Dynamic } from "@/lib/game/scenario-book";
import { gameOf } from "../../support/given";
import {
  adjusted,
  content,
  established,
  marked,
  putAside,
  released,
  ruled,
  submitted,
  takenUp,
  withdrawn,
} from "../../support/happened";
import { briefing, deliberating, seated, turnEnded } from "../../support/histories";
import { anger, closed, flooded, phase, proposed, secondTurn, told } from "../../support/proposal-histories";
import { lowWater } from "../../support/scenario";

describe("what is proposed", () => {
  it("is proposed at once, or only as moves close and until the next turn", () => {
    expect(proposed(...flooded)).toEqual(["flood-angers:1"]);
    expect(proposed(...briefing)).toEqual([]);
    expect(proposed(...deliberating)).toEqual([]);
    const timeCalled: GameEvent = {
      type: "TimeCalled",
      early: true,
      clock: { kind: "called", version: 3, lengthMs: 1 },
    };
    expect(proposed(...deliberating, timeCalled)).toEqual([]);
    expect(proposed(...closed)).toEqual(["river-falls:1"]);
    expect(proposed(...closed, phase("report"))).toEqual(["river-falls:1"]);
    expect(proposed(...deliberating, turnEnded)).toEqual(["river-falls:1"]);
    expect(proposed(...closed, ...secondTurn)).toEqual([]);
  });
  it("goes away when the phase that closed moves is taken back", () => {
    const back: GameEvent = {
      type: "PhaseUndone",
      undone: "argue",
      phase: "deliberate",
      clock: { kind: "none", version: 10 },
      floor: null,
    };
    expect(proposed(...closed, back)).toEqual([]);
    expect(proposed(...closed, back, phase("report"))).toEqual(["river-falls:1"]);
  });
  it("is nothing before the first turn", () => {
    expect(proposed(...seated)).toEqual([]);
  });
  it("goes away when it is true no more", () => {
    expect(proposed(...flooded, marked("move", "move-weir"))).toEqual([]);
    expect(proposed(...flooded, withdrawn("move-weir", "weir"))).toEqual([]);
    expect(proposed(...closed, submitted("move-late", "weir", { seatId: null }))).toEqual([]);
  });
  it("is proposed once a turn where it may come each turn", () => {
    const settled = [...flooded, takenUp("flood-angers:1", anger)];
    expect(proposed(...settled, marked("move", "move-plain", "flood"))).toEqual([]);
    const again = [
      ...settled,
      ...secondTurn,
      established("fact-1", "A field is wet."),
      marked("fact", "fact-1", "flood"),
    ];
    expect(proposed(...again)).toEqual(["flood-angers:2"]);
  });
  it("is proposed once a game where it comes once", () => {
    for (const settled of [takenUp("word-spreads"), putAside("word-spreads")]) {
      expect(proposed(...told, settled)).toEqual([]);
      expect(proposed(...told, settled, ...secondTurn)).toEqual([]);
    }
    expect(proposed(...told, ...secondTurn)).toEqual(["word-spreads"]);
  });
  it("reads moves as control ruled them", () => {
    const fast = submitted("move-fast", "weir", { content: { ...content, fields: { pace: "fast" } } });
    const ruling = (grade: "success" | "failure") => ruled("ruling-1", "move-fast", "weir", { grade });
    const dark = [...deliberating, fast, phase("argue")];
    expect(proposed(...dark)).toEqual([]);
    expect(proposed(...dark, ruling("failure"))).toEqual([]);
    expect(proposed(...dark, ruling("success"))).toEqual(["night-work-shows"]);
  });
  it("has all of it: steps as far as the scales go, and what else it would do", () => {
    const { scenario, circumstances } = gameOf(...flooded, adjusted("anger", 0, 4), released("rumour"));
    const [angers, spreads] = proposalsOf(scenario, circumstances);
    expect(angers).toMatchObject({
      id: "flood-angers:1",
      steps: [{ trackId: "anger", from: 4, to: 5 }],
      others: [{ kind: "advice" }],
    });
    expect(spreads?.others.map(({ kind }) => kind)).toEqual(["inject", "fact", "fact"]);
    expect(spreads?.steps).toEqual([]);
  });
  it("moves a track that it names twice by the sum", () => {
    const game = gameOf(...flooded);
    const by = (...steps: number[]) =>
      proposalsOf({ ...lowWater, dynamics: [angered(...steps)] }, game.circumstances).map(
        ({ steps: all }) => all,
      );
    expect(by(1, 2)).toEqual([[{ trackId: "anger", from: 0, to: 3 }]]);
    expect(by(9, -5)).toEqual([[{ trackId: "anger", from: 0, to: 4 }]]);
    expect(by(2, -2)).toEqual([]);
  });
});

/** A dynamic that always moves the anger of the towns. */
const angered = (...steps: number[]): Dynamic => ({
  id: "angered",
  title: "Anger",
  reason: "Heat.",
  sources: [],
  asked: "at-once",
  often: "each-turn",
  when: { kind: "turn" },
  effects: steps.map((by) => ({ kind: "track", track: "anger", by })),
});

describe("injects that are due", () => {
  const due = (...events: readonly GameEvent[]) =>
    dueInjects(lowWater.injects, gameOf(...events).circumstances).map(({ id }) => id);
  const thirdTurn: readonly GameEvent[] = [
    { type: "TurnEnded", turn: 2 },
    { type: "TurnStarted", turn: 3 },
  ];
  const fell = adjusted("level", 4, 3);

  it("are those of the turn that are not out", () => {
    expect(due(...seated)).toEqual([]);
    expect(due(...briefing, released("rumour"), released("weir-survey"))).toEqual([
      "gauge-bulletin",
      "town-letter",
      "treaty-clause",
    ]);
    expect(due(...briefing, ...secondTurn)).toEqual(["canal-offer", "spare-plan"]);
  });
  it("wait for what they wait for, up to their last turn", () => {
    expect(due(...briefing, fell)).not.toContain("creditor-call");
    expect(due(...briefing, ...secondTurn, fell)).toEqual(["creditor-call", "canal-offer", "spare-plan"]);
    const later = [...briefing, ...secondTurn, ...thirdTurn];
    expect(due(...later)).toEqual(["storm-warning", "sealed-reading"]);
    expect(due(...later, fell)).toEqual(["creditor-call", "storm-warning", "sealed-reading"]);
    expect(due(...later, fell, released("creditor-call"))).not.toContain("creditor-call");
  });
});
