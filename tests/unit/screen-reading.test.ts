import { describe, expect, it } from "vitest";
import { keyIn } from "@/components/game/claim-form";
import { trackGroups } from "@/components/game/track-groups";
import { newsLines } from "@/components/screen/news-room";
import {
  boardRows,
  clockWord,
  hadFloor,
  headlinesOf,
  isOn,
  ladderOf,
  latestReveal,
  latestRuling,
  phaseAfter,
} from "@/components/screen/reading";
import { usualSettings } from "@/lib/game/settings";
import type { TrackView, View } from "@/lib/game/view/view";
import type { ViewEvent } from "@/lib/game/view/view-event";

const rungs = (count: number) => Array.from({ length: count }, (_, at) => ({ at, name: `step ${at}` }));
const track = (id: string, more: Partial<TrackView> = {}): TrackView => {
  return { id, name: id, min: 0, max: 10, rungs: [], drawn: "scale", start: 5, value: 5, was: 5, ...more };
};
const running = (minutes: number) =>
  ({ kind: "running", version: 1, endsAt: 0, lengthMs: minutes * 60_000 }) as const;

describe("the words beside the clock", () => {
  it("come at five minutes and at one, and not where the phase is no longer than that", () => {
    expect(clockWord(running(25), 301)).toBeUndefined();
    expect(clockWord(running(25), 300)).toBe("last-five");
    expect(clockWord(running(25), 60)).toBe("last-one");
    expect(clockWord(running(5), 200)).toBeUndefined();
    expect(clockWord(running(1), 40)).toBeUndefined();
  });

  it("say of a clock that stands why it stands", () => {
    expect(clockWord({ kind: "paused", version: 1, leftMs: 1, lengthMs: 600_000 }, 1)).toBe("paused");
    expect(clockWord({ kind: "called", version: 1, lengthMs: 600_000 }, 0)).toBe("called");
    expect(clockWord({ kind: "none", version: 1 }, null)).toBeUndefined();
  });
});

describe("the ladder", () => {
  it("is the first track that is drawn as one", () => {
    const scale = track("scale", { rungs: rungs(11) });
    const first = track("first", { drawn: "ladder", rungs: rungs(11) });
    const second = track("second", { drawn: "ladder", rungs: rungs(7) });
    expect(ladderOf([scale, first, second])).toBe(first);
    expect(ladderOf([scale])).toBeUndefined();
  });
});

describe("a board as wide as the wall", () => {
  const twins = (id: string) => [1, 2].map((each) => track(`${id}${each}`, { group: id, drawn: "dial" }));
  const rows = (...tracks: TrackView[]) =>
    boardRows(trackGroups(tracks)).map((row) => row.map(({ members }) => members[0]?.id));

  it("has three to a row; gauges that stand together take two places and are not parted", () => {
    expect(rows(track("a"), ...twins("t"), track("b"))).toEqual([["a", "t1"], ["b"]]);
    expect(rows(track("a"), track("b"), ...twins("t"), track("c"))).toEqual([
      ["a", "b"],
      ["t1", "c"],
    ]);
    expect(rows(track("a"), track("b"), track("c"), track("d"))).toEqual([["a", "b", "c"], ["d"]]);
  });
});

describe("the phase after", () => {
  const phases = (["brief", "deliberate", "argue", "report"] as const).map((phase) => ({
    phase,
    minutes: 5,
  }));
  const brisk = {
    id: "brisk",
    title: "Brisk",
    minutes: 20,
    turns: [{ number: 1, phases: phases.filter(({ phase }) => phase !== "argue") }],
  };
  const view = (phase: View["phase"], played = usualSettings.phases, runningOrder: string | null = null) =>
    ({
      phase,
      turn: { number: 1 },
      scenario: { phases: [{ turn: 1, phases }], timetables: [brisk] },
      settings: { ...usualSettings, phases: played, runningOrder },
    }) as unknown as View;

  it("is the next that the scenario has and the game plays", () => {
    expect(phaseAfter(view("deliberate"))).toBe("argue");
    expect(phaseAfter(view("deliberate", ["brief", "deliberate", "report"]))).toBe("report");
    expect(phaseAfter(view("report"))).toBeUndefined();
    expect(phaseAfter(view(null))).toBeUndefined();
  });

  it("is the next of the timetable the game is run by", () => {
    expect(phaseAfter(view("deliberate", usualSettings.phases, "brisk"))).toBe("report");
  });
});

describe("room for the newest headline", () => {
  const view = (clock: View["clock"], order: "simultaneous" | "sequential" = "simultaneous") =>
    ({ clock, settings: { ...usualSettings, order } }) as View;

  it("is less under a clock, under an order of play and under a long title, and never one line", () => {
    const none = { kind: "none", version: 1 } as const;
    expect(newsLines(view(none), "Short")).toBe(7);
    expect(newsLines(view(running(25)), "Short")).toBeLessThan(7);
    expect(newsLines(view(running(25), "sequential"), "Short")).toBeLessThan(
      newsLines(view(running(25)), "Short"),
    );
    for (const below of [
      { held: ["x".repeat(90)], facts: false },
      { held: [], facts: true },
    ])
      expect(newsLines(view(running(25)), "Short", below)).toBeLessThan(
        newsLines(view(running(25)), "Short"),
      );
    for (let length = 0; length <= 120; length++)
      expect(newsLines(view(running(25), "sequential"), "x".repeat(length))).not.toBe(1);
  });
});

describe("what was shown, ruled and corrected", () => {
  type Happened = readonly [turn: number, event: ViewEvent];
  const playing = (...happened: readonly Happened[]) => {
    const rows = happened.map(([turn, event], at) => ({ position: at + 1, at: at + 1, turn, event }));
    return { turn: { number: happened.at(-1)?.[0] ?? 0 }, rows } as unknown as View;
  };
  const shown: ViewEvent = {
    type: "MoveRevealed",
    moveId: "m1",
    turn: 1,
    roleId: null,
    content: { action: "a" },
    toAll: true,
  };
  const ruling = (moveId: string | null): ViewEvent => {
    return { type: "RulingPublished", rulingId: "r1", moveId, publicText: "p", texts: [] };
  };
  const corrected = (correctionId: string, toAll = true): ViewEvent => {
    return { type: "RecordCorrected", correctionId, text: correctionId, toAll };
  };
  const released = (id: string): ViewEvent => {
    const inject = { id, toAll: true, title: id, channel: "cable", from: "", body: "" } as const;
    return {
      type: "InjectReleased",
      inject,
    };
  };

  it("belong together only where the room is told so", () => {
    const together = (moveId: string | null) => {
      const view = playing([1, shown], [1, ruling(moveId)]);
      const [move, ruled] = [latestReveal(view), latestRuling(view)];
      return move && ruled && isOn(ruled, move);
    };
    expect(together("m1")).toBe(true);
    expect(together("m2")).toBe(false);
    expect(together(null)).toBe(false);
  });

  it("a ruling points to the public correction that came after it, in its turn", () => {
    const at = (...happened: readonly Happened[]) => latestRuling(playing(...happened))?.correctedAt;
    expect(at([1, ruling(null)], [1, corrected("c")])).toBe(2);
    expect(at([1, corrected("c")], [1, ruling(null)])).toBeUndefined();
    expect(at([1, ruling(null)], [1, corrected("c", false)])).toBeUndefined();
  });

  it("corrections of the running turn stand before older news, those of earlier turns do not", () => {
    const ids = (...happened: readonly Happened[]) => headlinesOf(playing(...happened)).map(({ id }) => id);
    expect(ids([1, corrected("c")], [1, released("one")], [1, released("two")])).toEqual(["two", "c", "one"]);
    expect(ids([1, corrected("c")], [2, released("one")], [2, released("two")])).toEqual(["two", "one", "c"]);
  });

  it("who had the floor is counted from the phase on", () => {
    const floor = (roleId: string | null): ViewEvent => ({ type: "FloorGiven", roleId });
    const phase = {
      type: "PhaseOpened",
      phase: "deliberate",
      clock: { kind: "none", version: 1 },
    } as const satisfies ViewEvent;
    expect([...hadFloor(playing([1, floor("uk")], [1, phase], [1, floor("us")], [1, floor(null)]))]).toEqual([
      "us",
    ]);
  });
});

describe("a pasted key", () => {
  it("may be the key, its end of a link, or the whole link", () => {
    expect(keyIn(" abc_-1 ")).toBe("abc_-1");
    expect(keyIn("#k=abc_-1")).toBe("abc_-1");
    expect(keyIn("http://192.168.8.20:3000/games/1/screen#k=abc_-1\n")).toBe("abc_-1");
    expect(keyIn("http://192.168.8.20:3000/games/1/observe#moves")).toBe("");
    expect(keyIn("")).toBe("");
  });
});
