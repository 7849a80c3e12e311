import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { View } from "@/lib/game/view/view";
import type { LogFile } from "@/lib/server/exports";
import { verify } from "@/lib/server/verify-log";
import type { Client } from "@/tests/support/client";
import { OpenFeed } from "./open-feed";
import { fillRoom, type Present, type Room } from "./room";
import { layTable } from "./table";
import { pollMs, twoServers, withAndWithoutNews } from "./two-servers";

describe.each(withAndWithoutNews)("a room spread over two server processes, %s", (how, quiet) => {
  const pair = twoServers(quiet);
  /** How long something that happened at one process may take to the other's pages. */
  const soonMs = how === "with news" ? 1500 : pollMs;
  let room: Room;

  beforeAll(async () => {
    if (!pair.servers) return;
    room = await (await fillRoom(pair.servers[0])).deliberate();
  });

  /** Somebody's browser at the second process; the room itself is at the first. */
  const there = (who: Present): Client => room.people[who].client.at(pair.servers[1].url);
  const feedThere = (who: Present) =>
    new OpenFeed({ ...room.passOf(who), url: pair.servers[1].url }).opened();

  it("a command given to one reaches the open feeds of the other", async () => {
    const feeds = await Promise.all((["control", "iraq", "screen", "roamer"] as const).map(feedThere));
    for (const n of [1, 2, 3]) {
      const text = `Known to all ${n}.`;
      await room.give({ type: "EstablishFact", data: { text, audience: { kind: "public" } } });
      for (const feed of feeds) await feed.until(({ heard }) => heard.includes(text), soonMs);
    }
    await there("council").must(room.gameId, room.people.council.as, { type: "AskForPause", data: {} });
    const control = await room.feed("control").opened();
    await control.until(({ types }) => types.includes("PauseAsked"), soonMs);
    for (const feed of [...feeds, control]) feed.close();
  });

  it("no view is older than what was acknowledged, in a burst over both", async () => {
    const { gameId } = room;
    const servers = pair.servers.map(({ url }) => url);
    const short: string[] = [];
    const burst = async (who: "control" | "iraq" | "state", worker: number) => {
      const { client, as } = room.people[who];
      for (let n = 0; n < 8; n++) {
        const [here, other] = [0, 1].map((step) => client.at(servers[(worker + n + step) % 2] ?? ""));
        const position = await here?.must(
          gameId,
          as,
          who === "control"
            ? { type: n % 2 === 0 ? "LockJoining" : "UnlockJoining", data: {} }
            : { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: n % 2 === 0 } },
        );
        for (const each of [other, here]) {
          const { json } = (await each?.ask(`/api/games/${gameId}/view?as=${as}&min=${position}`)) ?? {};
          const rows = (json?.view as View | undefined)?.rows.length;
          if (!(Number(json?.position) >= Number(position)) || rows !== json?.position)
            short.push(`${who} ${position}: ${json?.position}`);
        }
      }
    };
    await Promise.all(
      [0, 1, 2].map((n) => burst("control", n)).concat([burst("iraq", 0), burst("state", 1)]),
    );
    expect(short).toEqual([]);
  });

  it("drafts written at one are in the other's view at once, and soon on its feeds", async () => {
    const feed = await feedThere("guards");
    const elsewhere = await feedThere("ministry");
    const draftsThere = async () => (await there("guards").ask(room.door("view", "guards"))).json.drafts;
    for (let n = 1; n <= 5; n++) {
      await Promise.all([
        room.writes("council", { action: `Here ${n}` }),
        there("guards").draft(room.gameId, room.people.guards.as, "ir", { effect: `There ${n}` }),
      ]);
      const fields = { action: { value: `Here ${n}` }, effect: { value: `There ${n}` } };
      expect(await draftsThere()).toMatchObject([{ version: 2 * n, fields }]);
    }
    await feed.until(({ drafts }) => drafts.some(({ version }) => version === 10), pollMs);
    expect(elsewhere.heard).not.toContain("Here");
    for (const each of [feed, elsewhere]) each.close();
  });

  it("who is at one is here for those of the other", async () => {
    const control = await room.feed("control").opened();
    const council = await room.feed("council").opened();
    const guards = await feedThere("guards");
    const id = room.seats.guards.seatId;
    for (const feed of [control, council]) await feed.until((each) => each.here?.[id] !== undefined, 20_000);
    expect(Object.keys(council.here ?? {})).not.toContain(room.seats.iraq.seatId);
    for (const feed of [control, council, guards]) feed.close();
  });

  it("words written after time lapse at the turn's end, whoever heard of it later", async () => {
    const spread = await (await fillRoom(pair.servers[0])).deliberate();
    const open = await new OpenFeed({ ...spread.passOf("control"), url: pair.servers[1].url }).opened();
    await spread.callTime();
    await spread.writes("iraq", { action: "After time." }, "iq");
    await open.until(({ types }) => types.includes("TimeCalled"), soonMs);
    await sleep(500);
    expect(open.types).not.toContain("DraftLapsed");
    await spread.give({ type: "EndTurn", data: { turn: 1 } });
    await open.until(({ types }) => types.includes("DraftLapsed"), 2 * soonMs);
    await sleep(soonMs);
    expect(open.types.filter((type) => type === "DraftLapsed")).toHaveLength(1);
    open.close();
  });

  it("a deadline that both hold acts once, and each draft lapses once", async () => {
    const tables = await Promise.all([1, 2, 3, 4].map(() => layTable(pair.servers[0])));
    for (const { iraq, gameId, asIraq, control, iran, asIran } of tables) {
      await control.at(pair.servers[1].url).view(gameId, "control");
      await iraq.at(pair.servers[1].url).draft(gameId, asIraq, "iq", { action: "Unsent." });
      await iran.draft(gameId, asIran, "ir", { effect: "Unsent too." });
      const { version } = (await control.view(gameId, "control")).clock;
      await control.must(gameId, "control", { type: "CallTime", data: { version } });
      await control.must(gameId, "control", { type: "ExtendClock", data: { seconds: 10 } });
      await iraq.draft(gameId, asIraq, "iq", { effect: "More." });
    }
    await sleep(10_500 + soonMs);
    for (const { control, gameId } of tables) {
      const file = (await control.ask(`/api/games/${gameId}/export/json?as=control`))
        .json as unknown as LogFile;
      expect(verify(file)).toMatchObject({ ok: true });
      const by = (type: string, actor: RegExp) =>
        file.entries.filter(
          (entry) => actor.test(entry.actor) && JSON.stringify(entry.events).includes(`"${type}"`),
        );
      expect(by("TimeCalled", /^clock$/)).toHaveLength(1);
      expect(by("TimeCalled", /^control/)).toHaveLength(1);
      // Iraq's twice, as more was written in between; Iran's once.
      const lapses = by("DraftLapsed", /^clock$/).flatMap((entry) => entry.events as { roleId: string }[]);
      expect(lapses.map(({ roleId }) => roleId).sort()).toEqual(["iq", "iq", "ir"]);
    }
  });
});
