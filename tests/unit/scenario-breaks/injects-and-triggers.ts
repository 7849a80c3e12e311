import { at, type Break, both, set } from "./making";

const [first, second, third] = ["injects/turn-1.json", "injects/turn-2.json", "injects/turn-3.json"];

const released = (inject: string) => ({ kind: "inject", inject });
const trigger = (file: string, index: number, condition: unknown) => set(file, [index, "trigger"], condition);

/** Mistakes in how an inject comes in. */
export const injectsAndTriggers: readonly Break[] = [
  {
    broken: "two injects share a number",
    edit: set(second, [1, "number"], 1),
    problem: at(second, "[1].number", "repeats the number “1” of injects/turn-1.json [0].number"),
  },
  {
    broken: "an inject has no number",
    edit: set(second, [1, "number"], undefined),
    problem: at(second, "[1].number", "is missing"),
  },
  {
    broken: "an inject says not what control does if nobody decides",
    edit: set(second, [1, "control", "contingency"], undefined),
    problem: at(second, "[1].control.contingency", "is missing"),
  },
  {
    broken: "an inject may last come in before its turn",
    edit: set(second, [0, "lastTurn"], 1),
    problem: at(second, "[0].lastTurn", "is 1, before the inject’s own turn, 2"),
  },
  {
    broken: "an inject may last come in after the game",
    edit: set(second, [0, "lastTurn"], 4),
    problem: at(second, "[0].lastTurn", "is 4, but the pack has no such turn"),
  },
  {
    broken: "a grave inject has no milder form",
    edit: set(second, [0, "substitute"], undefined),
    problem: at(second, "[0].substitute", "is missing: an inject with a content note has a milder form"),
  },
  {
    broken: "a milder form is empty",
    edit: set(second, [0, "substitute", "body"], ""),
    problem: at(second, "[0].substitute.body", "is empty"),
  },
  {
    broken: "a trigger names an unknown inject",
    edit: trigger(second, 1, released("boat-found")),
    problem: at(second, "[1].trigger.inject", "names “boat-found”, which is no inject of this pack"),
  },
  {
    broken: "a trigger names an unknown track",
    edit: trigger(second, 1, { kind: "track", track: "wind", atLeast: 1 }),
    problem: at(second, "[1].trigger.track", "names “wind”, which is no track of this pack"),
  },
  {
    broken: "a trigger waits for its own inject",
    edit: trigger(second, 1, { kind: "all", of: [{ kind: "turn", from: 2 }, released("inquiry")] }),
    problem: at(second, "[1].trigger", "waits for “inquiry” itself"),
  },
  {
    broken: "two triggers wait for each other",
    edit: trigger(second, 0, released("inquiry")),
    problem: at(second, "[0].trigger", "is circular: boat-lost → inquiry → boat-lost"),
  },
  {
    broken: "three triggers wait for each other, one in either case",
    edit: both(
      trigger(third, 0, {
        kind: "any",
        of: [released("inquiry"), { kind: "all", of: [released("inquiry")] }],
      }),
      trigger(second, 0, { kind: "all", of: [{ kind: "turn", from: 2 }, released("last-offer")] }),
    ),
    problem: at(second, "[0].trigger", "is circular: boat-lost → last-offer → inquiry → boat-lost"),
  },
  {
    broken: "a circle is waited for from outside",
    edit: both(trigger(first, 0, released("inquiry")), trigger(second, 0, released("inquiry"))),
    problem: at(second, "[1].trigger", "is circular: inquiry → boat-lost → inquiry"),
  },
];
