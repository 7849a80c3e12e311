import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DraftLine } from "@/lib/client/draft-line";
import type { DraftChanges, SharedDraft } from "@/lib/game/shared-draft";

/** What the door answers, in turn; the last one for ever after. */
let answers: (() => Response | Promise<Response>)[] = [];
let put: { turn: number; roleId: string; changes: DraftChanges }[] = [];
let unshared: DraftChanges = {};
let told: SharedDraft[] = [];
let heard = true;

const shared = (): Response => {
  const last = put.at(-1);
  const written = Object.entries(last?.changes ?? {}).map(([name, value]) => [
    name,
    { value, by: "me", at: 1 },
  ]);
  const fields = Object.fromEntries(written);
  return Response.json({
    ok: true,
    draft: { cellId: "iq", roleId: "iq", turn: 1, version: put.length, fields },
  });
};
const refused = () =>
  Response.json({ ok: false, code: "moves-closed", message: "In words." }, { status: 409 });
const noNetwork = () => Promise.reject(new TypeError("network error"));
const notThere = () => new Response("<html>404</html>", { status: 404 });

/** A line whose words count as shared once it was told so. */
function open(): DraftLine {
  const onShared = (draft: SharedDraft) => {
    told.push(draft);
    unshared = Object.fromEntries(
      Object.entries(unshared).filter(
        ([name, value]) => draft.fields[name as keyof SharedDraft["fields"]]?.value !== value,
      ),
    );
  };
  return new DraftLine(
    "http://door.test/",
    { turn: 1, roleId: "iq" },
    () => unshared,
    onShared,
    () => heard,
  );
}
const type = (line: DraftLine, changes: DraftChanges) => {
  unshared = { ...unshared, ...changes };
  line.wrote();
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  [answers, put, unshared, told, heard] = [[shared], [], {}, [], true];
  vi.stubGlobal("fetch", async (_url: string, init: { method: string; body: string }) => {
    expect(init.method).toBe("PUT");
    put.push(JSON.parse(init.body));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer?.();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("shares the changed fields once the writer rests, with the draft they belong to", async () => {
  const line = open();
  type(line, { action: "Call" });
  await pass(400);
  type(line, { action: "Call talks" });
  await pass(400);
  expect(put).toEqual([]);
  await pass(250);
  expect(put).toEqual([{ turn: 1, roleId: "iq", changes: { action: "Call talks" } }]);
  expect(told).toHaveLength(1);
});

it("who writes on without a pause shares all the same", async () => {
  const line = open();
  for (let letters = 1; letters <= 14; letters++) {
    type(line, { action: "a".repeat(letters) });
    await pass(300);
  }
  expect(put.length).toBeGreaterThan(0);
});

it("shares at once when a field or the page is left", async () => {
  const line = open();
  type(line, { action: "Call talks" });
  line.flush();
  await pass(0);
  expect(put).toHaveLength(1);
});

it("one request at a time: what was written meanwhile follows", async () => {
  let answer: (response: Response) => void = () => {};
  answers = [() => new Promise((resolve) => (answer = resolve)), shared];
  const line = open();
  type(line, { action: "Call" });
  line.flush();
  type(line, { effect: "Quiet" });
  await pass(2000);
  expect(put).toHaveLength(1);
  answer(shared());
  await pass(700);
  expect(put.map(({ changes }) => changes)).toEqual([{ action: "Call" }, { effect: "Quiet" }]);
});

it.each([
  ["no network", noNetwork],
  ["a door that is not there", notThere],
])("%s: tries again by itself, later and later, until it is shared", async (_name, broken) => {
  answers = [broken, broken, shared];
  const line = open();
  type(line, { action: "Call" });
  await pass(600);
  expect(put).toHaveLength(1);
  await pass(1500);
  expect(put).toHaveLength(2);
  await pass(1500);
  expect(put).toHaveLength(2);
  await pass(1500);
  expect(put).toHaveLength(3);
  await pass(60_000);
  expect(put).toHaveLength(3);
  expect(told).toHaveLength(1);
});

it("what the door refused is not asked again until something changes", async () => {
  answers = [refused, shared];
  const line = open();
  type(line, { action: "Call" });
  await pass(60_000);
  line.flush();
  await pass(0);
  expect(put).toHaveLength(1);
  type(line, { action: "Call talks" });
  await pass(700);
  expect(put).toHaveLength(2);
});

it("words the door keeps in another form are not sent for ever", async () => {
  const line = new DraftLine(
    "http://door.test/",
    { turn: 1, roleId: "iq" },
    () => ({ action: "  " }),
    () => {},
    () => true,
  );
  line.wrote();
  await pass(60_000);
  expect(put).toHaveLength(1);
});

it("stopped, it shares what is left and then nothing more", async () => {
  answers = [noNetwork];
  const line = open();
  type(line, { action: "Call" });
  line.stop();
  await pass(60_000);
  expect(put).toHaveLength(1);
});

it("who has not heard the cell's words yet shares nothing, and then what is left to share", async () => {
  heard = false;
  const line = open();
  type(line, { action: "Call" });
  line.flush();
  await pass(5000);
  expect(put).toEqual([]);
  heard = true;
  await pass(700);
  expect(put.map(({ changes }) => changes)).toEqual([{ action: "Call" }]);
});
