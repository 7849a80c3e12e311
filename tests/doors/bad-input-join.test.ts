import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, type Reply } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectNothingInside, expectRefusal, expectRefused } from "./refused";
import { layTable, rowsStored, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(() => server.stop());

const newcomer = () => new Client(server.url);
const join = (body: unknown) => newcomer().post("/api/join", body);
const form = () => ({ id: randomUUID(), code: table.code, name: "Late", role: "iq" });

describe("the join door", () => {
  it.each([
    ["no JSON", () => "{"],
    ["nothing", () => ""],
    ["a list", () => [form()]],
    ["null", () => null],
    ["a text", () => '"code"'],
    ["one field too many", () => ({ ...form(), as: "control" })],
    ["a field every object has", () => `{"__proto__":{},${JSON.stringify(form()).slice(1)}`],
    ["a number for a code", () => ({ ...form(), code: 7 })],
    ["nothing for a code", () => ({ ...form(), code: null })],
    ["an empty code", () => ({ ...form(), code: "" })],
    ["a code of 1,000 characters", () => ({ ...form(), code: "H".repeat(1000) })],
    ["an object for a code", () => ({ ...form(), code: { code: table.code } })],
    ["a list for a name", () => ({ ...form(), name: ["Late"] })],
    ["no name", () => ({ ...form(), name: undefined })],
    ["a number for a role", () => ({ ...form(), role: 7 })],
    ["an empty role", () => ({ ...form(), role: "" })],
    ["a role of 65 characters", () => ({ ...form(), role: "r".repeat(65) })],
    ["an id that is none", () => ({ ...form(), id: "1" })],
    ["a number for an id", () => ({ ...form(), id: 1 })],
    ["a number for a secret", () => ({ ...form(), secret: 1 })],
    ["a secret of 41 characters", () => ({ ...form(), secret: "s".repeat(41) })],
    ["a number for a key", () => ({ ...form(), key: 7 })],
    ["an empty key", () => ({ ...form(), key: "" })],
    ["a key of 81 characters", () => ({ ...form(), key: "k".repeat(81) })],
    ["neither a name nor a key", () => ({ code: table.code })],
  ])("refuses %s", async (_what, body) => {
    await expectRefused(table, () => join(body()), "malformed");
  });

  it.each([
    ["another code", "HKHKHKHK"],
    ["a NUL in the code", "HKHK\u0000HKHK"],
    ["control characters for a code", "\u0001\u0002\u001B[2J"],
    ["blanks for a code", "   "],
    ["letters no code has", "OOOOOOOO"],
    ["half a pair", "HKHKHKH\uD800"],
    ["a code of 40 characters", "H".repeat(40)],
    ["words of a database", "' OR 1=1; --"],
  ])("knows no game by %s", async (_what, code) => {
    await expectRefused(table, () => join({ ...form(), code }), "unknown-code");
  });

  it.each(["x", "A".repeat(43), "AAAAA-AAAAA", " ", "-", "\u0000", "__proto__", "' OR 1=1; --"])(
    "opens no seat by the key %j",
    async (key) => {
      await expectRefused(table, () => join({ code: table.code, key }), "unknown-key");
    },
  );

  it.each(["atlantis", "__proto__", "constructor", "IQ", "iq.", "i-q"])(
    "knows no cell and no role %j",
    async (role) => {
      await expectRefused(table, () => join({ ...form(), role }), "unknown-cell");
    },
  );

  it.each([" iq", "iq\u0000", "i\uD800q", "i/q"])("takes %j for no name of a cell", async (role) => {
    await expectRefused(table, () => join({ ...form(), role }), "malformed");
  });

  it("takes no more than it reads, and no other kind of content", async () => {
    await expectRefused(table, () => join({ ...form(), name: "x".repeat(70_000) }), "too-large");
    for (const type of [
      "text/plain",
      "multipart/form-data; boundary=x",
      "application/xml",
      "application/jsonp",
    ]) {
      const init = { method: "POST", headers: { "content-type": type }, body: JSON.stringify(form()) };
      await expectRefused(table, () => newcomer().ask("/api/join", init), "malformed");
    }
  });

  it("takes nothing from another site's page", async () => {
    const headers = { origin: "http://attacker.example" };
    await expectRefused(table, () => newcomer().post("/api/join", form(), headers), "wrong-origin");
  });

  it("names the field that is wrong", async () => {
    const reply = expectRefusal(await join({ ...form(), id: "1", role: 7 }), "malformed");
    const paths = (reply.json.issues as { path: string }[]).map((issue) => issue.path);
    expect(paths.sort()).toEqual(["id", "role"]);
  });
});

describe("the plain join form", () => {
  const post = (body: string): Promise<Reply> =>
    newcomer().ask("/api/join", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
    });

  it.each([
    ["nothing", "", "malformed"],
    ["no field", "=&=&&", "malformed"],
    ["odd fields", "code=HKHKHKHK&name=Late&as=control", "malformed"],
    ["a field every object has", "code=HKHKHKHK&name=Late&__proto__=x", "malformed"],
    ["half an escape", "code=%E0%A4%A&name=Late", "unknown-code"],
    ["a NUL in the code", "code=HK%00HK&name=Late", "unknown-code"],
    [
      "line ends in every field",
      "code=H%0D%0AX-A:+b&name=%0D%0ASet-Cookie:+a%3Db&role=%0D%0A",
      "unknown-code",
    ],
    ["a long code", `code=${"H".repeat(1000)}&name=Late`, "malformed"],
    ["another site's address", "code=//attacker.example&name=Late", "unknown-code"],
    ["a way out of the folder", "code=../../api/health&name=Late", "unknown-code"],
  ])("leads back from %s", async (_what, body, problem) => {
    const reply = await post(body);
    const location = reply.headers.get("location") ?? "";
    expect(reply.status).toBe(303);
    expect(location).toMatch(/^\/join\/[^/?]*\?/);
    expect(new URL(location, server.url).searchParams.get("problem")).toBe(problem);
    expect(location).toMatch(/^[\x20-\x7E]*$/);
    expect(reply.headers.get("set-cookie")).toBeNull();
    expectNothingInside(reply);
    const page = await newcomer().ask(location);
    expect(page.status).toBeLessThan(500);
    expectNothingInside(page);
  });

  it("is refused when it is too large", async () => {
    expectRefusal(await post(`code=HKHKHKHK&name=${"x".repeat(70_000)}`), "too-large");
  });
});

it("kept nothing of all that, and is well", async () => {
  expect((await newcomer().ask("/api/health")).status).toBe(200);
  await server.stop();
  expect(await rowsStored(server)).toEqual({
    people: 2,
    seatTokens: 2,
    games: 1,
    facilitators: 1,
    invitations: 0,
    drafts: 0,
  });
});
