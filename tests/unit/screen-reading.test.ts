import { describe, expect, it } from "vitest";
import { keyIn } from "@/components/game/claim-form";
import { signed, trackGroups } from "@/components/game/track-groups";
import { newsLines } from "@/components/screen/news-room";
import { clockWord, ladderOf, movedFirst, phaseAfter, rungsAround } from "@/components/screen/reading";
import { usualSettings } from "@/lib/game/settings";
import type { TrackView, View } from "@/lib/game/view/view";

const rungs = (count: number) => Array.from({ length: count }, (_, at) => ({ at, name: `step ${at}` }));
const track = (id: string, more: Partial<TrackView> = {}): TrackView => {
  return { id, name: id, min: 0, max: 10, rungs: [], value: 5, was: 5, ...more };
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
  it("is the first track whose every step has a name", () => {
    const some = track("some", { rungs: rungs(4) });
    const every = track("every", { rungs: rungs(11) });
    expect(ladderOf([some, every])).toBe(every);
    expect(ladderOf([some])).toBeUndefined();
  });

  it("keeps the rung it stands on in sight, at either end too", () => {
    const around = (value: number) =>
      rungsAround(track("t", { rungs: rungs(11), value }), 5).map(({ at }) => at);
    expect(around(6)).toEqual([4, 5, 6, 7, 8]);
    expect(around(0)).toEqual([0, 1, 2, 3, 4]);
    expect(around(10)).toEqual([6, 7, 8, 9, 10]);
  });
});

describe("tracks", () => {
  it("of one group stand where its first one stands", () => {
    const groups = trackGroups([track("a", { group: "g" }), track("b"), track("c", { group: "g" })]);
    expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([["a", "c"], ["b"]]);
  });

  it("that moved come first, in their order", () => {
    const groups = trackGroups([track("a"), track("b", { was: 4 }), track("c"), track("d", { was: 6 })]);
    expect(movedFirst(groups).map(({ members }) => members[0]?.id)).toEqual(["b", "d", "a", "c"]);
  });

  it("are printed with a true minus", () => expect([signed(-2), signed(0)]).toEqual(["−2", "0"]));
});

describe("the phase after", () => {
  const phases = (["brief", "deliberate", "argue", "report"] as const).map((phase) => ({
    phase,
    minutes: 5,
  }));
  const view = (phase: View["phase"], played = usualSettings.phases) =>
    ({
      phase,
      turn: { number: 1 },
      scenario: { phases: [{ turn: 1, phases }] },
      settings: { ...usualSettings, phases: played },
    }) as unknown as View;

  it("is the next that the scenario has and the game plays", () => {
    expect(phaseAfter(view("deliberate"))).toBe("argue");
    expect(phaseAfter(view("deliberate", ["brief", "deliberate", "report"]))).toBe("report");
    expect(phaseAfter(view("report"))).toBeUndefined();
    expect(phaseAfter(view(null))).toBeUndefined();
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
    for (let length = 0; length <= 120; length++)
      expect(newsLines(view(running(25), "sequential"), "x".repeat(length))).not.toBe(1);
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
