import fc from "fast-check";
import { expect, it } from "vitest";
import { blankCellDraft, type CellDraft, heard, putBack, unshared, wrote } from "@/lib/client/cell-draft";
import { partsOf, type SharedDraft, wordsOf } from "@/lib/game/shared-draft";
import { patience, settings } from "@/tests/support/property-runs";
import { changed, isKept, parts, texts } from "./draft-steps";
import { blankShared, stored } from "./draft-store";

/** Two phones of one cell and the door between them, each hearing in its own time. */
class Room {
  now = 0;
  readonly versions: SharedDraft[] = [blankShared];
  readonly phones: CellDraft[] = [blankCellDraft, blankCellDraft];
  readonly told = [0, 0];
  readonly inPart: (string | undefined)[] = [undefined, undefined];

  get door(): SharedDraft {
    return this.versions.at(-1) as SharedDraft;
  }

  write(who: number, part: string, text: string): void {
    this.inPart[who] = part;
    const draft = this.phone(who);
    this.phones[who] = wrote(draft, changed(draft.words, part, text), ++this.now);
  }

  putBack(who: number, part: string): void {
    this.phones[who] = putBack(this.phone(who), part, ++this.now);
  }

  /** The door stores what a phone has changed; the phone has its answer at once, the other later. */
  share(who: number): void {
    const changes = unshared(this.phone(who));
    if (Object.keys(changes).length === 0) return;
    this.versions.push(stored(this.door, changes, String(who), ++this.now));
    this.hear(who, this.door);
  }

  /** The next version a phone has not been told of reaches it. */
  deliver(who: number): void {
    const next = this.versions[(this.told[who] ?? 0) + 1];
    if (!next) return;
    this.told[who] = (this.told[who] ?? 0) + 1;
    this.hear(who, next);
  }

  leave(who: number): void {
    this.inPart[who] = undefined;
  }

  /** Everybody stops writing, and all that is under way arrives. */
  settle(): void {
    for (let round = 0; round < 50; round++) {
      for (const who of [0, 1]) {
        this.leave(who);
        while ((this.told[who] ?? 0) < this.versions.length - 1) this.deliver(who);
        this.share(who);
      }
    }
  }

  phone(who: number): CellDraft {
    return this.phones[who] as CellDraft;
  }

  private hear(who: number, shared: SharedDraft): void {
    this.phones[who] = heard(this.phone(who), shared, { seatId: String(who), inPart: this.inPart[who] });
  }
}

const who = fc.integer({ min: 0, max: 1 });
type Step =
  | { readonly act: "write"; readonly who: number; readonly part: string; readonly text: string }
  | { readonly act: "putBack"; readonly who: number; readonly part: string }
  | { readonly act: "share" | "deliver" | "leave"; readonly who: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant("write" as const),
    who,
    part: fc.constantFrom(...parts),
    text: fc.constantFrom(...texts),
  }),
  fc.record({ act: fc.constant("putBack" as const), who, part: fc.constantFrom(...parts) }),
  fc.record({ act: fc.constantFrom("share" as const, "deliver" as const, "leave" as const), who }),
);

const play = (steps: readonly Step[]): Room => {
  const room = new Room();
  for (const each of steps) {
    if (each.act === "write") room.write(each.who, each.part, each.text);
    else if (each.act === "putBack") room.putBack(each.who, each.part);
    else room[each.act](each.who);
  }
  return room;
};

it("once all have stopped and everything has arrived, every phone shows the shared words", {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const room = play(steps);
      room.settle();
      for (const phone of room.phones) {
        expect(unshared(phone)).toEqual({});
        expect(partsOf(phone.words)).toEqual(partsOf(wordsOf(room.door)));
      }
    }),
    settings(150),
  );
});

it("[L8] the last words each wrote in a part stand in it, or can be put back on the writer's own phone", {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const room = play(steps);
      room.settle();
      for (const at of [0, 1])
        for (const part of parts) {
          const last = steps.findLast(
            (each) => each.act === "write" && each.who === at && each.part === part,
          );
          const text = last?.act === "write" ? last.text : "";
          expect(isKept(room.phone(at), part, text), `${part} of ${at}: “${text}”`).toBe(true);
        }
    }),
    settings(150),
  );
});
