import { vi } from "vitest";
import {
  blankCellDraft,
  type CellDraft,
  heard,
  putBack,
  sentOff,
  unshared,
  wrote,
} from "@/lib/client/cell-draft";
import { DraftLine } from "@/lib/client/draft-line";
import type { PartChanges, SharedDraft } from "@/lib/game/shared-draft";
import { changed } from "./draft-steps";
import { blankShared, stored } from "./draft-store";

/** What happens in the room, and on whose phone. */
export type Step = { readonly who: number } & (
  | { readonly act: "write"; readonly part: string; readonly text: string }
  | { readonly act: "putBack"; readonly part: string }
  | { readonly act: "leave" | "hide" | "listen" | "rest" }
  | { readonly act: "answer"; readonly how: "store" | "refuse" | "lose" | "lose-answer"; readonly at: number }
);

/** A request on its way to the door, and what becomes of it. */
interface Request {
  readonly by: string;
  readonly changes: PartChanges;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

/** The door: it holds requests until it is told what to do with one, in whatever order. */
class Door {
  readonly versions: SharedDraft[] = [blankShared];
  readonly waiting: Request[] = [];

  get draft(): SharedDraft {
    return this.versions.at(-1) as SharedDraft;
  }

  readonly fetch = (url: string, { body }: { body: string }): Promise<Response> =>
    new Promise((resolve, reject) => {
      const by = url.at(-1) ?? "";
      this.waiting.push({ by, changes: JSON.parse(body).changes, resolve, reject });
    });

  async answer(how: "store" | "refuse" | "lose" | "lose-answer", at: number): Promise<void> {
    const [request] = this.waiting.splice(at % Math.max(1, this.waiting.length), 1);
    if (!request) return;
    if (how === "store" || how === "lose-answer") this.store(request);
    if (how === "store") request.resolve(Response.json({ ok: true, draft: this.draft }));
    else if (how === "refuse") request.resolve(Response.json({ ok: false, code: "moves-closed" }));
    else request.reject(new TypeError("network error"));
    await vi.advanceTimersByTimeAsync(1);
  }

  private store({ changes, by }: Request): void {
    this.versions.push(stored(this.draft, changes, by, Date.now()));
  }
}

/** A phone as the page has it: its draft, its line, and the feed that reaches it in its own time. */
export class Phone {
  draft: CellDraft = blankCellDraft;
  inPart: string | undefined;
  told = 0;
  readonly line: DraftLine;

  constructor(
    readonly seatId: string,
    private readonly door: Door,
  ) {
    this.line = new DraftLine(
      `http://door.test/${seatId}`,
      { turn: 1, roleId: "iq" },
      {
        changes: () => unshared(this.draft),
        hasHeard: () => true,
        onSent: (changes) => {
          this.draft = sentOff(this.draft, changes, Date.now());
        },
        onShared: (shared) => this.hear(shared),
      },
    );
  }

  write(part: string, text: string): void {
    this.inPart = part;
    this.draft = wrote(this.draft, changed(this.draft.words, part, text), Date.now());
    this.line.wrote();
  }

  putBack(part: string): void {
    this.draft = putBack(this.draft, part, Date.now());
    this.line.wrote();
  }

  leave(): void {
    this.inPart = undefined;
    this.line.flush();
  }

  listen(): void {
    const next = this.door.versions[this.told + 1];
    if (!next) return;
    this.told++;
    this.hear(next);
  }

  private hear(shared: SharedDraft): void {
    this.draft = heard(this.draft, shared, { seatId: this.seatId, inPart: this.inPart });
  }
}

export class Room {
  readonly door = new Door();
  readonly phones = [new Phone("0", this.door), new Phone("1", this.door)];

  constructor() {
    vi.stubGlobal("fetch", this.door.fetch);
  }

  async take(step: Step): Promise<void> {
    // No two things happen at the very same time.
    await vi.advanceTimersByTimeAsync(1);
    const phone = this.phones[step.who] as Phone;
    switch (step.act) {
      case "write":
        return phone.write(step.part, step.text);
      case "putBack":
        return phone.putBack(step.part);
      case "leave":
        return phone.leave();
      case "hide":
        return phone.line.hide();
      case "listen":
        return phone.listen();
      case "rest":
        return void (await vi.advanceTimersByTimeAsync(700));
      case "answer":
        return this.door.answer(step.how, step.at);
      default:
        step satisfies never;
    }
  }

  /** Everybody stops writing; the door takes everything, and all that is under way arrives. */
  async settle(): Promise<void> {
    for (let round = 0; round < 12; round++) {
      for (const phone of this.phones) {
        phone.leave();
        while (phone.told < this.door.versions.length - 1) phone.listen();
      }
      while (this.door.waiting.length > 0) await this.door.answer("store", 0);
      await vi.advanceTimersByTimeAsync(16_000);
    }
  }
}
