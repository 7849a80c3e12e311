import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { View } from "@/lib/game/view/view";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

/** Ends an attribute, a tag, a script and a template, and starts a script in every way a page could run. */
const script = `"'></p></script><script>alert(1)</script><img src=x onerror=alert(1)>\`\${x}{{x}}`;
const name = "<img src=x onerror=alert(1)>";
const password = "a long enough one";

let server: TestServer;
let control: Client;
let gameId: string;
let code: string;
let player: Client;
let asPlayer: string;

const everyone = { kind: "public" as const };

beforeAll(async () => {
  server = await startServer({ env: { WHITECELL_ADMIN_EMAIL: "", WHITECELL_ADMIN_PASSWORD: "" } });
  control = new Client(server.url);
  const token = /\/set-up\/([\w-]+)/.exec(server.output())?.[1];
  const account = { token, name: `F ${name}`, email: "lotte@example.org", password };
  expect((await control.post("/api/set-up", account)).status).toBe(201);
  await control.signIn(account.email, password);
  ({ id: gameId, code } = await control.createGame(script));
  player = new Client(server.url);
  asPlayer = `seat:${(await player.join(code, name, "iq")).seatId}`;
  await playATurn();
});
afterAll(() => server.stop());

const give = (type: string, data: object) => control.must(gameId, "control", { type, data } as never);

/** A turn in which everybody writes script wherever something can be written. */
async function playATurn(): Promise<void> {
  await give("StartTurn", { turn: 1 });
  await give("OpenPhase", { turn: 1, phase: "deliberate" });
  const move = {
    action: script,
    effect: script,
    reasons: [script, script],
    targets: ["us"],
    instruments: [],
  };
  const data = { turn: 1, ...move, attribution: "declared" as const };
  await player.must(gameId, asPlayer, { type: "SubmitMove", data });
  await give("CallTime", { version: (await control.view(gameId, "control")).clock.version });
  const moveId = await idIn("MoveSubmitted", "moveId");
  await give("RevealMove", { moveId, audience: everyone, named: true });
  await give("PublishRuling", {
    moveId,
    grade: "success",
    rationale: script,
    publicText: script,
    texts: [{ audience: everyone, text: script }],
    open: true,
    tracks: [],
    facts: [{ text: script, audience: everyone }],
  });
  await give("AdjustTrack", { trackId: "escalation", to: 5, reason: script });
  await give("EstablishFact", { text: script, audience: everyone });
  await give("EndFact", { factId: await idIn("FactEstablished", "factId"), reason: script });
}

async function idIn(type: string, field: string): Promise<string> {
  const { rows } = await control.view(gameId, "control");
  const event = rows.findLast((row) => row.event.type === type)?.event as unknown as Record<string, string>;
  return event[field] ?? "";
}

/** Fields of events that both hold script and are for all to see. */
const shownToAll = [
  "content.action",
  "content.effect",
  "content.reasons",
  "publicText",
  "rationale",
  "text",
  "texts",
  "title",
];

/** Every text below a value that holds a part of the script, by its path without numbers. */
function scriptsIn(value: unknown, at = ""): [string, string][] {
  if (typeof value === "string") return value.includes("onerror") ? [[at, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  const pathOf = (key: string) => (Array.isArray(value) ? at : `${at}.${key}`);
  return Object.entries(value).flatMap(([key, each]) => scriptsIn(each, pathOf(key)));
}

describe("script in every text field", () => {
  it.each(["control", "player"] as const)("is the text that was written, in the view of %s", async (who) => {
    const [client, as] = who === "control" ? [control, "control"] : [player, asPlayer];
    const reply = await client.ask(`/api/games/${gameId}/view?as=${as}`);
    expect(reply.headers.get("content-type")).toMatch(/^application\/json/);
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    const { title, rows, facts } = reply.json.view as View;
    expect(title).toBe(script);
    expect(Object.values(reply.json.people as object)).toEqual([name]);
    expect(facts.map((fact) => fact.text)).toEqual([script, script]);
    const found = scriptsIn(rows);
    expect(found.filter(([, text]) => text !== script)).toEqual([]);
    const own = who === "control" ? ["addressed.text", "reason"] : [];
    const paths = [...new Set(found.map(([at]) => at.replace(".event.", "")))].sort();
    expect(paths).toEqual([...shownToAll, ...own].sort());
  });

  it("is not run by any page: it stands there escaped, or as data of a script of ours", async () => {
    const pages: [Client, string, RegExp][] = [
      [control, "/games", /&lt;script&gt;alert|\\u003cscript/],
      [control, `/games/${gameId}/control`, /&lt;script&gt;alert|\\u003cscript/],
      [player, `/games/${gameId}/play?as=${asPlayer}`, /&lt;script&gt;alert|\\u003cscript/],
      [new Client(server.url), `/join/${code}`, /&lt;script&gt;alert|\\u003cscript/],
    ];
    for (const [client, path, shown] of pages) {
      const { status, text } = await client.ask(path);
      expect(status, path).toBe(200);
      expect(text, path).toMatch(shown);
      expectInert(text, path);
    }
  });

  it("is not run by a page that was asked with it", async () => {
    const typed = encodeURIComponent(script);
    const javascript = encodeURIComponent("javascript:alert(1)");
    const paths = [
      `/join/${typed.slice(0, 110)}`,
      `/join/${code}?name=${typed}&role=${typed}&problem=${typed}&k=${typed}`,
      `/join/${code}?name=${typed}&problem=reserved-name`,
      `/sign-in?error=${typed}&next=${typed}&callbackUrl=${typed}`,
      `/sign-in?next=${javascript}&callbackUrl=${javascript}`,
      `/set-up/${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
      `/games/${gameId}/play?as=seat:${typed}`,
      `/${typed}`,
      `/?${typed}=${typed}`,
    ];
    for (const path of paths) {
      const { status, text } = await new Client(server.url).ask(path);
      expect(status, path).toBeLessThan(500);
      expectInert(text, path);
      expect(text, path).not.toMatch(/(href|action|src|formaction)="\s*javascript:/i);
    }
  });

  it("is text in the exports, which no browser opens as a page", async () => {
    for (const form of ["json", "csv"]) {
      const reply = await control.ask(`/api/games/${gameId}/export/${form}?as=control`);
      expect(reply.headers.get("content-type")).toMatch(
        form === "json" ? /^application\/json/ : /^text\/csv/,
      );
      expect(reply.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+\.\w+"$/);
      expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("is not in the signed-in facilitator's session other than as a name", async () => {
    const { json } = await control.ask("/api/auth/session");
    expect(json).toMatchObject({ user: { name: `F ${name}`, email: "lotte@example.org" } });
  });
});

/** Nothing of the script starts a tag, and every script of the page carries the page's nonce. */
function expectInert(html: string, path: string): void {
  expect(html, path).not.toMatch(/<img src=x/i);
  expect(html, path).not.toMatch(/<script>|<\/script><script>alert/i);
  for (const tag of html.match(/<script[^>]*>/g) ?? [])
    expect(tag, path).toMatch(/ nonce="[A-Za-z0-9+/=]{24}"/);
  expect(html.match(/<script/g)?.length, path).toBe(html.match(/<\/script>/g)?.length);
  const unquoted = html.replaceAll(/="[^"]*"/g, '=""');
  expect(unquoted, path).not.toMatch(/<[a-z][^<>]*\son\w+=/i);
}
