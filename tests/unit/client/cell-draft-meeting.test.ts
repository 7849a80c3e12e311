import fc from "fast-check";
import { expect, it } from "vitest";
import { blankCellDraft, type CellDraft, heard, unshared, wrote } from "@/lib/client/cell-draft";
import { blankWords } from "@/lib/client/draft-parts";
import type { DraftContent } from "@/lib/game/command-schemas";
import type { DraftChanges, SharedDraft } from "@/lib/game/shared-draft";
import { settings } from "@/tests/support/property-runs";

/** Two phones of one cell and the door between them, each hearing in its own time. */
class Room {
  now = 0;
  readonly versions: SharedDraft[] = [{ cellId: "iq", roleId: "iq", turn: 1, version: 0, fields: {} }];
  readonly phones: CellDraft[] = [blankCellDraft, blankCellDraft];
  readonly told = [0, 0];
  readonly inPart: (string | undefined)[] = [undefined, undefined];

  get door(): SharedDraft {
    return this.versions.at(-1) as SharedDraft;
  }

  write(who: number, part: string, text: string): void {
    this.inPart[who] = part;
    const draft = this.phone(who);
    this.phones[who] = wrote(draft, { ...draft.words, ...change(draft.words, part, text) }, ++this.now);
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

function stored(shared: SharedDraft, changes: DraftChanges, by: string, at: number): SharedDraft {
  const written = Object.entries(changes).map(([name, value]) => [name, { value, by, at }]);
  return {
    ...shared,
    version: shared.version + 1,
    fields: { ...shared.fields, ...Object.fromEntries(written) },
  };
}

function change(words: DraftContent, part: string, text: string): Partial<DraftContent> {
  if (part === "action" || part === "effect") return { [part]: text };
  const reasons = [...words.reasons];
  const at = Number(part.split(".")[1]);
  while (reasons.length <= at) reasons.push("");
  reasons[at] = text;
  return { reasons };
}

const who = fc.integer({ min: 0, max: 1 });
type Step =
  | { readonly act: "write"; readonly who: number; readonly part: string; readonly text: string }
  | { readonly act: "share" | "deliver" | "leave"; readonly who: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant("write" as const),
    who,
    part: fc.constantFrom("action", "effect", "reasons.0", "reasons.1"),
    text: fc.constantFrom("", "north", "south", "east", "west", "north by east"),
  }),
  fc.record({ act: fc.constantFrom("share" as const, "deliver" as const, "leave" as const), who }),
);

const play = (steps: readonly Step[]): Room => {
  const room = new Room();
  for (const each of steps) {
    if (each.act === "write") room.write(each.who, each.part, each.text);
    else room[each.act](each.who);
  }
  return room;
};

const wordsOf = ({ fields }: SharedDraft): DraftContent => ({
  ...blankWords,
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])),
});

const said = ({ reasons, ...words }: DraftContent) => ({
  ...words,
  reasons: reasons.join("|").replace(/\|+$/, ""),
});

it("once all have stopped and everything has arrived, every phone shows the shared words", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const room = play(steps);
      room.settle();
      for (const phone of room.phones) {
        expect(unshared(phone)).toEqual({});
        expect(said(phone.words)).toEqual(said(wordsOf(room.door)));
      }
    }),
    settings(150),
  );
});

it("[L8] the last words each wrote in a field stand in it, or are set aside on the writer's own phone", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const room = play(steps);
      room.settle();
      for (const at of [0, 1])
        for (const part of ["action", "effect"] as const) {
          const last = steps.findLast(
            (each) => each.act === "write" && each.who === at && each.part === part,
          );
          const text = last?.act === "write" ? last.text : "";
          const kept = room.phone(at).words[part].includes(text) || room.phone(at).aside[part] === text;
          expect(kept, `${part} of ${at}: “${text}”`).toBe(true);
        }
    }),
    settings(150),
  );
});
