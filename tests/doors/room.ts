import type { CommandInput } from "@/lib/game/commands";
import type { View } from "@/lib/game/view/view";
import type { Sees } from "@/lib/game/viewer";
import { Client, type Seat } from "@/tests/support/client";
import type { TestServer } from "@/tests/support/server";
import { OpenFeed, type Pass } from "./open-feed";

/**
 * Who sits in a room, by the cell of the casting they sit in. Iran's role is divided: two
 * people share one cell of it, a third sits in another.
 */
const cells = {
  council: "ir-council-guards",
  guards: "ir-council-guards",
  ministry: "ir-ministry",
  iraq: "iq",
  state: "us-state",
  waiting: null,
} as const;
export type Sitting = keyof typeof cells;
export const sitting = Object.keys(cells) as Sitting[];

/** Observers of a room and what they see. */
const watching = {
  onlooker: { kind: "public" },
  shadow: { kind: "cell", cellId: "ir-council-guards" },
  roamer: { kind: "cells" },
} as const satisfies Record<string, Sees>;
export type Watching = keyof typeof watching;

export type Present = Sitting | Watching | "control" | "screen";
export const present: readonly Present[] = [
  "control",
  ...sitting,
  "screen",
  ...(Object.keys(watching) as Watching[]),
];

/** Somebody in a room: their browser, and as whom its doors are asked. */
export interface Person {
  readonly client: Client;
  readonly as: string;
}

/** A game with people in divided cells, a screen and three observers, before its first turn. */
export class Room {
  constructor(
    readonly server: TestServer,
    readonly gameId: string,
    readonly code: string,
    readonly people: Readonly<Record<Present, Person>>,
    readonly seats: Readonly<Record<Sitting, Seat>>,
  ) {}

  get control(): Client {
    return this.people.control.client;
  }

  give(command: CommandInput): Promise<number> {
    return this.control.must(this.gameId, "control", command);
  }

  /** A seat's command that must be accepted. */
  does(who: Sitting, command: CommandInput): Promise<number> {
    const { client, as } = this.people[who];
    return client.must(this.gameId, as, command);
  }

  view(who: Present): Promise<View> {
    const { client, as } = this.people[who];
    return client.view(this.gameId, as);
  }

  /** Writes in the draft of Iran's move, or of another role. */
  async writes(who: Sitting, changes: Parameters<Client["draft"]>[3], roleId = "ir", turn = 1) {
    const { client, as } = this.people[who];
    const reply = await client.draft(this.gameId, as, roleId, changes, turn);
    if (reply.status !== 200) throw new Error(`Not written: ${reply.status} ${reply.text}`);
    return reply;
  }

  passOf(who: Present): Pass {
    const { client, as } = this.people[who];
    return { url: this.server.url, gameId: this.gameId, as, headers: { cookie: client.cookies } };
  }

  feed(who: Present): OpenFeed {
    return new OpenFeed(this.passOf(who));
  }

  door(path: string, who: Present): string {
    return `/api/games/${this.gameId}/${path}?as=${this.people[who].as}`;
  }

  /** Everything a person gets to read: view, feed, exports and pages, as text. */
  async readsOf(who: Present): Promise<string> {
    const { client, as } = this.people[who];
    const feed = await this.feed(who).opened();
    feed.close();
    const doors = ["view", "export/json", "export/csv"].map((door) => this.door(door, who));
    const pages = ["control", "play", "screen", "observe"].map(
      (page) => `/games/${this.gameId}/${page}?as=${as}`,
    );
    const replies = await Promise.all([...doors, ...pages].map((path) => client.ask(path)));
    return [feed.heard, ...replies.map(({ text }) => text)].join("\n");
  }

  /** Opens deliberation of the first turn. */
  async deliberate(): Promise<this> {
    await this.give({ type: "StartTurn", data: { turn: 1 } });
    await this.give({ type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
    return this;
  }

  async callTime(): Promise<number> {
    const { version } = (await this.view("control")).clock;
    return this.give({ type: "CallTime", data: { version } });
  }
}

/** Everyone comes in. */
export async function fillRoom(server: TestServer, title = "A room"): Promise<Room> {
  const control = new Client(server.url);
  await control.signIn();
  const { id: gameId, code } = await control.createGame(title);
  await control.must(gameId, "control", { type: "ChooseCasting", data: { castingId: "twelve-cells" } });
  const seated: [Sitting, Person, Seat][] = [];
  for (const who of sitting) {
    const client = new Client(server.url);
    const seat = await client.join(code, `Person ${who}`, cells[who]);
    seated.push([who, { client, as: `seat:${seat.seatId}` }, seat]);
  }
  const watchers: [string, Person][] = [];
  for (const [who, sees] of Object.entries(watching)) {
    await control.must(gameId, "control", { type: "AdmitObserver", data: { sees } });
    watchers.push([who, await claim(control, gameId, Object.keys(watching).indexOf(who))]);
  }
  const people = {
    control: { client: control, as: "control" },
    screen: await claim(control, gameId, "screen"),
    ...Object.fromEntries(seated.map(([who, person]) => [who, person])),
    ...Object.fromEntries(watchers),
  } as Record<Present, Person>;
  const seats = Object.fromEntries(seated.map(([who, , seat]) => [who, seat])) as Record<Sitting, Seat>;
  return new Room(server, gameId, code, people, seats);
}

export interface Keys {
  readonly screen: string;
  readonly observers: Readonly<Record<string, string>>;
}

/** The keys of a game's screen and observers, as its control hands them on. */
export async function keysOf(control: Client, gameId: string): Promise<Keys> {
  return (await control.post(`/api/games/${gameId}/keys?as=control`, {})).json as unknown as Keys;
}

/** A browser of its own that takes the place of the screen, or of an observer by the order they were admitted in. */
export async function claim(control: Client, gameId: string, place: "screen" | number): Promise<Person> {
  const { screen, observers } = await keysOf(control, gameId);
  const key = place === "screen" ? screen : Object.values(observers)[place];
  const client = new Client(control.url);
  const reply = await client.post(`/api/games/${gameId}/claim`, { key });
  if (reply.status !== 200) throw new Error(`No place was given: ${reply.status} ${reply.text}`);
  return { client, as: String(reply.json.as) };
}
