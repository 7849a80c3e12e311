import { expect, test } from "vitest";
import { makeEntry, makeGame } from "../entries";
import type { Bench } from "../place";

const refused = /log is append-only/;

/** What the database itself refuses, whoever asks. */
export function testAppendOnly(bench: Bench): void {
  test("L6: refuses to change, delete or truncate the log", async () => {
    const { store, database } = bench;
    const { prisma, pool } = database;
    const game = await makeGame(database, "append-only");
    const entry = makeEntry(game, 1);
    await store.append(entry);
    const attempts = [
      () => pool.query(`UPDATE "LogEntry" SET hash = 'x' WHERE "gameId" = $1`, [game]),
      () => pool.query(`DELETE FROM "LogEntry" WHERE "gameId" = $1`, [game]),
      () => pool.query(`TRUNCATE "LogEntry"`),
      () => prisma.logEntry.updateMany({ data: { hash: "x" } }),
      () => prisma.logEntry.deleteMany(),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(refused);
    await expect(prisma.game.delete({ where: { id: game } })).rejects.toThrow(/foreign key/i);
    expect(await store.read(game, 0)).toEqual([entry]);
  });

  test("forgets a game that is named in the same transaction, and no other", async () => {
    const { store, database } = bench;
    const { prisma } = database;
    const game = await makeGame(database, "forgotten");
    const kept = await makeGame(database, "kept");
    for (const id of [game, kept]) await store.append(makeEntry(id, 1));
    const deleteLog = (gameId: string) => prisma.logEntry.deleteMany({ where: { gameId } });
    const nameGame = () => prisma.$executeRaw`SELECT set_config('whitecell.forget', ${game}, true)`;
    await expect(prisma.$transaction([nameGame(), deleteLog(kept)])).rejects.toThrow(refused);
    await prisma.$transaction([nameGame(), deleteLog(game)]);
    expect(await store.read(game, 0)).toEqual([]);
    expect(await store.read(kept, 0)).toHaveLength(1);
    await store.append(makeEntry(game, 1));
    await expect(deleteLog(game)).rejects.toThrow(refused);
  });

  test("keeps addresses in lower case", async () => {
    const { prisma } = bench.database;
    const email = "Mixed@Example.org";
    const inLowerCase = /email_lower_case/;
    await expect(prisma.facilitator.create({ data: { email, name: "M" } })).rejects.toThrow(inLowerCase);
    await expect(prisma.invitation.create({ data: { email, invitedBy: "m" } })).rejects.toThrow(inLowerCase);
  });
}
