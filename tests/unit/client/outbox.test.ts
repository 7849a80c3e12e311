import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetAll, keptUnder } from "@/lib/client/keep";
import { Outbox, type Sent, type Waiting } from "@/lib/client/outbox";
import type { Command } from "@/lib/game/commands";

/** What stands at the address of the door: answers each post in turn, the last one for ever after. */
let answers: (() => Response | Promise<Response>)[] = [];
let posted: { id: string; type: string }[] = [];

const accepted = () => Response.json({ ok: true, position: posted.length });
const refused = (code: string, status: number) => () =>
  Response.json({ ok: false, code, message: "In words." }, { status });
const signInPage = (status: number) => () =>
  new Response("<html>Sign in to the Wi-Fi</html>", { status, headers: { "content-type": "text/html" } });
const noNetwork = () => Promise.reject(new TypeError("network error"));

const key = "wc:game:seat:one:outbox";
const lock: Command = { type: "LockJoining", data: {} };
const unlock: Command = { type: "UnlockJoining", data: {} };
const open = (told?: Sent[]) => new Outbox("http://door.test/", key, (_waiting, sent) => told?.push(sent));
const keptHere = () => keptUnder<Waiting>(key).map(([, { command }]) => command.type);

beforeEach(() => {
  vi.useFakeTimers();
  answers = [accepted];
  posted = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    posted.push(JSON.parse(body));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer?.();
  });
});
afterEach(() => {
  forgetAll("wc:");
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("two pages of one seat write over nothing: what each queued is kept and sent", async () => {
  answers = [noNetwork];
  const [first, second] = [open(), open()];
  void first.send(lock);
  await vi.advanceTimersByTimeAsync(0);
  void second.send(unlock);
  await vi.advanceTimersByTimeAsync(0);
  expect(keptHere()).toEqual(["LockJoining", "UnlockJoining"]);
  first.stop();
  answers = [accepted];
  second.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(posted.slice(-2).map(({ type }) => type)).toEqual(["LockJoining", "UnlockJoining"]);
  expect(keptHere()).toEqual([]);
  second.stop();
});

it("[L4] what another page has sent is not queued again, and its sender still gets the answer", async () => {
  answers = [noNetwork];
  const first = open();
  const sent = first.send(lock);
  await vi.advanceTimersByTimeAsync(0);
  const second = open();
  answers = [accepted];
  second.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(keptHere()).toEqual([]);
  void first.send(unlock);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await sent).toMatchObject({ ok: true });
  expect(keptHere()).toEqual([]);
  expect(new Set(posted.filter(({ type }) => type === "LockJoining").map(({ id }) => id)).size).toBe(1);
  first.stop();
  second.stop();
});

it.each([
  ["a page of its own", signInPage(200)],
  ["a refusal in HTML", signInPage(403)],
  ["the status made for it", signInPage(511)],
  ["a redirect", () => Response.redirect("http://portal.test/", 302)],
  ["JSON of another kind", () => Response.json({ error: "login" })],
])("a Wi-Fi that answers in the game's place is told, and outlasted: %s", async (_how, portal) => {
  answers = [portal];
  const outbox = open();
  const sent = outbox.send(lock);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(outbox.delay).toBe("intercepted");
  expect(outbox.waiting).toHaveLength(1);
  answers = [accepted];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await sent).toMatchObject({ ok: true });
  expect(outbox.delay).toBeUndefined();
  outbox.stop();
});

it("what a proxy refuses for its size is told as refused, and the next goes on", async () => {
  answers = [signInPage(413), accepted];
  const outbox = open();
  const [long, next] = [outbox.send(lock), outbox.send(unlock)];
  await vi.advanceTimersByTimeAsync(0);
  expect(await long).toMatchObject({ ok: false, code: "too-large" });
  expect(await next).toMatchObject({ ok: true });
  outbox.stop();
});

it("a server in trouble is no stranger: it is asked again without a word of a Wi-Fi", async () => {
  answers = [signInPage(502), refused("too-many", 429), refused("unavailable", 503), accepted];
  const outbox = open();
  const sent = outbox.send(lock);
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.delay).toBe("no-answer");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await sent).toMatchObject({ ok: true });
  outbox.stop();
});

it("[L8] a door that knows nobody loses nothing: the words stay kept, also once it is stopped", async () => {
  answers = [refused("no-credential", 401)];
  const told: Sent[] = [];
  const outbox = open(told);
  void outbox.send(lock);
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.delay).toBe("nobody");
  outbox.stop();
  const tries = posted.length;
  await vi.advanceTimersByTimeAsync(60_000);
  outbox.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(posted).toHaveLength(tries);
  expect(told).toEqual([]);
  expect(keptHere()).toEqual(["LockJoining"]);
});

it("takes what it is told while it is stopped, and sends it once started", async () => {
  const outbox = open();
  outbox.stop();
  const sent = outbox.send(lock);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(posted).toEqual([]);
  outbox.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(await sent).toMatchObject({ ok: true });
  outbox.stop();
});
