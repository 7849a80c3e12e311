import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadPack } from "@/lib/scenario/load";

const loaded = await loadPack(join(import.meta.dirname, "../../scenarios/after-the-strike"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

const minutesOf = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);

describe("the running orders of After the Strike", () => {
  it("may be run in three hours or in six, the longer with every inject", () => {
    const orders = scenario.runningOrders.map(({ id, minutes, injects }) => [id, minutes, injects.length]);
    expect(orders).toEqual([
      ["short", 180, 20],
      ["long", 360, 40],
    ]);
  });

  it("debriefs longer than any turn, however it is run", () => {
    for (const { turns, after, id } of scenario.runningOrders) {
      const lasting = turns.map(({ phases }) => minutesOf(phases));
      expect(minutesOf(after), id).toBeGreaterThan(Math.max(...lasting));
    }
  });

  it("leaves time to answer in every running order: nothing falls due in the last minutes of deliberation", () => {
    for (const { id, turns, injects } of scenario.runningOrders) {
      for (const { inject, minute = 0 } of injects) {
        const turn = scenario.injects.find((one) => one.id === inject)?.turn;
        const phases = turns.find(({ number }) => number === turn)?.phases ?? [];
        const until = phases.findIndex(({ phase }) => phase === "deliberate") + 1;
        expect(minute, `${inject} in ${id}`).toBeLessThanOrEqual(minutesOf(phases.slice(0, until)) - 4);
      }
    }
  });
});
