import type { Logger } from "pino";
import type { Catalogue } from "./catalogue";
import type { PrismaClient } from "./generated/prisma/client";

const dayMs = 24 * 3600 * 1000;

/** How many days a game is kept after its last event; 0 keeps it for ever. Throws a sentence for a person. */
export function readKeepDays(value: string | undefined): number {
  if (!value) return 90;
  if (/^\d{1,5}$/.test(value)) return Number(value);
  throw new Error(
    `WHITECELL_KEEP_DAYS is ${JSON.stringify(value)}; give a number of days, or 0 to keep games for ever.`,
  );
}

/**
 * Deletes games in which nothing has happened for the days they are kept, with the
 * names of their people. Joining promises it. Answers which games went.
 */
export async function forgetOldGames(
  prisma: PrismaClient,
  catalogue: Pick<Catalogue, "release">,
  keepDays: number,
  now: Date,
): Promise<string[]> {
  const before = new Date(now.getTime() - keepDays * dayMs);
  const old = await prisma.game.findMany({
    where: { createdAt: { lt: before }, log: { none: { at: { gte: before } } } },
    select: { id: true },
  });
  for (const { id } of old) {
    await catalogue.release(id);
    await forgetGame(prisma, id);
  }
  return old.map(({ id }) => id);
}

/** The log refuses deletion unless the transaction names the very game that is forgotten. */
async function forgetGame(prisma: PrismaClient, id: string): Promise<void> {
  await prisma.$transaction([
    prisma.$executeRaw`SELECT set_config('whitecell.forget', ${id}, true)`,
    prisma.logEntry.deleteMany({ where: { gameId: id } }),
    prisma.game.delete({ where: { id } }),
  ]);
}

/** Looks once a day, and at the start. The answer ends it. */
export function keepForgetting(
  prisma: PrismaClient,
  catalogue: Catalogue,
  keepDays: number,
  log: Logger,
): () => void {
  if (keepDays === 0) return () => {};
  const forget = () =>
    forgetOldGames(prisma, catalogue, keepDays, new Date()).then(
      (games) => games.length > 0 && log.info({ games }, "Games past their days were deleted."),
      (error) => log.error({ err: error }, "Old games could not be deleted."),
    );
  void forget();
  const timer = setInterval(forget, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
