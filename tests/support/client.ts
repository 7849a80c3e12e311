import { randomUUID } from "node:crypto";
import http from "node:http";
import type { CommandInput } from "@/lib/game/commands";
import type { DraftChanges } from "@/lib/game/shared-draft";
import type { View } from "@/lib/game/view/view";
import { facilitator } from "./server";

/** An answer of a door: its status, headers, text, and the text as JSON where it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface Seat {
  readonly gameId: string;
  readonly seatId: string;
  readonly token: string;
}

const longestSilenceMs = 10_000;

/** Somebody at the doors: a browser without a screen. Keeps cookies; speaks as control or a seat. */
export class Client {
  #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The same browser at another server, as a load balancer would send it there. */
  at(url: string): Client {
    const there = new Client(url);
    there.#cookies = this.#cookies;
    return there;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0 && !headers.has("cookie")) headers.set("cookie", this.cookies);
    const response = await fetch(this.url + path, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(";")[0] ?? "";
      this.#cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: asJson(text) };
  }

  /** What a stream says until it says `enough`, ends, or has been silent for too long. */
  async listen(path: string, enough: RegExp, headers: Record<string, string> = {}): Promise<Reply> {
    const signal = AbortSignal.timeout(longestSilenceMs);
    const init = { headers: { cookie: this.cookies, ...headers }, signal };
    const response = await fetch(this.url + path, init);
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (enough.test(text)) break;
    }
    return { status: response.status, headers: response.headers, text, json: asJson(text) };
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#send("POST", path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.#send("PUT", path, body, headers);
  }

  #send(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.ask(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: text,
    });
  }

  async signIn(email = facilitator.email, password = facilitator.password): Promise<Reply> {
    const { csrfToken } = (await this.ask("/api/auth/csrf")).json as { csrfToken: string };
    const form = new URLSearchParams({
      csrfToken,
      email,
      password,
      json: "true",
      callbackUrl: `${this.url}/games`,
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return this.ask("/api/auth/callback/password", { method: "POST", headers, body: form });
  }

  async createGame(title = "A game", scenario = "after-the-strike"): Promise<{ id: string; code: string }> {
    const made = await this.post("/api/games", { scenario, title });
    if (made.status !== 201) throw new Error(`No game was made: ${made.status} ${made.text}`);
    return made.json as { id: string; code: string };
  }

  async join(code: string, name: string, role: string | null, id: string = randomUUID()): Promise<Seat> {
    const joined = await this.post("/api/join", { id, code, name, role });
    if (joined.status !== 200) throw new Error(`No seat was given: ${joined.status} ${joined.text}`);
    return joined.json as unknown as Seat;
  }

  command(gameId: string, as: string, command: CommandInput, id: string = randomUUID()): Promise<Reply> {
    return this.post(`/api/games/${gameId}/commands?as=${as}`, { id, ...command });
  }

  /** Gives a command that must be accepted. */
  async must(gameId: string, as: string, command: CommandInput, id?: string): Promise<number> {
    const reply = await this.command(gameId, as, command, id);
    if (reply.json.ok !== true) throw new Error(`${command.type} was refused: ${reply.status} ${reply.text}`);
    return reply.json.position as number;
  }

  /** Writes fields of the move that the caller's cell writes together. */
  draft(gameId: string, as: string, roleId: string, changes: DraftChanges, turn = 1): Promise<Reply> {
    return this.put(`/api/games/${gameId}/draft?as=${as}`, { turn, roleId, changes });
  }

  async view(gameId: string, as: string): Promise<View> {
    const reply = await this.ask(`/api/games/${gameId}/view?as=${as}`);
    if (reply.status !== 200) throw new Error(`No view: ${reply.status} ${reply.text}`);
    return reply.json.view as View;
  }
}

/** A request exactly as written: no address is tidied, no header added, as a hostile caller sends it. */
export function askRaw(
  url: string,
  path: string,
  options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => {
        const got = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: new Headers(got as [string, string][]), text, json: asJson(text) });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

function asJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
