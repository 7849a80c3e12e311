import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askRaw, Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectNothingInside, expectRefusal, expectRefused } from "./refused";
import { layTable, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
  table = await layTable(server);
});
afterAll(async () => {
  expect((await new Client(server.url).ask("/api/health")).status).toBe(200);
  await server.stop();
});

const stranger = () => new Client(server.url);
const raw = (target: string, method = "GET") =>
  askRaw(server.url, target, { method, headers: { cookie: table.control.cookies } });

describe("a feed", () => {
  const feed = (query = "as=control") => `/api/games/${table.gameId}/feed?${query}`;

  it("is for nobody without a credential, of no game that is not there", async () => {
    for (const query of ["as=control", `as=${table.asIraq}`, "", "as=", "as=screen"])
      await expectRefused(table, () => stranger().ask(feed(query)), "no-credential");
    await expectRefused(
      table,
      () => table.control.ask(`/api/games/${randomUUID()}/feed?as=control`),
      "unknown-game",
    );
    const headers = { authorization: `Bearer ${"A".repeat(43)}` };
    await expectRefused(table, () => stranger().ask(feed(""), { headers }), "no-credential");
  });

  it.each([
    "x",
    ":",
    "0",
    "1:1",
    "EPOCH:-1",
    "EPOCH:1.5",
    "EPOCH:NaN",
    "EPOCH:999999",
    "EPOCH:1e9",
    "\u00E9",
    "EPOCH",
  ])("sends a reader back to a view who has read to %j", async (place) => {
    const { epoch } = (await table.control.ask(`/api/games/${table.gameId}/view?as=control`)).json;
    const after = place.replace("EPOCH", String(epoch));
    const ways = [
      table.control.listen(feed(`as=control&after=${encodeURIComponent(after)}`), /event: again/),
      table.control.listen(feed(), /event: again/, { "last-event-id": after }),
    ];
    for (const reply of await Promise.all(ways)) {
      expect(reply.status).toBe(200);
      expect(reply.text).toMatch(/^event: hello\ndata: .*\n\nevent: again\ndata: \{\}\n\n$/);
    }
  });

  it("is only read: other methods find nothing", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const init = { method, headers: { "content-type": "application/json" }, body: "{}" };
      await expectRefused(table, () => table.control.ask(feed(), init), "unknown-door");
    }
    const head = await raw(feed(), "HEAD");
    expect({ status: head.status, text: head.text }).toEqual({ status: 404, text: "" });
  });
});

describe("an address that is no door", () => {
  it.each([
    "/api/nothing",
    "/api/games/x/y",
    "/api/games/x/view/y",
    "/api/joined",
    "/api/health/x",
    "/api/constructor",
    "/api/.env",
  ])("%s has nothing, by any method", async (target) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
      expectRefusal(await raw(target, method), "unknown-door");
  });

  it.each([
    ["/api/health", ["POST", "PUT", "PATCH", "DELETE"]],
    ["/api/openapi.json", ["POST", "DELETE"]],
    ["/api/join", ["GET", "PUT", "DELETE"]],
    ["/api/games", ["PUT", "PATCH", "DELETE"]],
    ["/api/set-up", ["GET", "PUT", "DELETE"]],
    ["/api/invitations", ["GET", "PUT", "DELETE"]],
    ["/api/games/ID/view", ["POST", "PUT", "DELETE"]],
    ["/api/games/ID/commands", ["GET", "PUT", "DELETE"]],
    ["/api/games/ID/export/json", ["POST", "DELETE"]],
    ["/api/games/ID/join-link", ["GET", "DELETE"]],
    ["/api/games/ID/draft", ["GET", "POST", "PATCH", "DELETE"]],
    ["/api/games/ID/rejoin-key", ["GET", "PUT", "DELETE"]],
    ["/api/games/ID/keys", ["GET", "PUT", "DELETE"]],
    ["/api/games/ID/claim", ["GET", "PUT", "DELETE"]],
  ] as const)("%s does not take %j", async (target, methods) => {
    for (const method of methods) {
      const reply = await raw(target.replace("ID", table.gameId), method);
      expect({ method, status: reply.status, text: reply.text }).toEqual({ method, status: 405, text: "" });
    }
  });

  it.each(["TRACE", "PROPFIND", "QUERY", "LINK"])("the method %s ends in no stack", async (method) => {
    for (const target of ["/api/health", "/api/games", `/api/games/${table.gameId}/feed`]) {
      const reply = await raw(target, method);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expectNothingInside(reply);
    }
  });

  it.each([
    "/api/games/%00/view?as=control",
    "/api/games/ID%00/view?as=control",
    "/api/games/ID/export/json%00?as=control",
    "/api/games/%00/feed?as=control",
    "/api/games/%00/claim",
    "/api/games/ID%00/draft?as=control",
    "/join/%00",
    "/join/HKHK%00HKHK",
    "/games/%00/control",
    "/games/ID%00/play?as=seat:x",
    "/set-up/%00",
    "/%00",
    "/api/%zz",
    "/join/%E0%A4%A",
    "//attacker.example/api/health",
    "http://attacker.example/api/health",
    "*",
  ])("%s cannot be read", async (target) => {
    const reply = await raw(target.replace("ID", table.gameId));
    expect({ status: reply.status, text: reply.text }).toEqual({
      status: 400,
      text: "This address cannot be read.\n",
    });
  });

  it.each([
    "/api",
    "/api/%2e%2e/health",
    "/games/x/control",
    "/games/ID/control/x",
    "/games/__proto__/control",
    "/games/%252e%252e/control",
    "/nothing",
    "/_next/static/../../server.js",
    "/_next/image?url=http://attacker.example/x.png&w=64&q=75",
    "/.env",
    "/dist/server.js",
    "/package.json",
  ])("the page %s is not there, and shows nothing of our inside", async (target) => {
    const reply = await raw(target.replace("ID", table.gameId));
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|DATABASE_URL|PrismaClient/);
  });
});
