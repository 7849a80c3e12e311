import { expect, it } from "vitest";
import { held, linesAreTested, noNetwork, now, open, pass, shared, stored, type } from "./draft-line-door";

linesAreTested();

it("hidden during a request, it shares the last words at once, kept alive beyond the page", async () => {
  const first = held();
  now.answers = [first.answer, shared];
  const line = open();
  type(line, { action: "one" });
  line.flush();
  type(line, { action: "one two" });
  line.hide();
  line.hide();
  await pass(0);
  expect(now.put.map(({ changes }) => changes)).toEqual([{ action: "one" }, { action: "one two" }]);
  expect(now.keptAlive.at(-1)).toBe(true);
  first.let(stored({ action: "one" }));
  await pass(60_000);
  expect(now.put).toHaveLength(2);
});

it.each([
  ["is answered", () => stored({ action: "one" })],
  ["gets nowhere", noNetwork],
])("stopped during a request, it shares the last words once that %s", async (_how, answer) => {
  const first = held();
  now.answers = [first.answer, shared];
  const line = open();
  type(line, { action: "one" });
  line.flush();
  type(line, { action: "one two" });
  line.stop();
  await pass(2000);
  expect(now.put).toHaveLength(1);
  first.let(answer());
  await pass(60_000);
  expect(now.put.map(({ changes }) => changes)).toEqual([{ action: "one" }, { action: "one two" }]);
  expect(now.told).toEqual([]);
});

it("stopped during the last request, it sends the same no second time", async () => {
  const first = held();
  now.answers = [first.answer, shared];
  const line = open();
  type(line, { action: "one" });
  line.flush();
  line.stop();
  first.let(stored({ action: "one" }));
  await pass(60_000);
  expect(now.put).toHaveLength(1);
});

it("stopped before the cell's words were heard, it shares nothing, then or later", async () => {
  now.heard = false;
  const line = open();
  type(line, { action: "Call" });
  line.stop();
  now.heard = true;
  await pass(60_000);
  expect(now.put).toEqual([]);
});

it("stopped, it shares what is left and then nothing more", async () => {
  now.answers = [noNetwork];
  const line = open();
  type(line, { action: "Call" });
  line.stop();
  await pass(60_000);
  expect(now.put).toHaveLength(1);
});
