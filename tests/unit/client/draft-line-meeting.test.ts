import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { asideOf, unshared } from "@/lib/client/cell-draft";
import { partsOf, wordsOf } from "@/lib/game/shared-draft";
import { patience, settings } from "@/tests/support/property-runs";
import { type Phone, Room, type Step } from "./draft-room";
import { isKept, parts, texts } from "./draft-steps";

const who = fc.integer({ min: 0, max: 1 });
const part = fc.constantFrom(...parts);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant("write" as const), who, part, text: fc.constantFrom(...texts) }),
  fc.record({ act: fc.constant("putBack" as const), who, part }),
  fc.record({ act: fc.constantFrom("leave" as const, "hide" as const, "listen" as const), who }),
  fc.record({ act: fc.constant("rest" as const), who }),
  fc.record({
    act: fc.constant("answer" as const),
    who,
    how: fc.constantFrom("store", "store", "refuse", "lose", "lose-answer"),
    at: fc.nat({ max: 3 }),
  }),
);

async function play(steps: readonly Step[]): Promise<Room> {
  const room = new Room();
  for (const each of steps) await room.take(each);
  await room.settle();
  return room;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("once all is quiet, every phone shows what the door keeps, part by part", {
  timeout: patience,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { phones, door } = await play(steps);
      expect(door.waiting).toEqual([]);
      for (const { draft } of phones) {
        expect(unshared(draft)).toEqual({});
        expect(partsOf(draft.words)).toEqual(partsOf(wordsOf(door.draft)));
      }
    }),
    settings(60),
  );
});

it("[L8] the last words each wrote in a part stand there, or can be put back", {
  timeout: patience,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { phones } = await play(steps);
      for (const { draft, seatId } of phones)
        for (const each of parts) {
          const last = steps.findLast(
            (done) => done.act === "write" && String(done.who) === seatId && done.part === each,
          );
          const text = last?.act === "write" ? last.text : "";
          expect(isKept(draft, each, text), `${each} of ${seatId}: “${text}”`).toBe(true);
        }
    }),
    settings(60),
  );
});

const steps = {
  write: (who: number, part: string, text: string): Step => ({ act: "write", who, part, text }),
  share: (who: number): Step[] => [
    { act: "leave", who },
    { act: "answer", who, how: "store", at: 0 },
  ],
  listen: (who: number): Step[] => [
    { act: "listen", who },
    { act: "listen", who },
  ],
};

it("words put back are shared again, and every phone shows them", async () => {
  const { write, share, listen } = steps;
  const room = new Room();
  const done: Step[] = [
    write(0, "action", "foo"),
    ...share(0),
    ...listen(1),
    write(1, "action", "bar"),
    ...share(1),
    ...listen(0),
  ];
  for (const each of done) await room.take(each);
  const [dana] = room.phones as [Phone, Phone];
  expect([dana.draft.words.action, asideOf(dana.draft, "action")]).toEqual(["bar", "foo"]);
  await room.take({ act: "putBack", who: 0, part: "action" });
  await room.settle();
  expect(wordsOf(room.door.draft).action).toBe("foo");
  for (const { draft } of room.phones) expect(draft.words.action).toBe("foo");
});

it("two who write different reasons at once both keep theirs at the door", async () => {
  const { write, share } = steps;
  const room = await play([
    write(0, "reasons.0", "mine"),
    write(1, "reasons.1", "his"),
    ...share(0),
    ...share(1),
  ]);
  expect(wordsOf(room.door.draft).reasons).toEqual(["mine", "his"]);
});

it("hidden during a request whose successor overtakes it, a phone and the door have the last words", async () => {
  const { write } = steps;
  const room = await play([
    write(0, "action", "one"),
    { act: "leave", who: 0 },
    write(0, "action", "one two"),
    { act: "hide", who: 0 },
    { act: "answer", who: 0, how: "store", at: 1 },
    { act: "answer", who: 0, how: "store", at: 0 },
  ]);
  expect(wordsOf(room.door.draft).action).toBe("one two");
  expect(room.phones[0]?.draft.words.action).toBe("one two");
});
