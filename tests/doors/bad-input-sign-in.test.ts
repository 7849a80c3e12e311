import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askRaw, Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectNothingInside, expectRefusal } from "./refused";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const stranger = () => new Client(server.url);
const raw = (target: string, method = "GET") => askRaw(server.url, target, { method });

describe("the sign-in doors", () => {
  const callback = "/api/auth/callback/password";
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const right = "email=fac@example.org&password=correct-horse-9";

  it.each([
    ["no csrf token", right],
    ["a wrong csrf token", `${right}&csrfToken=${"0".repeat(64)}`],
    ["nothing", ""],
  ])("let nobody in with %s, though the password is right", async (_what, body) => {
    const client = stranger();
    const reply = await client.ask(callback, { method: "POST", headers: form, body });
    expect(reply.status).toBeLessThan(500);
    expectNothingInside(reply);
    expect(client.cookies).not.toMatch(/session=/);
    expectRefusal(await client.ask("/api/games"), "no-credential");
  });

  it("take a form or JSON of plain texts, not too long, from our own page", async () => {
    const client = stranger();
    const json = { "content-type": "application/json" };
    for (const body of ["{", "[1]", "null", "7", '{"email":{"$ne":""}}', '{"email":["a"],"password":null}'])
      expectRefusal(await client.ask(callback, { method: "POST", headers: json, body }), "malformed");
    const text = { "content-type": "text/plain" };
    expectRefusal(await client.ask(callback, { method: "POST", headers: text, body: right }), "malformed");
    const long = `email=${"x".repeat(20_000)}&password=x`;
    expectRefusal(await client.ask(callback, { method: "POST", headers: form, body: long }), "too-large");
    const from = { ...form, origin: "http://attacker.example" };
    expectRefusal(await client.ask(callback, { method: "POST", headers: from, body: right }), "wrong-origin");
  });

  it.each([
    "/api/auth",
    "/api/auth/nothing",
    "/api/auth/callback/oidc",
    "/api/auth/callback/oidc?code=x&state=y",
    "/api/auth/callback/__proto__",
    "/api/auth/signin/oidc",
    "/api/auth/error?error=<script>alert(1)</script>",
    "/api/auth/callback/password?callbackUrl=http://attacker.example",
  ])("%s ends in no stack, and leads nowhere else", async (target) => {
    const reply = await raw(target);
    expect(reply.status).toBeLessThan(500);
    expect(reply.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|<script>alert/);
    const location = reply.headers.get("location");
    if (location !== null) expect(new URL(location, server.url).origin).toBe(server.url);
  });

  it("leave no door for a stranger's words into the log", async () => {
    const reply = await stranger().post("/api/auth/_log", { level: "error", code: "x", message: "x" });
    expectRefusal(reply, "unknown-door");
  });
});
