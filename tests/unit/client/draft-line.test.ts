import { expect, it } from "vitest";
import {
  closed,
  held,
  linesAreTested,
  noNetwork,
  notThere,
  now,
  open,
  pass,
  refused,
  shared,
  stored,
  type,
} from "./draft-line-door";

linesAreTested();

it("shares the changed fields once the writer rests, with the draft they belong to", async () => {
  const line = open();
  type(line, { action: "Call" });
  await pass(400);
  type(line, { action: "Call talks" });
  await pass(400);
  expect(now.put).toEqual([]);
  await pass(250);
  expect(now.put).toEqual([{ turn: 1, roleId: "iq", changes: { action: "Call talks" } }]);
  expect(now.sentOff).toEqual([{ action: "Call talks" }]);
  expect(now.told).toHaveLength(1);
});

it("who writes on without a pause shares all the same", async () => {
  const line = open();
  for (let letters = 1; letters <= 14; letters++) {
    type(line, { action: "a".repeat(letters) });
    await pass(300);
  }
  expect(now.put.length).toBeGreaterThan(0);
});

it("shares at once when a field or the page is left", async () => {
  const line = open();
  type(line, { action: "Call talks" });
  line.flush();
  await pass(0);
  expect(now.put).toHaveLength(1);
});

it("one request at a time: what was written meanwhile follows", async () => {
  let answer: (response: Response) => void = () => {};
  now.answers = [() => new Promise((resolve) => (answer = resolve)), shared];
  const line = open();
  type(line, { action: "Call" });
  line.flush();
  type(line, { effect: "Quiet" });
  await pass(2000);
  expect(now.put).toHaveLength(1);
  answer(shared());
  await pass(700);
  expect(now.put.map(({ changes }) => changes)).toEqual([{ action: "Call" }, { effect: "Quiet" }]);
});

it.each([
  ["no network", noNetwork],
  ["a door that is not there", notThere],
])("%s: tries again by itself, later and later, until it is shared", async (_name, broken) => {
  now.answers = [broken, broken, shared];
  const line = open();
  type(line, { action: "Call" });
  await pass(600);
  expect(now.put).toHaveLength(1);
  await pass(1500);
  expect(now.put).toHaveLength(2);
  await pass(1500);
  expect(now.put).toHaveLength(2);
  await pass(1500);
  expect(now.put).toHaveLength(3);
  await pass(60_000);
  expect(now.put).toHaveLength(3);
  expect(now.told).toHaveLength(1);
});

it("what the door refused is not asked again until something changes", async () => {
  now.answers = [refused, shared];
  const line = open();
  type(line, { action: "Call" });
  await pass(60_000);
  line.flush();
  await pass(0);
  expect(now.put).toHaveLength(1);
  type(line, { action: "Call talks" });
  await pass(700);
  expect(now.put).toHaveLength(2);
});

it("words the door keeps in another form are not sent for ever, and others are", async () => {
  now.answers = [() => stored({ action: "" }), () => stored({ action: "", effect: "Quiet" }), shared];
  const line = open();
  type(line, { action: "\u3164" });
  await pass(60_000);
  expect(now.put).toHaveLength(1);
  type(line, { effect: "Quiet" });
  await pass(700);
  expect(now.put.at(-1)?.changes).toEqual({ action: "\u3164", effect: "Quiet" });
});

it("words that were shared before are shared again: put back, or typed anew", async () => {
  const line = open();
  type(line, { action: "foo" });
  await pass(2000);
  expect(now.put).toHaveLength(1);
  // Somebody else's words came between, and this phone puts its own back.
  type(line, { action: "foo" });
  await pass(2000);
  expect(now.put.map(({ changes }) => changes)).toEqual([{ action: "foo" }, { action: "foo" }]);
});

it("what another overwrote while it was on its way is sent again, though it is the same", async () => {
  const first = held();
  now.answers = [first.answer, shared];
  const line = open();
  type(line, { action: "foo" });
  line.flush();
  // The other's later words were heard first, and its own are kept: its answer is old news.
  first.let(stored({ action: "foo" }));
  now.unshared = { action: "foo" };
  await pass(0);
  type(line, { action: "foo" });
  await pass(700);
  expect(now.put).toHaveLength(2);
});

it("what was refused is asked again once nothing was unshared in between", async () => {
  now.answers = [refused, shared];
  const line = open();
  type(line, { action: "foo" });
  await pass(700);
  now.unshared = {};
  line.wrote();
  await pass(700);
  type(line, { action: "foo" });
  await pass(700);
  expect(now.put).toHaveLength(2);
});

it("closed moves are asked again a few times with pauses: a process may not have heard that they are open", async () => {
  now.answers = [closed, closed, shared];
  const line = open();
  type(line, { action: "Call" });
  await pass(700);
  line.flush();
  await pass(0);
  expect(now.put).toHaveLength(1);
  await pass(1000);
  expect(now.put).toHaveLength(2);
  await pass(2000);
  expect(now.put).toHaveLength(2);
  await pass(1100);
  expect(now.put).toHaveLength(3);
  expect(now.told).toHaveLength(1);
});

it("moves that stay closed are not asked for ever, until something changes", async () => {
  now.answers = [closed];
  const line = open();
  type(line, { action: "Call" });
  await pass(120_000);
  expect(now.put).toHaveLength(4);
  type(line, { action: "Call talks" });
  await pass(700);
  expect(now.put).toHaveLength(5);
});

it("who has not heard the cell's words yet shares nothing, and then what is left to share", async () => {
  now.heard = false;
  const line = open();
  type(line, { action: "Call" });
  line.flush();
  await pass(5000);
  expect(now.put).toEqual([]);
  now.heard = true;
  await pass(700);
  expect(now.put.map(({ changes }) => changes)).toEqual([{ action: "Call" }]);
});
