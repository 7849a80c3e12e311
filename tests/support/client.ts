import { randomUUID } from "node:crypto";
import type { Command } from "@/lib/game/commands";
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

/** Somebody at the doors: a browser without a screen. Keeps cookies; speaks as control or a seat. */
export class Client {
  #cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
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

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return this.ask(path, {
      method: "POST",
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

  command(gameId: string, as: string, command: Command, id: string = randomUUID()): Promise<Reply> {
    return this.post(`/api/games/${gameId}/commands?as=${as}`, { id, ...command });
  }

  /** Gives a command that must be accepted. */
  async must(gameId: string, as: string, command: Command, id?: string): Promise<number> {
    const reply = await this.command(gameId, as, command, id);
    if (reply.json.ok !== true) throw new Error(`${command.type} was refused: ${reply.status} ${reply.text}`);
    return reply.json.position as number;
  }

  async view(gameId: string, as: string): Promise<View> {
    const reply = await this.ask(`/api/games/${gameId}/view?as=${as}`);
    if (reply.status !== 200) throw new Error(`No view: ${reply.status} ${reply.text}`);
    return reply.json.view as View;
  }
}

function asJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
