import { describe, expect, it } from "vitest";
import {
  type DeskInject,
  isMilder,
  leftOutOf,
  plannedFor,
  stillOpenIn,
  textOfForm,
} from "@/components/control/inject-list";
import { missingOf, reasonsOf, stateOf } from "@/components/control/inject-state";
import { needsOf } from "@/components/control/needs";
import { toPublic, toRoles } from "@/lib/game/audience";
import type { Condition } from "@/lib/game/condition";
import type { GameEvent } from "@/lib/game/events";
import { dueInjects } from "@/lib/game/proposals";
import type { Inject, Scenario } from "@/lib/game/scenario";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import { view } from "@/lib/game/view/feed";
import { injectsOf, movesOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { facilitator } from "../support/eyes";
import { logOf } from "../support/given";
import { set } from "../support/happened";
import { briefing, turnEnded } from "../support/histories";
import { lowWater } from "../support/scenario";

const dry: Condition = { kind: "track", track: "level", atMost: 3 };
const angry: Condition = { kind: "track", track: "anger", atLeast: 2 };
const freed: Condition = { kind: "inject", inject: "free" };

const [template] = lowWater.injects;
const inject = (id: string, number: number, more: Partial<Inject> = {}): Inject => {
  if (!template) throw new Error("The scenario has no injects.");
  const { minute: _minute, ...rest } = template;
  return { ...rest, id, number, turn: 1, audience: toRoles("weir"), ...more };
};

/** A plan with everything an inject can have: a minute, a trigger, both, neither, and turns to come in. */
const scenario: Scenario = {
  ...lowWater,
  injects: [
    inject("late", 3, { minute: 12 }),
    inject("early", 7, { minute: 4 }),
    inject("free", 2),
    inject("if-dry", 5, { trigger: dry, lastTurn: 2 }),
    inject("then-dry", 6, { trigger: dry, minute: 4 }),
    inject("grave", 4, {
      lastTurn: 3,
      contentNote: "Speaks of a drowning.",
      substitute: { title: "An accident", body: "Somebody was hurt." },
    }),
    inject("second", 8, { turn: 2, minute: 1 }),
  ],
  runningOrders: [
    {
      id: "brisk",
      title: "Brisk",
      minutes: 20,
      note: "For those who know the river.",
      before: [],
      turns: [],
      after: [],
      injects: [
        { inject: "free", minute: 2 },
        { inject: "early" },
        { inject: "second", minute: 6 },
        { inject: "grave" },
      ],
    },
  ],
};

const desk = (...events: readonly GameEvent[]): View => view(scenario, logOf(...events), facilitator);
const level = (to: number): GameEvent => {
  return { type: "TrackAdjusted", trackId: "level", from: 4, to, reason: "Rain.", rulingId: null };
};
const released = (id: string, text: Inject["substitute"] = undefined): GameEvent => ({
  type: "InjectReleased",
  injectId: id,
  audience: toPublic,
  text: text ? { channel: "wire", from: "River post office", title: text.title, body: text.body } : null,
});
const turnTwo: readonly GameEvent[] = [turnEnded, { type: "TurnStarted", turn: 2 }];
const ids = (injects: readonly DeskInject[]) => injects.map(({ id }) => id);
const found = (seen: View, id: string): DeskInject => {
  const all = [1, 2, 3].flatMap((turn) => plannedFor(seen, turn));
  const one = all.find((each) => each.id === id);
  if (!one) throw new Error(`No inject ${id}.`);
  return one;
};

describe("the injects of a turn", () => {
  it("go by their MSEL numbers and stand in the order of their minutes, those without one last", () => {
    const planned = plannedFor(desk(...briefing), 1);
    expect(planned.map(({ number, minute }) => [number, minute])).toEqual([
      ["6", 4],
      ["7", 4],
      ["3", 12],
      ["2", undefined],
      ["4", undefined],
      ["5", undefined],
    ]);
  });

  it("stand in a running order's own order, at its minutes; the others are kept apart by number", () => {
    const seen = desk(...briefing, set({ runningOrder: "brisk" }));
    expect(plannedFor(seen, 1).map(({ id, minute }) => [id, minute])).toEqual([
      ["free", 2],
      ["early", undefined],
      ["grave", undefined],
    ]);
    expect(ids(leftOutOf(seen, 1, new Map()))).toEqual(["late", "if-dry", "then-dry"]);
    expect(leftOutOf(desk(...briefing), 1, new Map())).toEqual([]);
  });

  it("leave earlier ones open as long as they may come and are not out", () => {
    const seen = desk(...briefing, ...turnTwo);
    expect(ids(stillOpenIn(seen, 2, new Map()))).toEqual(["grave", "if-dry"]);
    expect(ids(stillOpenIn(seen, 2, new Map([["grave", 1]])))).toEqual(["if-dry"]);
    expect(ids(stillOpenIn(seen, 3, new Map()))).toEqual(["grave"]);
    expect(stillOpenIn(seen, 1, new Map())).toEqual([]);
  });

  it("keep earlier ones apart that the running order leaves out", () => {
    const seen = desk(...briefing, set({ runningOrder: "brisk" }), ...turnTwo);
    expect(ids(stillOpenIn(seen, 2, new Map()))).toEqual(["grave"]);
    expect(ids(leftOutOf(seen, 2, new Map()))).toEqual(["if-dry"]);
  });
});

describe("how an inject stands", () => {
  const state = (id: string, turnTime: number | null, ...events: readonly GameEvent[]) => {
    const seen = desk(...briefing, ...events);
    return stateOf(found(seen, id), circumstancesIn(seen), turnTime);
  };

  it("is told by its minute where it waits for nothing", () => {
    expect(state("early", 1.5)).toEqual({ kind: "in", minutes: 3 });
    expect(state("early", 4.2)).toEqual({ kind: "due", late: 0, because: [] });
    expect(state("early", 9.9)).toEqual({ kind: "due", late: 5, because: [] });
    expect(state("early", null)).toEqual({ kind: "open" });
    expect(state("free", 30)).toEqual({ kind: "open" });
  });

  it("is told by its trigger, and says what is missing or what makes it due", () => {
    expect(state("if-dry", 1)).toEqual({ kind: "waits", missing: [dry] });
    expect(state("if-dry", 1, level(3))).toEqual({ kind: "due", late: null, because: [dry] });
  });

  it("with both is due once its minute has come and its trigger holds, not before", () => {
    expect(state("then-dry", 9)).toEqual({ kind: "waits", missing: [dry] });
    expect(state("then-dry", 1, level(3))).toEqual({ kind: "in", minutes: 3 });
    expect(state("then-dry", 9, level(3))).toEqual({ kind: "due", late: 5, because: [dry] });
  });

  it("before and after its turns is neither due nor waiting", () => {
    expect(state("second", 30)).toEqual({ kind: "later", turn: 2 });
    expect(state("early", 30, ...turnTwo)).toEqual({ kind: "past" });
    expect(state("grave", 30, ...turnTwo)).toEqual({ kind: "open" });
    expect(state("if-dry", 0, level(3), ...turnTwo)).toMatchObject({ kind: "due", late: null });
  });

  it("is due only where the core says that what it waits for is so", () => {
    for (const events of [[], [level(3)], [...turnTwo], [level(3), ...turnTwo]]) {
      const seen = desk(...briefing, ...events);
      const now = circumstancesIn(seen);
      const asked = new Set(dueInjects(scenario.injects, now).map(({ id }) => id));
      for (const { id } of scenario.injects)
        if (stateOf(found(seen, id), now, 60).kind === "due") expect(asked, id).toContain(id);
    }
  });
});

describe("why it is due, and what it lacks", () => {
  const now = circumstancesIn(desk(...briefing, level(2), released("free")));

  it("names every part that must be so, and of alternatives those that are", () => {
    const either: Condition = { kind: "any", of: [angry, freed] };
    expect(reasonsOf({ kind: "all", of: [dry, either] }, now)).toEqual([dry, freed]);
    const calm: Condition = { kind: "not", of: angry };
    expect(reasonsOf(calm, now)).toEqual([calm]);
  });

  it("names the parts that are missing, and alternatives as a whole", () => {
    const late: Condition = { kind: "turn", from: 2 };
    const either: Condition = { kind: "any", of: [angry, late] };
    expect(missingOf({ kind: "all", of: [dry, angry, { kind: "all", of: [late, dry] }] }, now)).toEqual([
      angry,
      late,
    ]);
    expect(missingOf({ kind: "all", of: [dry, either] }, now)).toEqual([either]);
  });
});

describe("the milder form", () => {
  const seen = desk(...briefing, released("grave", { title: "An accident", body: "Somebody was hurt." }));
  const grave = found(seen, "grave");

  it("keeps channel and sender, and loses a note it does not have itself", () => {
    expect(textOfForm(grave, true)).toEqual({
      channel: grave.text.channel,
      from: grave.text.from,
      title: "An accident",
      body: "Somebody was hurt.",
    });
    expect(textOfForm(grave, false)).toBe(grave.text);
    expect(textOfForm(found(seen, "free"), true)).toBe(found(seen, "free").text);
  });

  it("is known again once it is out", () => {
    const [out] = injectsOf(seen);
    expect(out && isMilder(grave, out)).toBe(true);
    const full = injectsOf(desk(...briefing, released("grave")))[0];
    expect(full && isMilder(grave, full)).toBe(false);
  });
});

describe("injects that need control now", () => {
  const needed = (turnTime: number, ...events: readonly GameEvent[]) => {
    const seen = desk(...briefing, ...events);
    const circumstances = circumstancesIn(seen);
    const state = {
      view: seen,
      moves: movesOf(seen),
      injects: injectsOf(seen),
      circumstances,
      proposals: [],
    };
    const need = needsOf(state, { warning: "none", turnTime }).find(({ kind }) => kind === "injects");
    return need?.kind === "injects" ? need.injectIds : [];
  };

  it("are those that are due and not out, of earlier turns too", () => {
    expect(needed(5)).toEqual(["early"]);
    expect(needed(5, released("early"))).toEqual([]);
    expect(needed(5, level(3))).toEqual(["then-dry", "early", "if-dry"]);
    expect(needed(0, level(3), ...turnTwo)).toEqual(["if-dry"]);
    expect(needed(30, set({ runningOrder: "brisk" }), level(3))).toEqual(["free"]);
  });
});
