import { describe, expect, it } from "vitest";
import { lengthOf, sessionClock, timetableOf } from "@/components/control/settings-timetable";
import type { GameEvent } from "@/lib/game/events";
import { view } from "@/lib/game/view/feed";
import { facilitator } from "../support/eyes";
import { logOf } from "../support/given";
import { set } from "../support/happened";
import { lobby } from "../support/histories";
import { lowWater } from "../support/scenario";

const desk = (...events: readonly GameEvent[]) => view(lowWater, logOf(...lobby, ...events), facilitator);
const words = (orderId: string | null, ...events: readonly GameEvent[]) =>
  timetableOf(desk(...events), orderId).map((each) => [
    each.at,
    each.kind === "turn" ? `turn ${each.turn}` : each.kind === "session" ? each.title : "pause",
    each.minutes,
  ]);

describe("the timetable of a session", () => {
  it("goes from what comes before to what comes after, pauses in their places, to the order's own minute", () => {
    expect(words("brisk")).toEqual([
      [0, "Welcome", 3],
      [3, "turn 1", 8],
      [11, "pause", 2],
      [13, "turn 2", 9],
      [22, "turn 3", 7],
      [29, "Talk", 4],
    ]);
    expect(lengthOf(timetableOf(desk(), "brisk"))).toBe(lowWater.runningOrders[0]?.minutes);
  });

  it("without a running order is the turns one after the other", () => {
    const sums = lowWater.turns.map(({ phases }) => phases.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(words(null).map(([, what, minutes]) => [what, minutes])).toEqual(
      sums.map((sum, at) => [`turn ${at + 1}`, sum]),
    );
  });

  it("gives no time to phases that are not played", () => {
    const third = timetableOf(desk(set({ phases: ["deliberate"] })), "brisk").find(
      (each) => each.kind === "turn" && each.turn === 3,
    );
    expect(third).toMatchObject({ minutes: 5, phases: [{ phase: "deliberate", minutes: 5 }] });
  });

  it("counts in hours and minutes", () => {
    expect([0, 9, 65, 360].map(sessionClock)).toEqual(["0:00", "0:09", "1:05", "6:00"]);
  });
});
