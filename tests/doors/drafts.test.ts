import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DraftChanges, SharedDraft } from "@/lib/game/shared-draft";
import { createRandom, seed } from "@/tests/store/seed";
import type { Client, Reply } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { databases, keptIn } from "./databases";
import { OpenFeed } from "./open-feed";
import { fillRoom, type Room, type Sitting } from "./room";
import { layTable, type Table } from "./table";

const rounds = 25;
const kills = 4;

console.info(`SEED=${seed}`);

const draftIn = (reply: Reply) => reply.json.draft as SharedDraft;

/** What a seat's view says its cell is writing. */
async function draftsOf(client: Client, gameId: string, as: string): Promise<SharedDraft[]> {
  return (await client.ask(`/api/games/${gameId}/view?as=${as}`)).json.drafts as SharedDraft[];
}

describe.each(databases)("a move that a cell writes together, on the %s database", (kind) => {
  const kept = keptIn(kind);
  let server: TestServer;
  let room: Room;

  beforeAll(async () => {
    if (kind === "postgresql" && kept.env.DATABASE_URL === undefined) return;
    server = await startServer(kept);
    room = await fillRoom(server);
    await room.deliberate();
  });
  afterAll(() => server?.stop());

  const ofCell = (who: Sitting) => draftsOf(room.people[who].client, room.gameId, room.people[who].as);

  it(`keeps what two write in different parts at once, ${rounds} times over`, async () => {
    const feed = await room.feed("guards").opened();
    for (let round = 1; round <= rounds; round++) {
      const replies = await Promise.all([
        room.writes("council", { action: `Action ${round}`, "reasons.0": `First ${round}` }),
        room.writes("guards", { effect: `Effect ${round}`, "reasons.1": `Second ${round}` }),
      ]);
      expect(replies.map((reply) => draftIn(reply).version).sort((a, b) => a - b)).toEqual([
        2 * round - 1,
        2 * round,
      ]);
      const drafts = await ofCell("council");
      expect(await ofCell("guards")).toEqual(drafts);
      const { council, guards } = room.seats;
      expect(drafts).toMatchObject([
        {
          turn: 1,
          cellId: "ir-council-guards",
          roleId: "ir",
          version: 2 * round,
          fields: {
            action: { value: `Action ${round}`, by: council.seatId },
            "reasons.0": { value: `First ${round}`, by: council.seatId },
            effect: { value: `Effect ${round}`, by: guards.seatId },
            "reasons.1": { value: `Second ${round}`, by: guards.seatId },
          },
        },
      ]);
    }
    await feed.until(({ drafts }) => drafts.some(({ version }) => version === 2 * rounds));
    expect(feed.drafts.find(({ version }) => version === 2 * rounds)).toEqual((await ofCell("guards"))[0]);
    feed.close();
  });

  it("has of one field the last writer's words, and every screen of the cell the same", async () => {
    const feeds = [await room.feed("council").opened(), await room.feed("guards").opened()];
    await room.writes("council", { action: "First." });
    await room.writes("guards", { action: "Second." });
    expect((await ofCell("council"))[0]?.fields.action?.value).toBe("Second.");
    const both = ["council", "guards"] as const;
    const writing = Array.from({ length: 20 }, (_, n) =>
      room.writes(both[n % 2] ?? "council", { action: `At once ${n}` }),
    );
    const last = (await Promise.all(writing)).map(draftIn).sort((a, b) => b.version - a.version)[0];
    expect(await ofCell("guards")).toEqual([last]);
    for (const feed of feeds) {
      await feed.until(({ drafts }) => drafts.some(({ version }) => version === last?.version));
      expect(feed.drafts.find(({ version }) => version === last?.version)).toEqual(last);
      feed.close();
    }
  });

  it("is another for each cell of the role, and nothing to those who wait", async () => {
    const before = await ofCell("council");
    await room.writes("ministry", { action: "The Ministry's own words." });
    expect(await ofCell("council")).toEqual(before);
    const [own] = await ofCell("ministry");
    expect(own).toMatchObject({ cellId: "ir-ministry", version: 1 });
    expect(Object.keys(own?.fields ?? {})).toEqual(["action"]);
    expect(await ofCell("waiting")).toEqual([]);
  });

  it(`[L5] survives kill -9 under way, ${kills} times over`, { timeout: 240_000 }, async () => {
    const random = createRandom(seed);
    const table = await layTable(server);
    let written = 0;
    for (let round = 0; round < kills; round++) {
      const before = await write(table, { effect: `Before death ${round}` });
      expect(before?.status).toBe(200);
      let acknowledged = 0;
      let dead = false;
      const writing = (async () => {
        while (!dead) {
          const reply = await write(table, { action: `Word ${++written}` });
          if (reply?.status === 200) acknowledged = written;
        }
      })();
      await sleep(100 + random() * 200);
      await server.kill();
      dead = true;
      await writing;
      server = await startServer({ ...kept, port: server.port });
      const [draft] = await draftsOf(table.iraq, table.gameId, table.asIraq);
      expect(draft?.fields.effect?.value).toBe(`Before death ${round}`);
      const found = Number(String(draft?.fields.action?.value).split(" ")[1]);
      expect(acknowledged).toBeGreaterThan(0);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      expect(found).toBeLessThanOrEqual(written);
      const feed = await feedOf(table).until(({ drafts }) => drafts.length > 0);
      expect(feed.drafts[0]).toEqual(draft);
      feed.close();
    }
  });
});

/** Writes in Iraq's draft; undefined when nobody answers. */
const write = ({ iraq, gameId, asIraq }: Table, changes: DraftChanges): Promise<Reply | undefined> =>
  iraq.draft(gameId, asIraq, "iq", changes).catch(() => undefined);

const feedOf = ({ server: { url }, iraq, gameId, asIraq: as }: Table): OpenFeed =>
  new OpenFeed({ url, gameId, as, headers: { cookie: iraq.cookies } });
