import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandType } from "@/lib/game/commands";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { LogEntry } from "@/lib/server/store";
import { askRaw, Client, type Reply } from "@/tests/support/client";
import { type TestServer, temporaryFolder } from "@/tests/support/server";
import { stringsIn } from "@/tests/support/strings-in";
import { expectNothingInside, expectRefused } from "./refused";
import { claim, type Person } from "./room";
import { second, startWithTwo } from "./second-facilitator";
import { layTable, type Table } from "./table";
import { difference } from "./twin-doors";

let server: TestServer;
let table: Table;
/** A facilitator of other games, the plenary screen, and an observer who sees every cell. */
let other: Person;
let screen: Person;
let roamer: Person;

beforeAll(async () => {
  server = await startWithTwo(temporaryFolder());
  table = await layTable(server);
  const { control, gameId } = table;
  await control.must(gameId, "control", { type: "ReleaseInject", data: { injectId: "fifth-step" } });
  await control.must(gameId, "control", { type: "AdmitObserver", data: { sees: { kind: "cells" } } });
  screen = await claim(control, gameId, "screen");
  roamer = await claim(control, gameId, 0);
  other = { client: new Client(server.url), as: "control" };
  await other.client.signIn(second.email, second.password);
});
afterAll(async () => {
  expect((await new Client(server.url).ask("/api/health")).status).toBe(200);
  await server.stop();
});

const give = ({ client, as }: Person, type: CommandType, data: unknown): Promise<Reply> =>
  client.post(`/api/games/${table.gameId}/commands?as=${as}`, { id: randomUUID(), type, data });

/** What came with packs, each in a shape that control may give. */
const newCommands: readonly [CommandType, unknown][] = [
  ["TagRecord", { of: { kind: "inject", id: "fifth-step" }, tags: ["contradiction"] }],
  ["AcceptProposal", { proposalId: "assurance-clears:1" }],
  ["DismissProposal", { proposalId: "assurance-clears:1" }],
  ["ChooseCasting", { castingId: null, switchedOn: ["krg"] }],
  ["ChangeSettings", { runningOrder: "short" }],
  ["ReleaseInject", { injectId: "near-tehran", substitute: true }],
];

describe("the commands that work on a pack", () => {
  it.each(newCommands)("%s is control's of this game alone", async (type, data) => {
    const seat = { client: table.iraq, as: table.asIraq };
    for (const who of [seat, screen, roamer])
      await expectRefused(table, () => give(who, type, data), "not-yours");
    await expectRefused(table, () => give(other, type, data), "unknown-game");
    const disguised = [seat, screen, roamer].map(({ client }) => ({ client, as: "control" }));
    for (const who of disguised) await expectRefused(table, () => give(who, type, data), "no-credential");
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "x".repeat(64)])(
    "name nothing by %s, which every object has or none",
    async (name) => {
      const control = { client: table.control, as: "control" };
      const refused = [
        ["TagRecord", { of: { kind: "inject", id: name }, tags: [] }, "unknown-record"],
        ["TagRecord", { of: { kind: "inject", id: "fifth-step" }, tags: [name] }, "unknown-tag"],
        ["AcceptProposal", { proposalId: name }, "not-proposed"],
        ["AcceptProposal", { proposalId: `${name.slice(0, 60)}:1` }, "not-proposed"],
        ["DismissProposal", { proposalId: name }, "not-proposed"],
        ["ChangeSettings", { runningOrder: name }, "unknown-running-order"],
        ["ReleaseInject", { injectId: name, substitute: true }, "unknown-inject"],
        ["ChooseCasting", { castingId: null, switchedOn: Array(41).fill(name) }, "malformed"],
        ["TagRecord", { of: { kind: name, id: "fifth-step" }, tags: [] }, "malformed"],
        ["TagRecord", { of: { kind: "inject", id: "fifth-step" }, tags: Array(21).fill(name) }, "malformed"],
      ] as const;
      for (const [type, data, code] of refused)
        await expectRefused(table, () => give(control, type, data), code);
    },
  );

  it("between turns switch on what is optional, once each, and nothing else", async () => {
    const control = new Client(server.url);
    await control.signIn();
    const { id, code } = await control.createGame("Another table");
    const choose = (castingId: string | null, ...switchedOn: string[]) =>
      control.command(id, "control", { type: "ChooseCasting", data: { castingId, switchedOn } });
    for (const wrong of ["constructor", "__proto__", "us", "krg:1"])
      expect((await choose(null, wrong)).json.code).toBe("unknown-role");
    expect((await choose("twelve-cells", "krg", "pmf", "krg")).json.ok).toBe(true);
    expect((await control.view(id, "control")).switchedOn).toEqual(["pmf", "krg"]);
    // Where the casting plays it already there is no second one.
    expect((await choose("seventeen-cells", "krg")).json.ok).toBe(true);
    expect((await control.view(id, "control")).switchedOn).toEqual([]);
    await choose(null);
    const late = await new Client(server.url).post("/api/join", {
      id: randomUUID(),
      code,
      name: "Dana",
      role: "krg",
    });
    expect(late.json.code).toBe("unknown-cell");
  });
});

describe("the guide of a game", () => {
  const guide = "What is marked as secret goes to control";
  const at = (query: string, gameId = table.gameId) => `/games/${gameId}/guide${query}`;

  it("is for those in it, whoever they say they are", async () => {
    for (const { client, as } of [{ client: table.iraq, as: table.asIraq }, screen, roamer])
      expect((await client.ask(at(`?as=${as}`))).text).toContain(guide);
    const stranger = new Client(server.url);
    const claims = ["", "?as=", "?as=control", "?as=screen", `?as=${table.asIraq}`, `?as=${roamer.as}`];
    for (const client of [stranger, other.client])
      for (const query of [...claims, "?as=observer:__proto__", `?as=control&as=${table.asIraq}`])
        expect((await client.ask(at(query))).text, query).not.toContain(guide);
  });

  it("is refused to a stranger alike whether there is such a game or not", async () => {
    const stranger = new Client(server.url);
    for (const query of ["", "?as=control", "?as=screen"]) {
      const [here, nowhere] = [table.gameId, randomUUID()];
      const texts = [here, nowhere].map(async (id) => bare(await stranger.ask(at(query, id)), id));
      const [one, two] = await Promise.all(texts);
      expect(difference([one ?? "", two ?? ""]), query).toBeUndefined();
    }
  });
});

/** A page without its nonce and the game's id. Its payload holds the same rows in the order they are ready. */
const bare = ({ status, headers, text }: Reply, gameId: string): string => {
  const nonce = /nonce-([^']+)/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const shown = text.replaceAll(/<script.*?<\/script>/gs, "");
  return `${status}\n${shown.replaceAll(nonce, "NONCE").replaceAll(gameId, "GAME")}`;
};

describe("what of a pack is in no file that is served", () => {
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  const packs = filesIn("scenarios").map((file) => [file, readFileSync(file, "utf8")] as const);
  /** Texts that are too long to stand somewhere else by chance. */
  const texts = packs
    .flatMap(([file, text]) =>
      file.endsWith(".json") ? stringsIn(JSON.parse(text)).map((each) => each.text) : text.split("\n"),
    )
    .filter((text) => text.length > 30);

  it("no text of any pack is in the app's scripts, styles or public files", () => {
    const served = [...filesIn(".next/static"), ...filesIn("public")]
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    expect(texts.length).toBeGreaterThan(1000);
    expect(served.length).toBeGreaterThan(100_000);
    const found = texts.filter((text) =>
      [text, JSON.stringify(text).slice(1, -1)].some((as) => served.includes(as)),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "/scenarios/after-the-strike/pack.json",
    "/scenarios/after-the-strike/injects/turn-1.json",
    "/scenarios/after-the-strike/guides/facilitator.md",
    "/scenarios/after-the-strike%2Fpack.json",
    "/scenarios/after-the-strike.rsc",
    "/scenarios/after-the-strike/injects.rsc",
    "/_next/data/x/scenarios/after-the-strike.json",
    "/_next/static/../../scenarios/after-the-strike/turns.json",
    "/_next/static/..%2f..%2fscenarios%2fafter-the-strike%2fturns.json",
    "/_next/static/chunks/..%5c..%5c..%5cscenarios/after-the-strike/turns.json",
    "/_next/image?url=%2Fscenarios%2Fafter-the-strike&w=64&q=75",
  ])("%s tells a player nothing", async (target) => {
    const reply = await askRaw(server.url, target, { headers: { cookie: table.iraq.cookies } });
    expect(texts.filter((text) => reply.text.includes(text))).toEqual([]);
    expect(reply.status).toBeLessThan(500);
    expectNothingInside(reply);
  });

  it("a version is found by its whole hash alone, and by those who run games", async () => {
    const exported = await table.control.ask(`/api/games/${table.gameId}/export/json?as=control`);
    const { entries } = exported.json as unknown as { entries: readonly LogEntry[] };
    const created = entries.flatMap(loggedEvents)[0]?.event;
    const hash = created?.type === "GameCreated" ? created.scenario.hash : "";
    const status = async (client: Client, id: string) =>
      (await client.ask(`/scenarios/${id}/guide/facilitator`)).status;
    // Packs are the installation's, not one facilitator's.
    for (const client of [table.control, other.client]) expect(await status(client, hash)).toBe(200);
    for (const id of [hash.slice(0, 63), `${hash}0`, hash.toUpperCase(), "__proto__", "%2e%2e"])
      expect(await status(other.client, id), id).toBe(404);
    for (const client of [table.iraq, screen.client, roamer.client, new Client(server.url)])
      expect(await status(client, hash)).toBe(307);
  });
});
