import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MoveContent } from "@/lib/game/command-schemas";
import type { Actor } from "@/lib/game/commands";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { control, gameId, layHistory, type Step, seats, tokenOf } from "./twin-tables";

const as = (who: keyof typeof seats): Actor => ({ kind: "seat", seatId: seats[who].seatId });
const move = (action: string, attribution: MoveContent["attribution"]) => ({
  turn: 1,
  action,
  effect: `${action} works`,
  reasons: [`Why ${action}`],
  targets: ["us"],
  instruments: [] as string[],
  attribution,
});
const public_ = { kind: "public" as const };
const only = (...roles: string[]) => ({ kind: "some" as const, roles, seats: [] as string[] });

const iraqMove = "7f000000-0000-4000-8000-d00000000001";
const iranMove = "7f000000-0000-4000-8000-d00000000002";
const iranFirst = "7f000000-0000-4000-8000-d00000000003";
const iraqRuling = "7f000000-0000-4000-8000-e00000000001";

/** What both twins have in common: everything Iraq and a waiting person may see. */
const seen = {
  start: { by: control, command: { type: "StartTurn", data: { turn: 1 } } },
  inject: {
    by: control,
    command: { type: "ReleaseInject", data: { injectId: "fifth-step", audience: public_ } },
  },
  deliberate: { by: control, command: { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } } },
  submit: {
    by: as("iraq"),
    command: { type: "SubmitMove", data: move("Iraq calls talks", "declared") },
    ids: [iraqMove],
  },
  close: { by: control, command: { type: "CallTime", data: { version: 2 } } },
  reveal: {
    by: control,
    command: { type: "RevealMove", data: { moveId: iraqMove, audience: public_, named: true } },
  },
  rule: {
    by: control,
    command: {
      type: "PublishRuling",
      data: {
        moveId: iraqMove,
        grade: "success",
        rationale: "A host may call.",
        publicText: "Talks are called.",
        texts: [{ audience: only("iq"), text: "You hold the chair." }],
        open: true,
        tracks: [{ trackId: "escalation", to: 5 }],
        facts: [],
      },
    },
    ids: [iraqRuling],
  },
  end: { by: control, command: { type: "EndTurn", data: { turn: 1 } } },
} satisfies Record<string, Step>;

const hide = (step: Omit<Step, "hidden">): Step => ({ ...step, hidden: true });

/** The second twin's secrets: none of it may change a byte for Iraq or for the waiting seat. */
const hidden = {
  fax: hide({
    by: control,
    command: { type: "ReleaseInject", data: { injectId: "sealed-room-fax", audience: only("ir") } },
  }),
  noted: hide({
    by: as("iran"),
    command: { type: "AcknowledgeInject", data: { injectId: "sealed-room-fax" } },
  }),
  first: hide({
    by: as("iran"),
    command: { type: "SubmitMove", data: move("Iran plans one thing", "declared") },
    ids: [iranFirst],
  }),
  back: hide({ by: as("iran"), command: { type: "WithdrawMove", data: { moveId: iranFirst } } }),
  second: hide({
    by: as("iran"),
    command: { type: "SubmitMove", data: move("Iran plans another", "covert") },
    ids: [iranMove],
  }),
  shown: hide({
    by: control,
    command: { type: "RevealMove", data: { moveId: iranMove, audience: only("uk"), named: false } },
  }),
  ruled: hide({
    by: control,
    command: {
      type: "PublishRuling",
      data: {
        moveId: iranMove,
        grade: "backfire",
        rationale: "Too many knew.",
        publicText: "",
        texts: [{ audience: only("ir", "uk"), text: "It was noticed." }],
        open: false,
        tracks: [{ trackId: "quds-force", to: 3 }],
        facts: [{ text: "London knows.", audience: only("uk") }],
      },
    },
  }),
};

const { start, inject, deliberate, submit, close, reveal, rule, end } = seen;
const plain: Step[] = [start, inject, deliberate, submit, close, reveal, rule, end];
const secretive: Step[] = [
  start,
  hidden.fax,
  inject,
  hidden.noted,
  deliberate,
  hidden.first,
  hidden.back,
  hidden.second,
  submit,
  close,
  hidden.shown,
  reveal,
  hidden.ruled,
  rule,
  end,
];

/** Their history is older than games are kept. */
const forEver = { WHITECELL_KEEP_DAYS: "0" };

describe("[L3] two games that differ only in what a viewer may not see", () => {
  let twins: [TestServer, TestServer];

  beforeAll(async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    await layHistory(one, plain);
    await layHistory(two, secretive, one);
    twins = [
      await startServer({ dataDirectory: one, env: forEver }),
      await startServer({ dataDirectory: two, env: forEver }),
    ];
  });
  afterAll(() => Promise.all(twins.map((twin) => twin.stop())));

  /** What a seat gets at a door of each twin, without what differs by nature. */
  async function both(
    who: keyof typeof seats,
    path: string,
    init: RequestInit = {},
  ): Promise<[string, string]> {
    const texts = twins.map(async (twin) => {
      const authorization = `Bearer ${await tokenOf(twin.dataDirectory, who)}`;
      const cookie = await seatCookieOf(twin, who);
      const response = await fetch(twin.url + path.replace("SEAT", seats[who].seatId), {
        ...init,
        headers: { authorization, cookie, ...init.headers },
        redirect: "manual",
      });
      const headers = [...response.headers]
        .filter(([name]) => name !== "date")
        .map((pair) => pair.join(": "));
      return stripped([response.status, ...headers, await bodyOf(response)].join("\n"), twin.port);
    });
    return Promise.all(texts) as Promise<[string, string]>;
  }

  it("is a test that can tell them apart: Iran's pages differ", async () => {
    const [one, two] = await both("iran", `/api/games/${gameId}/view`);
    expect(one).not.toBe(two);
    expect(two).toContain("Iran plans another");
  });

  it.each(["iraq", "waiting"] as const)(
    "gives %s the same pages, views, feeds and exports, byte for byte",
    async (who) => {
      const paths = [
        `/games/${gameId}/play?as=seat:SEAT`,
        `/api/games/${gameId}/view`,
        `/api/games/${gameId}/view?as=seat:SEAT&min=3`,
        `/api/games/${gameId}/feed`,
        `/api/games/${gameId}/export/json`,
        `/api/games/${gameId}/export/csv`,
        "/join/HKHKHKHK",
        `/api/games/${gameId}/view?as=control`,
        `/api/games/${gameId}/view?as=seat:${seats.iran.seatId}`,
        `/games/${gameId}/control`,
      ];
      for (const path of paths) {
        const [one, two] = await both(who, path);
        expect(two, path).toBe(one);
        expect(two, path).not.toMatch(/Iran plans|It was noticed|London knows|Too many knew/);
      }
    },
  );

  it.each(["iraq", "waiting"] as const)("gives %s the same answers and refusals", async (who) => {
    const asked = [
      ["AcknowledgeInject", { injectId: "sealed-room-fax" }],
      ["AcknowledgeInject", { injectId: "no-such" }],
      ["WithdrawMove", { moveId: iranMove }],
      ["WithdrawMove", { moveId: iranFirst }],
      ["WithdrawMove", { moveId: iraqMove }],
      ["SubmitMove", move("Again", "declared")],
      ["EndTurn", { turn: 1 }],
      ["RevealMove", { moveId: iranMove, audience: public_, named: true }],
    ] as const;
    for (const [type, data] of asked) {
      const body = JSON.stringify({ id: randomUUID(), type, data });
      const init = { method: "POST", headers: { "content-type": "application/json" }, body };
      const [one, two] = await both(who, `/api/games/${gameId}/commands`, init);
      expect(two, type).toBe(one);
    }
  });
});

async function seatCookieOf(twin: TestServer, who: keyof typeof seats): Promise<string> {
  const { loadSecrets } = await import("@/lib/server/secrets");
  const { cookieNames } = await import("@/lib/server/cookies");
  const { installation } = await loadSecrets(twin.dataDirectory);
  return `${cookieNames(installation, false).seat(seats[who].seatId)}=${await tokenOf(twin.dataDirectory, who)}`;
}

/** A whole body; of a feed, what comes up to its first beat. Names come when they are found, so they stand apart. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes("event: beat") && text.includes("event: people")) break;
  }
  const events = text.split("\n\n");
  const people = events.filter((each) => each.startsWith("event: people"));
  const others = events.filter((each) => !each.startsWith("event: people"));
  return [...others, ...people].join("\n\n");
}

/** Takes out what the law leaves out: the nonce, the request's time and ids, and the port the twins differ in. */
const stripped = (text: string, port: number): string =>
  text
    .replaceAll(/nonce-[A-Za-z0-9+/=]{24}/g, "nonce-")
    .replaceAll(/nonce(\\?["'])?([:=])(\\?["'])[A-Za-z0-9+/=]{24}/g, "nonce$2")
    .replaceAll(/(\\?"now\\?":)\d{13}/g, "$1")
    .replaceAll(new RegExp(`:${port}\\b`, "g"), ":PORT")
    .replaceAll(/(name="id" value=")[0-9a-f-]{36}/g, "$1")
    .replaceAll(/(\\?"joinId\\?":\\?")[0-9a-f-]{36}/g, "$1")
    .replaceAll(/self\.__next_r="[^"]+"/g, "");
