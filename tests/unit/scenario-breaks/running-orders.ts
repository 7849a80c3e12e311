import { at, type Break, set } from "./making";

const file = "running-orders.json";

/** Timetables that could not be kept. */
export const runningOrders: readonly Break[] = [
  {
    broken: "two running orders share an id",
    edit: set(file, [1, "id"], "short"),
    problem: at(file, "[1].id", "repeats the id “short” of running-orders.json [0].id"),
  },
  {
    broken: "minutes do not add up",
    edit: set(file, [0, "minutes"], 125),
    problem: at(file, "[0].minutes", "is 125, but its parts add up to 120"),
  },
  {
    broken: "a pause is not counted",
    edit: set(file, [0, "turns", 1, "pauseAfter"], 10),
    problem: at(file, "[0].minutes", "is 120, but its parts add up to 130"),
  },
  {
    broken: "a turn is left out of a running order",
    edit: set(file, [1, "turns"], [turn(1, 25), turn(3, 25)]),
    problem: at(file, "[1].turns", "are 1, 3, but the pack’s are 1, 2, 3"),
  },
  {
    broken: "a turn is played twice",
    edit: set(file, [1, "turns", 2, "number"], 2),
    problem: at(file, "[1].turns", "are 1, 2, 2, but the pack’s are 1, 2, 3"),
  },
  {
    broken: "a turn is played that the pack has not",
    edit: set(file, [1, "turns", 3], turn(4, 25)),
    problem: at(file, "[1].turns", "are 1, 2, 3, 4, but the pack’s are 1, 2, 3"),
  },
  {
    broken: "a turn has no time to deliberate",
    edit: set(file, [1, "turns", 1, "phases", 0, "phase"], "argue"),
    problem: at(file, "[1].turns[1].phases", "leave no time to deliberate, and moves are made in it"),
  },
  {
    broken: "a running order turns phases round",
    edit: set(file, [0, "turns", 2, "phases", 2, "phase"], "brief"),
    problem: at(file, "[0].turns[2].phases[2].phase", "repeats the phase “brief”"),
  },
  {
    broken: "a running order plays an unknown inject",
    edit: set(file, [0, "injects", 2, "inject"], "boat-found"),
    problem: at(file, "[0].injects[2].inject", "names “boat-found”, which is no inject of this pack"),
  },
  {
    broken: "a running order plays an inject twice",
    edit: set(file, [0, "injects", 2, "inject"], "envoy-note"),
    problem: at(
      file,
      "[0].injects[2].inject",
      "repeats the inject “envoy-note” of running-orders.json [0].injects[1].inject",
    ),
  },
  {
    broken: "an inject is due after its turn in a running order",
    edit: set(file, [0, "injects", 1, "minute"], 30),
    problem: at(file, "[0].injects[1].minute", "is 30, but turn 1 lasts 30 minutes in this order"),
  },
];

function turn(number: number, minutes: number) {
  return { number, phases: [{ phase: "deliberate", minutes }] };
}
