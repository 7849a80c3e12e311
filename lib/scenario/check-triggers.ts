import type { Condition } from "@/lib/game/condition";
import type { Parts } from "./parts";
import { type Place, problemAt } from "./placed";
import type { Problem } from "./problem";

/** An inject with a trigger, and the injects that must be out before it is proposed. */
interface Waiting extends Place {
  readonly needs: ReadonlySet<string>;
}

/** Triggers that wait for each other, so that none of them would ever be proposed. */
export function checkTriggers({ injects }: Parts): Problem[] {
  const waiting = new Map<string, Waiting>();
  for (const { file, value } of injects) {
    for (const [at, { id, trigger }] of value.entries()) {
      if (trigger) waiting.set(id, { file, keys: [at, "trigger"], needs: needsOf(trigger) });
    }
  }
  return [...ownOnes(waiting), ...circlesOf(waiting).map((circle) => circular(waiting, circle))];
}

/** What a condition asks to have been released, whichever way it comes true. */
function needsOf(condition: Condition): ReadonlySet<string> {
  switch (condition.kind) {
    case "all":
      return new Set(condition.of.flatMap((one) => [...needsOf(one)]));
    case "any": {
      const [first, ...others] = condition.of.map(needsOf);
      return new Set([...(first ?? [])].filter((id) => others.every((needs) => needs.has(id))));
    }
    case "inject":
      return new Set([condition.inject]);
    case "not":
    case "turn":
    case "track":
    case "tagged":
    case "move":
      return new Set();
    default:
      return condition satisfies never;
  }
}

const ownOnes = (waiting: ReadonlyMap<string, Waiting>): Problem[] =>
  [...waiting]
    .filter(([id, { needs }]) => needs.has(id))
    .map(([id, { file, keys }]) => problemAt(file, keys, `waits for “${id}” itself`));

const circular = (waiting: ReadonlyMap<string, Waiting>, circle: readonly string[]): Problem => {
  const [first = ""] = circle;
  const { file, keys } = waiting.get(first) ?? { file: ".", keys: [] };
  return problemAt(file, keys, `is circular: ${[...circle, first].join(" → ")}`);
};

/** Follows what each waits for; a way that comes back to where it was is a circle, met once. */
function circlesOf(waiting: ReadonlyMap<string, Waiting>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (id: string, way: readonly string[]): void => {
    const back = way.indexOf(id);
    if (back >= 0) circles.push(way.slice(back));
    if (back >= 0 || done.has(id)) return;
    for (const next of waiting.get(id)?.needs ?? []) if (next !== id) follow(next, [...way, id]);
    done.add(id);
  };
  for (const id of waiting.keys()) follow(id, []);
  return circles;
}
