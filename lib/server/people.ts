import type { PrismaClient } from "./generated/prisma/client";

/** Names behind person ids. They live outside the log, so that forgetting someone breaks no hash. */
export class People {
  #names = new Map<string, string>();

  constructor(private readonly prisma: PrismaClient) {}

  /** Makes a name known to this process; a repeated id keeps the first. */
  remember(id: string, name: string): void {
    if (!this.#names.has(id)) this.#names.set(id, name);
  }

  /** Stores the name of someone who has a seat; a repeated id keeps the first. */
  async keep(gameId: string, id: string, name: string): Promise<void> {
    await this.prisma.person.createMany({ data: [{ id, gameId, name }], skipDuplicates: true });
  }

  /** Names by id, for as many of the ids as are known. */
  async names(ids: readonly string[]): Promise<Record<string, string>> {
    const missing = ids.filter((id) => !this.#names.has(id));
    if (missing.length > 0) {
      const rows = await this.prisma.person.findMany({ where: { id: { in: missing } } });
      for (const { id, name } of rows) this.#names.set(id, name);
    }
    return Object.fromEntries(
      ids.flatMap((id) => (this.#names.has(id) ? [[id, this.#names.get(id) ?? ""]] : [])),
    );
  }
}
