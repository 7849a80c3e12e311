import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { type Asker, asOf, difference, doorsOf } from "./twin-doors";
import { hiddenScenario, openScenario } from "./twin-scenario";
import { draftsOf, hiddenIds, move, openIds, stepsOf } from "./twin-steps";
import { gameId, layTwin, seats } from "./twin-tables";

/** Their history is older than games are kept. */
const forEver = { WHITECELL_KEEP_DAYS: "0" };
/** Those whose bytes are compared. The ministry is of the very role whose other cell hides most. */
const compared = ["iraq", "ministry", "waiting", "screen", "onlooker", "shadow"] as const;
/** How everything begins that is in the second twin alone. */
const secrets = /veiled/i;

const pageOf = (who: Asker) =>
  who === "screen" ? "screen" : who === "onlooker" || who === "shadow" ? "observe" : "play";

describe("[L3] two games that differ only in what a viewer may not see", () => {
  let twins: [TestServer, TestServer];
  let both: ReturnType<typeof doorsOf>;

  beforeAll(async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const scenario = await openScenario();
    await layTwin(one, { scenario, steps: stepsOf(false), drafts: draftsOf(false) });
    const other = { scenario: hiddenScenario(scenario), steps: stepsOf(true), drafts: draftsOf(true) };
    await layTwin(two, other, one);
    twins = [
      await startServer({ dataDirectory: one, env: forEver }),
      await startServer({ dataDirectory: two, env: forEver }),
    ];
    both = doorsOf(twins);
  });
  afterAll(() => Promise.all(twins.map((twin) => twin.stop())));

  it("is a test that can tell them apart: the pages of those who know differ, in every kind of thing", async () => {
    const seen = async (who: Asker) => {
      const doors = ["view", "feed"].map((door) => `/api/games/${gameId}/${door}?as=${asOf(who)}`);
      const texts = await Promise.all(doors.map((path) => both(who, path)));
      const [one, two] = [0, 1].map((at) => texts.map((text) => text[at]).join("\n"));
      expect(two).not.toBe(one);
      expect(one).not.toMatch(secrets);
      return two ?? "";
    };
    const council = await seen("council");
    for (const each of [
      "cable",
      "words that lapsed",
      "notice",
      "from all but one",
      "correction",
      "draft",
      "face",
    ])
      expect(council).toContain(`Veiled ${each}`);
    expect(council).toContain('"RejoinDenied"');
    const state = await seen("state");
    for (const each of [
      "cable",
      "answer",
      "late word",
      "refusal",
      "later word",
      "reasons",
      "fact",
      "field",
      "text",
    ])
      expect(state).toContain(`Veiled ${each}`);
    // Britain has no secret of the second twin's but its own forecast and its page.
    expect(await seen("britain")).toContain('"forecast":9');
  });

  it.each(compared)("gives %s the same pages, views, feeds and exports, byte for byte", async (who) => {
    const as = asOf(who);
    const paths = [
      `/games/${gameId}/${pageOf(who)}?as=${as}`,
      ...["view", "feed", "export/json", "export/csv"].map((door) => `/api/games/${gameId}/${door}?as=${as}`),
      `/api/games/${gameId}/view?as=${as}&min=3`,
      `/api/games/${gameId}/feed?as=${as}&after=x`,
      ...["view", "feed", "export/json"].map((door) => `/api/games/${gameId}/${door}`),
      ...["control", `seat:${seats.council.seatId}`, "screen", `observer:${hiddenIds.observer}`]
        .filter((other) => other !== as)
        .map((other) => `/api/games/${gameId}/view?as=${other}`),
      `/games/${gameId}/control`,
      "/join/HKHKHKHK",
    ];
    for (const path of paths) {
      const got = await both(who, path);
      expect(difference(got), path).toBeUndefined();
      expect(got[1], path).not.toMatch(secrets);
    }
    // They are pages of a game, not refusals alike.
    const [view] = await both(who, paths[1] ?? "");
    expect(view).toMatch(/^200\n/);
    expect(view).toContain("Talks are called.");
    expect(view.includes("Iraq drafts")).toBe(who === "iraq");
  });

  it.each(compared)("gives %s the same answers and refusals", async (who) => {
    for (const [type, data] of askedOf()) {
      const body = JSON.stringify({ id: randomUUID(), type, data });
      const got = await post(who, "commands", body);
      expect(difference(got), `${type} ${JSON.stringify(data)}`).toBeUndefined();
      expect(got[1]).not.toMatch(secrets);
    }
    for (const type of Object.keys(commandSchemas)) {
      const [one, two] = await post(who, "commands", JSON.stringify({ id: randomUUID(), type, data: {} }));
      expect(two, type).toBe(one);
    }
  });

  it.each(compared)("gives %s the same at the doors beside the log", async (who) => {
    for (const door of ["rejoin-key", "keys", "join-link"]) {
      const [one, two] = await post(who, door, "{}");
      expect(two, door).toBe(one);
    }
    const action = { action: "Written now" };
    for (const [turn, roleId, changes] of [
      [2, "ir", action],
      [2, "us", action],
      [2, "iq", action],
      [2, "iq", { "fields.covert-line": 3 }],
      [2, "iq", { "fields.no-such": 3 }],
      [2, "iq", { "fields.forecast": 3 }],
      [2, "ir", { "fields.covert-line": 3 }],
      [1, "us", action],
      [3, "us", action],
    ] as const) {
      const body = JSON.stringify({ turn, roleId, changes });
      const [one, two] = await post(who, "draft", body, "PUT");
      // A draft says when it was written.
      const timeless = (text: string) => text.replaceAll(/"at":\d{13}/g, "");
      expect(timeless(two), `${turn} ${roleId} ${JSON.stringify(changes)}`).toBe(timeless(one));
    }
    for (const key of [hiddenIds.observer, "x"]) {
      const [one, two] = await post(who, "claim", JSON.stringify({ key }));
      expect(two).toBe(one);
    }
  });

  function post(who: Asker, door: string, body: string, method = "POST"): Promise<[string, string]> {
    const init = { method, headers: { "content-type": "application/json" }, body };
    return both(who, `/api/games/${gameId}/${door}?as=${asOf(who)}`, init);
  }
});

/** What somebody might ask to find out what it may not know. */
function askedOf(): [string, unknown][] {
  const injects = [hiddenIds.inject, "fifty-two", "no-such", openIds.inject];
  const moves = [
    hiddenIds.move,
    hiddenIds.takenBack,
    hiddenIds.late,
    hiddenIds.entered,
    randomUUID(),
    openIds.move,
  ];
  const facts = [hiddenIds.fact, randomUUID()];
  const asked = { ...move("Asked again"), turn: 2 };
  return [
    ...injects.flatMap((injectId): [string, unknown][] => [
      ["AcknowledgeInject", { injectId }],
      ["RespondToInject", { injectId, text: "Is it there?" }],
      ["ReleaseInject", { injectId }],
    ]),
    ...moves.flatMap((moveId): [string, unknown][] => [
      ["WithdrawMove", { moveId }],
      ["RevealMove", { moveId, audience: { kind: "public" }, named: true }],
    ]),
    ...facts.map((factId): [string, unknown] => ["EndFact", { factId, reason: "x" }]),
    ["SubmitMove", { ...asked, roleId: "us" }],
    ["SubmitMove", { ...asked, roleId: "kh" }],
    ["SubmitMove", { ...asked, fields: { "covert-line": 3 } }],
    ["SubmitMove", { ...asked, fields: { forecast: 3 } }],
    ["SubmitMove", { ...asked, turn: 1 }],
    ["SetReady", { turn: 2, phase: "deliberate", ready: true }],
    ["AskForPause", {}],
    ["TakeLead", {}],
    ["DismissObserver", { observerId: hiddenIds.observer }],
    ["EndTurn", { turn: 2 }],
  ];
}
