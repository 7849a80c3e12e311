import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { newCode } from "@/lib/server/codes";
import { joinSecret, loadSecrets } from "@/lib/server/secrets";
import { Client, type Reply } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

const phones = 60;
/** Half of them have the QR link; the first come without it, so that nobody there was right before them. */
const byLink = (n: number): boolean => n >= 10 && n % 5 < 3;
/** They come in over this time, and all must sit by the end of the minute. */
const arrivingMs = 20_000;
const minuteMs = 60_000;
/** What a phone without the link may be told to wait, for the page and the seat together. */
const longestWaitMs = 15_000;
/** How long a person looks at the join page and types a name. */
const typingMs = 2000;
/** What an address may try at once, and what it gets back per second. */
const tries = { atOnce: 60, perSecond: 1 };

/** The codes a guesser tries, one after the other, without end. */
const guessers: [string, () => Generator<string, never>][] = [
  [
    "a new code every time",
    function* () {
      for (;;) yield newCode();
    },
  ],
  [
    "ten codes by turns, so that each is asked for again when its time has come",
    function* () {
      const codes = Array.from({ length: 10 }, newCode);
      for (;;) yield* codes;
    },
  ],
];

describe.each(guessers)("whoever guesses at the address of a room, %s,", (_how, codes) => {
  it("is slowed, while sixty phones of the room, by QR link or by the code alone, all sit within a minute", async () => {
    const server = await startServer();
    const { id, code } = await newGame(server);
    const secret = joinSecret((await loadSecrets(server.dataDirectory)).token, id, 1);
    const guesser = await startGuessing(server, codes());

    const began = Date.now();
    const joins = await Promise.all(
      Array.from({ length: phones }, async (_, n) => {
        await sleep((n * arrivingMs) / phones);
        return join(server, code, `Player ${n}`, byLink(n) ? secret : undefined, began + minuteMs);
      }),
    );
    const { wrong, slowed, seconds } = await guesser.stop();
    await server.stop();

    expect(joins.filter(({ seated }) => !seated)).toEqual([]);
    // A QR link never waits; a right code does, and not for long.
    expect(joins.filter(({ linked, waitedMs }) => waitedMs > (linked ? 0 : longestWaitMs))).toEqual([]);
    expect(wrong).toBeLessThanOrEqual(tries.atOnce + tries.perSecond * seconds + 1);
    expect(slowed).toBeGreaterThan(10 * wrong);
  });
});

async function newGame(server: TestServer): Promise<{ id: string; code: string }> {
  const control = new Client(server.url);
  await control.signIn();
  return control.createGame();
}

interface Joined {
  readonly name: string;
  readonly linked: boolean;
  readonly seated: boolean;
  /** How long it was told to wait, all in all. */
  readonly waitedMs: number;
}

/** Joins as the join page does: by a QR link where there is a secret, else by the code as a thumb types it. */
async function join(
  server: TestServer,
  code: string,
  name: string,
  secret: string | undefined,
  until: number,
): Promise<Joined> {
  const phone = new Client(server.url);
  const form = { id: randomUUID(), code, name, role: null, ...(secret ? { secret } : {}) };
  const typed = encodeURIComponent(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
  const page = secret ? `/join/${code}?k=${secret}` : `/join/${typed}`;
  const looked = await whenLet(() => phone.ask(page), until);
  await sleep(typingMs);
  const asked = await whenLet(() => phone.post("/api/join", form), until);
  return {
    name,
    linked: secret !== undefined,
    seated: looked.status === 200 && asked.status === 200,
    waitedMs: looked.waitedMs + asked.waitedMs,
  };
}

/** Asks, and whenever it is told to wait again after that long; gives up when it is too late. */
async function whenLet(ask: () => Promise<Reply>, until: number) {
  for (let waitedMs = 0; ; ) {
    const { status, headers } = await ask();
    const toldMs = 1000 * Number(headers.get("retry-after"));
    if (status !== 429 || Date.now() + toldMs > until) return { status, waitedMs };
    expect(toldMs).toBeGreaterThan(0);
    await sleep(toldMs);
    waitedMs += toldMs;
  }
}

/** Guesses over a few connections, on each as fast as it is answered. Resolves once its tries have run out. */
async function startGuessing(server: TestServer, codes: Generator<string, never>) {
  const began = Date.now();
  const answers = { wrong: 0, slowed: 0 };
  let going = true;
  const lanes = Array.from({ length: 6 }, async () => {
    const client = new Client(server.url);
    while (going) {
      const { status } = await client.post("/api/join", { code: codes.next().value, name: "G" });
      if (status === 404) answers.wrong++;
      else if (status === 429) answers.slowed++;
      else throw new Error(`A guess was answered with ${status}.`);
    }
  });
  await expect.poll(() => answers.slowed, { timeout: 20_000 }).toBeGreaterThan(0);
  return {
    async stop() {
      going = false;
      await Promise.all(lanes);
      return { ...answers, seconds: (Date.now() - began) / 1000 };
    },
  };
}
