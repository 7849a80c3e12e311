import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSecrets } from "@/lib/server/secrets";
import { Client } from "@/tests/support/client";
import { facilitator, startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { expectRefusal } from "./refused";
import { second, startWithTwo } from "./second-facilitator";

const dataDirectory = temporaryFolder();

let server: TestServer;
let first: Client;
let other: Client;
let gameId: string;
let code: string;

/** Two facilitators of one installation; the first has a game. */
beforeAll(async () => {
  server = await startWithTwo(dataDirectory);
  first = new Client(server.url);
  other = new Client(server.url);
  await first.signIn();
  await other.signIn(second.email, second.password);
  ({ id: gameId, code } = await first.createGame("The first one's game"));
});
afterAll(() => server.stop());

/** An answer without what differs between any two requests. */
const plain = ({ text }: { text: string }) =>
  text
    .replaceAll(/nonce(\\?["'])?([:=])(\\?["'])[A-Za-z0-9+/=]{24}/g, "nonce")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/self\.__next_r="[^"]+"/g, "");

describe("a second facilitator", () => {
  it("sees no game of the first in the list, nor on the page of games", async () => {
    expect((await first.ask("/api/games")).json).toMatchObject([{ id: gameId, code }]);
    expect((await other.ask("/api/games")).json).toEqual([]);
    const page = await other.ask("/games");
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(new RegExp(`${gameId}|${code}|The first one`));
  });

  it("gets at every door of it what a game that is not there gives, and changes nothing", async () => {
    const before = await first.view(gameId, "control");
    const gets = ["view", "feed", "export/json", "export/csv"].flatMap((door) => [
      `${door}?as=control`,
      `${door}?as=screen`,
    ]);
    for (const door of gets) {
      const [there, missing] = await Promise.all(
        [gameId, randomUUID()].map((id) => other.ask(`/api/games/${id}/${door}`)),
      );
      expect(expectRefusal(there as never, "unknown-game").text).toBe(missing?.text);
    }
    for (const [type, data] of [
      ["StartTurn", { turn: 1 }],
      ["LockJoining", {}],
      ["EndGame", {}],
    ] as const) {
      const body = { id: randomUUID(), type, data };
      expectRefusal(await other.post(`/api/games/${gameId}/commands?as=control`, body), "unknown-game");
    }
    for (const door of ["join-link", "keys", "rejoin-key"])
      expectRefusal(await other.post(`/api/games/${gameId}/${door}?as=control`, {}), "unknown-game");
    const draft = await other.draft(gameId, "control", "iq", { action: "x" });
    expectRefusal(draft, "unknown-game");
    const from = { title: "Theirs", from: { gameId, turn: 1 } };
    expectRefusal(await other.post("/api/games", from), "unknown-start");
    expect(await first.view(gameId, "control")).toEqual(before);
  });

  it("gets the same page for it as for a game that is not there", async () => {
    const [there, missing] = await Promise.all(
      [gameId, randomUUID()].map((id) => other.ask(`/games/${id}/control`)),
    );
    expect(there?.status).toBe(404);
    expect(plain(there as never)).toBe(plain(missing as never));
  });

  it("has games of their own, which the first does not see", async () => {
    const own = await other.createGame("The second one's game");
    expect((await other.ask("/api/games")).json).toMatchObject([
      { id: own.id, title: "The second one's game" },
    ]);
    expectRefusal(await first.ask(`/api/games/${own.id}/view?as=control`), "unknown-game");
  });

  it("may sit in the first one's game as a player, and is no more than that", async () => {
    const seat = await other.join(code, "Nadia", "iq");
    expect((await other.view(gameId, `seat:${seat.seatId}`)).viewer).toMatchObject({ kind: "seat" });
    expectRefusal(await other.ask(`/api/games/${gameId}/view?as=control`), "unknown-game");
  });
});

describe("signing in", () => {
  it("sets one cookie for the browser alone, named for this installation", async () => {
    const reply = await new Client(server.url).signIn();
    const { installation } = await loadSecrets(dataDirectory);
    const session = reply.headers.getSetCookie().filter((line) => line.includes("-session="));
    expect(session).toHaveLength(1);
    expect(session[0]).toMatch(new RegExp(`^wc-${installation}-session=[^;]+; `));
    const flags = session[0]?.split("; ").slice(1) ?? [];
    expect(flags).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(flags.join()).not.toMatch(/Domain|Secure/);
    const expires = Date.parse(/Expires=([^;]+)/.exec(session[0] ?? "")?.[1] ?? "");
    expect(Math.abs(expires - Date.now() - 12 * 3_600_000)).toBeLessThan(120_000);
  });

  it("keeps the cookie to https where the page came by https", async () => {
    const proxied = await startServer({
      dataDirectory: temporaryFolder(),
      env: { WHITECELL_TRUST_PROXY: "1" },
    });
    const headers = { "x-forwarded-proto": "https" };
    const client = new Client(proxied.url);
    const { csrfToken } = (await client.ask("/api/auth/csrf", { headers })).json as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, ...facilitator, json: "true" });
    const reply = await client.ask("/api/auth/callback/password", { method: "POST", headers, body });
    const session = reply.headers.getSetCookie().find((line) => line.includes("-session=")) ?? "";
    expect(session).toMatch(/^__Secure-wc-\w+-session=[^;]+;.*; Secure/);
    // The same cookie is worth nothing to a page that came by http.
    expectRefusal(await client.ask("/api/games"), "no-credential");
    expect((await client.ask("/api/games", { headers })).status).toBe(200);
    await proxied.stop();
  });

  it("answers a wrong password like an address that nobody has", async () => {
    const tries = [
      [facilitator.email, "wrong-horse-9"],
      ["nobody@example.org", facilitator.password],
      [second.email, facilitator.password],
      [facilitator.email, ""],
      [facilitator.email, "x".repeat(5000)],
    ] as const;
    const answers: string[] = [];
    for (const [email, password] of tries) {
      const client = new Client(server.url);
      const reply = await client.signIn(email, password);
      expect(client.cookies).not.toContain("-session=");
      expectRefusal(await client.ask("/api/games"), "no-credential");
      answers.push(`${reply.status} ${reply.text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401 .*CredentialsSignin/);
  });

  it("knows an address in any case", async () => {
    const client = new Client(server.url);
    await client.signIn(" FAC@Example.org ");
    expect((await client.ask("/api/games")).status).toBe(200);
  });

  it("ends by signing out", async () => {
    const client = new Client(server.url);
    await client.signIn();
    expect((await client.ask("/api/games")).status).toBe(200);
    const { csrfToken } = (await client.ask("/api/auth/csrf")).json as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, json: "true" });
    await client.ask("/api/auth/signout", { method: "POST", body });
    expectRefusal(await client.ask("/api/games"), "no-credential");
  });
});
