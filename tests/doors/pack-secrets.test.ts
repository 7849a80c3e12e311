import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paperIds } from "@/components/print/papers";
import type { LoggedEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import { loggedEvents } from "@/lib/server/game-runtime";
import type { LogEntry } from "@/lib/server/store";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { allowed, layMarked, mark, marksIn, storedHash } from "./pack-secrets-marks";
import { playMarked } from "./pack-secrets-play";
import { fillRoom, type Person, present, type Room } from "./room";

let server: TestServer;
let room: Room;
let scenario: Scenario;
let log: LoggedEvent[];

beforeAll(async () => {
  const dataDirectory = temporaryFolder();
  scenario = await layMarked(dataDirectory);
  server = await startServer({ dataDirectory });
  room = await fillRoom(server);
  await playMarked(room);
  const exported = await room.control.ask(room.door("export/json", "control"));
  log = (exported.json as unknown as { entries: LogEntry[] }).entries.flatMap(loggedEvents);
});
afterAll(() => server.stop());

const others = present.filter((who) => who !== "control");
/** Beside the views: what a game's pages lay before everybody who is in it. */
const besideEveryView = [mark("guides", "player", "title"), mark("guides", "player", "text"), mark("map")];
/** As a browser opens a page, as the app goes from page to page, and as it looks ahead to the next. */
const manners: readonly Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "2" },
];

/** A page, in one of the manners; the app sends a payload's reader on to an address of its own. */
async function page({ client }: Person, path: string, headers: Record<string, string> = {}): Promise<string> {
  const reply = await client.ask(path, { headers });
  const onward = reply.headers.get("location") ?? "";
  const followed = onward.includes("_rsc") ? await client.ask(onward, { headers }) : reply;
  return [reply, followed].map((each) => `${each.text}\n${[...each.headers].join("\n")}`).join("\n");
}

async function pagesOf(person: Person, paths: readonly string[], by = manners): Promise<string> {
  const texts: string[] = [];
  for (const path of paths) for (const headers of by) texts.push(await page(person, path, headers));
  return texts.join("\n");
}

const gamePages = ({ as }: Person): string[] => [
  ...["control", "control/table", "play", "screen", "observe", "guide"].flatMap((name) => [
    `/games/${room.gameId}/${name}?as=${as}`,
    `/games/${room.gameId}/${name}`,
  ]),
  `/join/${room.code}`,
  "/games",
  "/scenarios",
];

const sections = [
  ...["", "roles", "turns", "moves", "injects", "tracks", "dynamics", "tags", "control-cards", "castings"],
  ...["baseline", "debrief", "guide/player", "guide/facilitator", "guide/cheat-sheet", "print"],
  ...paperIds.map((id) => `print/${id}`),
];
/** The scenario's own pages: of the pack as it is loaded, and of a version that is stored. */
const bookPages = ["after-the-strike", storedHash].flatMap((id) =>
  sections.map((section) => `/scenarios/${id}/${section}`.replace(/\/$/, "")),
);

describe("[L3] of what a pack holds, and of what is made of it in a game", () => {
  it("control and the scenario's pages show all that is looked for: this test can fail", async () => {
    const { control } = room.people;
    const view = marksIn(JSON.stringify(await room.view("control")));
    const kept = [mark("secret", "reply"), mark("dismissed", "reason"), mark("dynamics", "always", "reason")];
    expect(view).toEqual(expect.arrayContaining(kept));
    expect(view.map(listOf)).toEqual(
      expect.arrayContaining(["tags", "injects", "castings", "runningOrders"]),
    );
    const stored = bookPages.filter((path) => path.includes(storedHash));
    const book = marksIn(await pagesOf(control, stored, [{}]));
    const printed = ["controlCards", "baseline", "debrief", "guides", "desk", "privately", "moveFields"];
    expect(book.map(listOf)).toEqual(expect.arrayContaining(printed));
    for (const each of manners.slice(0, 2))
      expect(await page(control, `/scenarios/${storedHash}/injects`, each)).toContain(
        mark("injects", "near-tehran", "body"),
      );
  });

  it.each(others)("nothing reaches %s but what the tables give it", async (who) => {
    const person = room.people[who];
    const view = await room.view(who);
    const may = allowed(scenario, log, view.viewer);
    const feed = await room.feed(who).opened();
    feed.close();
    const doors = ["view", "export/json", "export/csv"].map((door) => room.door(door, who));
    const pages = await pagesOf(person, [...gamePages(person), ...doors]);
    const found = marksIn(`${feed.heard}\n${pages}`);
    expect(found.filter((each) => !may.has(each) && !besideEveryView.includes(each))).toEqual([]);
    // And all of that does: the pages are those of a game, not refusals.
    expect([...may].filter((each) => !found.includes(each))).toEqual([]);
    expect(found).toContain(mark("guides", "player", "text"));
  });

  it.each(["state", "screen", "nobody"] as const)("no page of the scenario is there for %s", async (who) => {
    const person = who === "nobody" ? nobody() : room.people[who];
    for (const path of bookPages) {
      const { status, headers } = await person.client.ask(path);
      expect({ path, status }).toEqual({ path, status: 307 });
      expect(headers.get("location")).toMatch(/^\/sign-in(\?next=|$)/);
    }
    const texts = await pagesOf(person, bookPages);
    expect(marksIn(texts)).toEqual([]);
    expect(texts).not.toContain(scenario.injects[0]?.control.notes.slice(0, 40) ?? "");
  });

  it("a stranger finds the lobby of the code, and nothing of the game", async () => {
    const found = marksIn(await pagesOf(nobody(), gamePages(nobody())));
    const seen = /^Zq\.(roles\.[a-z]+\.name|castings\.twelve-cells\.cells)\.Zq$/;
    expect(found.filter((each) => !seen.test(each))).toEqual([]);
    expect(found).toContain(mark("roles", "iq", "name"));
    // Optional roles that nobody plays are no place to sit.
    expect(found).not.toContain(mark("roles", "krg", "name"));
  });

  it("what a role chose in secret stays with it, however its move was shown", async () => {
    const chosen = /\\?"(choice|posture)\\?":\\?"(back|strike)\\?"/;
    for (const who of ["control", "roamer"] as const)
      expect(chosen.test(await room.readsOf(who)), who).toBe(true);
    for (const who of others.filter((each) => each !== "roamer")) {
      const got = await room.readsOf(who);
      expect(marksIn(got), who).toContain(mark("move", "aah", "action"));
      expect(chosen.test(got), who).toBe(false);
    }
  });

  it("where the milder form of an inject is out, nobody comes upon the other", async () => {
    for (const who of others) {
      const found = marksIn(await room.readsOf(who));
      expect(found, who).toContain(mark("injects", "near-tehran", "substitute"));
      for (const id of ["near-tehran", "report-two"])
        for (const field of ["title", "body", "contentNote", "control"])
          expect(found, who).not.toContain(mark("injects", id, field));
    }
    for (const who of ["iraq", "council"] as const)
      expect(marksIn(await room.readsOf(who)), who).toContain(mark("injects", "report-two", "substitute"));
  });
});

const nobody = (): Person => ({ client: new Client(server.url), as: "control" });

/** The list of the scenario a mark stands in. */
const listOf = (found: string): string => found.split(".")[1] ?? "";
