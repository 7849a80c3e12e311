import { afterEach, beforeEach, expect, vi } from "vitest";
import { DraftLine } from "@/lib/client/draft-line";
import type { DraftPart, PartChanges, SharedDraft } from "@/lib/game/shared-draft";

export const stored = (changes: PartChanges = {}): Response => {
  const written = Object.entries(changes).map(([name, value]) => [name, { value, by: "me", at: 1 }]);
  const fields = Object.fromEntries(written);
  return Response.json({
    ok: true,
    draft: { cellId: "iq", roleId: "iq", turn: 1, version: now.put.length, fields },
  });
};
export const shared = () => stored(now.put.at(-1)?.changes);
const no = (code: string) => () => Response.json({ ok: false, code, message: "In words." }, { status: 409 });
export const refused = no("malformed");
export const closed = no("moves-closed");
export const noNetwork = () => Promise.reject(new TypeError("network error"));
export const notThere = () => new Response("<html>404</html>", { status: 404 });

/** The door and the phone of a test, as they are begun anew for each. */
const begin = () => ({
  /** What the door answers, in turn; the last one for ever after. */
  answers: [shared] as (() => Response | Promise<Response>)[],
  put: [] as { turn: number; roleId: string; changes: PartChanges }[],
  keptAlive: [] as unknown[],
  unshared: {} as PartChanges,
  told: [] as SharedDraft[],
  sentOff: [] as PartChanges[],
  heard: true,
});

export const now = begin();

/** An answer that waits until it is let go. */
export function held() {
  let go: (response: Response | Promise<Response>) => void = () => {};
  const promise = new Promise<Response>((resolve) => {
    go = resolve;
  });
  return { answer: () => promise, let: (response: Response | Promise<Response>) => go(response) };
}

/** A line whose words count as shared once it was told so. */
export function open(): DraftLine {
  const onShared = (draft: SharedDraft) => {
    now.told.push(draft);
    now.unshared = Object.fromEntries(
      Object.entries(now.unshared).filter(
        ([name, value]) => draft.fields[name as DraftPart]?.value !== value,
      ),
    ) as PartChanges;
  };
  const changes = () => now.unshared;
  const onSent = (sent: PartChanges) => now.sentOff.push(sent);
  return new DraftLine(
    "http://door.test/",
    { turn: 1, roleId: "iq" },
    { changes, hasHeard: () => now.heard, onSent, onShared },
  );
}
export const type = (line: DraftLine, changes: PartChanges) => {
  now.unshared = { ...now.unshared, ...changes };
  line.wrote();
};
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Registers what begins and ends each test of a line. */
export function linesAreTested(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(now, begin());
    vi.stubGlobal(
      "fetch",
      async (_url: string, init: { method: string; body: string; keepalive?: boolean }) => {
        expect(init.method).toBe("PUT");
        now.keptAlive.push(init.keepalive);
        now.put.push(JSON.parse(init.body));
        const answer = now.answers.length > 1 ? now.answers.shift() : now.answers[0];
        return answer?.();
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
