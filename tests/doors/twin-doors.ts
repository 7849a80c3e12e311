import { setTimeout as sleep } from "node:timers/promises";
import { cookieNames } from "@/lib/server/cookies";
import { loadSecrets, observerKey, screenKey, seatToken } from "@/lib/server/secrets";
import type { TestServer } from "@/tests/support/server";
import { observerIds } from "./twin-steps";
import { gameId, type Seated, seats } from "./twin-tables";

/** Who is asked for at the doors of the twins: seats, the screen, and observers. */
export type Asker = Seated | "screen" | keyof typeof observerIds;

const isSeat = (who: Asker): who is Seated => who in seats;

/** What a door is told: as whom it is asked. */
export const asOf = (who: Asker): string => {
  if (isSeat(who)) return `seat:${seats[who].seatId}`;
  return who === "screen" ? "screen" : `observer:${observerIds[who]}`;
};

interface Credential {
  readonly cookie: string;
  readonly token: string;
}

/** How often the second twin's screen was renewed, which no screen may know. */
async function credentialOf(twin: TestServer, who: Asker, screens: number): Promise<Credential> {
  const { installation, token: secret } = await loadSecrets(twin.dataDirectory);
  const names = cookieNames(installation, false);
  const named = (name: string, token: string) => ({ token, cookie: `${name}=${token}` });
  if (isSeat(who)) {
    const { seatId, joinId } = seats[who];
    return named(names.seat(seatId), seatToken(secret, gameId, joinId));
  }
  if (who === "screen") return named(names.screen(gameId), screenKey(secret, gameId, screens));
  const id = observerIds[who];
  return named(names.observer(id), observerKey(secret, gameId, id));
}

/** What somebody gets at a door of each twin, without what differs by nature. */
export function doorsOf(twins: readonly [TestServer, TestServer]) {
  return async (who: Asker, path: string, init: RequestInit = {}): Promise<[string, string]> => {
    const texts = twins.map(async (twin, index) => {
      const { cookie, token } = await credentialOf(twin, who, index + 1);
      // Pages know cookies alone; a door that is not told as whom it is asked knows a token.
      const headers = { cookie, ...(path.includes("?") ? {} : { authorization: `Bearer ${token}` }) };
      const response = await fetch(twin.url + path, {
        ...init,
        headers: { ...headers, ...init.headers },
        redirect: "manual",
      });
      const got = [...response.headers].filter(([name]) => name !== "date").map((pair) => pair.join(": "));
      return stripped([response.status, ...got, await bodyOf(response)].join("\n"), twin.port);
    });
    return Promise.all(texts) as Promise<[string, string]>;
  };
}

/**
 * A whole body; of a feed, what comes in its first moment. Names and drafts come when they
 * are found, so they stand apart.
 */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  let text = "";
  let ended = false;
  const reading = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  })().finally(() => {
    ended = true;
  });
  while (!ended && !(text.includes("event: beat") && text.includes("event: people"))) await sleep(20);
  await Promise.race([reading, sleep(400)]);
  const events = text.split("\n\n");
  const apart = (event: string) => /^event: (people|draft)/.test(event);
  return [...events.filter((each) => !apart(each)), ...events.filter(apart).sort()].join("\n\n");
}

/** Takes out what the law leaves out: the nonce, the request's time and ids, and the port the twins differ in. */
const stripped = (text: string, port: number): string =>
  text
    .replaceAll(/nonce-[A-Za-z0-9+/=]{24}/g, "nonce-")
    .replaceAll(/nonce(\\?["'])?([:=])(\\?["'])[A-Za-z0-9+/=]{24}/g, "nonce$2")
    .replaceAll(/(\\?"now\\?":)\d{13}/g, "$1")
    .replaceAll(/("here":\{"[0-9a-f-]{36}":)\d{13}/g, "$1")
    .replaceAll(new RegExp(`:${port}\\b`, "g"), ":PORT")
    .replaceAll(/(name="id" value=")[0-9a-f-]{36}/g, "$1")
    .replaceAll(/(\\?"joinId\\?":\\?")[0-9a-f-]{36}/g, "$1")
    .replaceAll(/self\.__next_r="[^"]+"/g, "");

/** Where two texts part, with what stands around it; undefined where they are the same. */
export function difference([one, two]: readonly [string, string]): string | undefined {
  if (one === two) return undefined;
  const at = [...one].findIndex((letter, index) => letter !== two[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `${around(one)}\n--- and ---\n${around(two)}`;
}
