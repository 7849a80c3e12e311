import { randomUUID } from "node:crypto";
import { carried } from "@/lib/game/carry";
import type { CommandInput } from "@/lib/game/commands";
import type { GameEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import type { Game } from "@/lib/game/state";
import { isCode, newCode } from "./codes";
import { GameRuntime, loggedEvents, type OnApplied } from "./game-runtime";
import type { Prisma, PrismaClient } from "./generated/prisma/client";
import { isUuid } from "./ids";
import type { EventStore } from "./store";

export interface GameCard {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly joinGeneration: number;
}

/** A card with how far its game has come. */
export interface GameLine extends GameCard {
  readonly status: Game["status"];
}

/** A scenario pack as loaded, with the hash of its exact content. */
export interface Pack {
  readonly scenario: Scenario;
  readonly hash: string;
}

/** A turn of a game whose start another game may begin from. */
export interface TurnStart {
  readonly gameId: string;
  readonly turn: number;
}

/** The games of this installation: their cards in the database, their runtimes in memory. */
export class Catalogue {
  #games = new Map<string, Promise<GameRuntime | undefined>>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly store: EventStore,
    private readonly packs: ReadonlyMap<string, Pack>,
    private readonly onApplied: OnApplied,
  ) {}

  get scenarios(): Pack[] {
    return [...this.packs.values()];
  }

  /** A pack as loaded, by its scenario's id; or the version a game was made with, by its hash. */
  async pack(idOrHash: string): Promise<Pack | undefined> {
    const loaded = this.scenarios.find(({ scenario, hash }) => [scenario.id, hash].includes(idOrHash));
    if (loaded || !/^[0-9a-f]{64}$/.test(idOrHash)) return loaded;
    const row = await this.prisma.scenarioVersion.findUnique({ where: { hash: idOrHash } });
    if (!row || !isOfThisVersion(row.content)) return undefined;
    return { scenario: row.content as unknown as Scenario, hash: row.hash };
  }

  /** Makes a game of a pack, keeping the exact version, and opens its lobby. Undefined for an unknown pack. */
  async create(facilitatorId: string, scenarioId: string, title: string): Promise<GameCard | undefined> {
    const pack = this.packs.get(scenarioId);
    if (!pack) return undefined;
    await this.#keep(pack);
    return this.#open(facilitatorId, pack, title, {});
  }

  /**
   * Makes a game that begins where another one stood as a turn of it began, with the very
   * scenario of that one, which stays as it is. Undefined where there is no such game of
   * this facilitator, or where it has not come to that turn.
   */
  async createFrom(facilitatorId: string, from: TurnStart, title: string): Promise<GameCard | undefined> {
    const row = isUuid(from.gameId)
      ? await this.prisma.game.findUnique({ where: { id: from.gameId } })
      : null;
    const source = row?.createdBy === facilitatorId ? await this.runtime(from.gameId) : undefined;
    if (!row || !source) return undefined;
    await source.catchUp();
    const events = carried(source.entries.flatMap(loggedEvents), from.turn);
    if (!events) return undefined;
    const pack = { scenario: source.scenario, hash: row.scenarioHash };
    return this.#open(facilitatorId, pack, title, { from, carried: events });
  }

  async #open(
    facilitatorId: string,
    pack: Pack,
    title: string,
    beginning: { from?: TurnStart; carried?: GameEvent[] },
  ): Promise<GameCard> {
    const card = await this.#newCard(facilitatorId, pack, title);
    const game = await this.runtime(card.id);
    if (!game) throw new Error("The game just made cannot be found.");
    const { id, version } = pack.scenario;
    const scenario = { id, version, hash: pack.hash };
    const opening: CommandInput[] = [
      { type: "CreateGame", data: { title, scenario, ...beginning } },
      { type: "OpenLobby", data: {} },
    ];
    for (const command of opening) {
      const answer = await game.handle({ kind: "control", facilitatorId }, { id: randomUUID(), ...command });
      if (!answer.ok) throw new Error(`A new game refused ${command.type}: ${answer.code}.`);
    }
    return card;
  }

  /** A facilitator's games, newest first. */
  async of(facilitatorId: string): Promise<GameLine[]> {
    const rows = await this.prisma.game.findMany({
      where: { createdBy: facilitatorId },
      orderBy: { createdAt: "desc" },
      include: { scenario: { select: { scenarioId: true } } },
    });
    const lines = rows.map(async (row) => {
      const game = await this.runtime(row.id);
      return game ? [{ ...card(row), status: game.game.status }] : [];
    });
    return (await Promise.all(lines)).flat();
  }

  async byId(id: string): Promise<GameCard | undefined> {
    if (!isUuid(id)) return undefined;
    const row = await this.prisma.game.findUnique({ where: { id }, include: withScenario });
    return row ? card(row) : undefined;
  }

  async byCode(code: string): Promise<GameCard | undefined> {
    if (!isCode(code)) return undefined;
    const row = await this.prisma.game.findUnique({ where: { code }, include: withScenario });
    return row ? card(row) : undefined;
  }

  /** A new generation of a game's QR link; links of earlier ones carry no secret any more. */
  async renewJoinLink(id: string): Promise<GameCard> {
    const data = { joinGeneration: { increment: 1 } };
    return card(await this.prisma.game.update({ where: { id }, data, include: withScenario }));
  }

  /** The game as this process holds it, read from its log on first use. */
  async runtime(id: string): Promise<GameRuntime | undefined> {
    const known = this.#games.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#games.set(id, loading);
    // Neither a game that is not there nor a failed read is remembered.
    loading.then(
      (game) => game ?? this.#games.delete(id),
      () => this.#games.delete(id),
    );
    return loading;
  }

  /** Told that a game's log has grown to `seq`, perhaps by another process. */
  behind(id: string, seq: number): void {
    void this.#games
      .get(id)
      ?.then((game) => game?.catchUp(seq))
      .catch(() => {});
  }

  /** Looks for entries of other processes in every game held here. */
  catchUpAll(): void {
    for (const game of this.#games.values()) void game.then((held) => held?.catchUp()).catch(() => {});
  }

  /** Loads the games that are under way, so that deadlines act after a restart though nobody watches. */
  async wake(): Promise<void> {
    const rows = await this.prisma.$queryRaw<{ gameId: string }[]>`
      SELECT "gameId" FROM "LogEntry" GROUP BY "gameId"
      HAVING max("at") > now() - interval '30 days'
        AND bool_or("events" @> '[{"type":"TurnStarted"}]') AND NOT bool_or("events" @> '[{"type":"GameEnded"}]')`;
    for (const { gameId } of rows) await this.runtime(gameId);
  }

  /** Lets a game go from memory; what is in the database is not touched. */
  async release(id: string): Promise<void> {
    const game = await this.#games.get(id)?.catch(() => undefined);
    this.#games.delete(id);
    game?.stop();
  }

  async stop(): Promise<void> {
    const games = await Promise.allSettled(this.#games.values());
    for (const game of games) if (game.status === "fulfilled") game.value?.stop();
  }

  async #load(id: string): Promise<GameRuntime | undefined> {
    if (!isUuid(id)) return undefined;
    const row = await this.prisma.game.findUnique({ where: { id }, include: { scenario: true } });
    if (!row || !isOfThisVersion(row.scenario.content)) return undefined;
    const scenario = row.scenario.content as unknown as Scenario;
    const game = new GameRuntime(id, scenario, this.store, this.onApplied);
    await game.catchUp();
    return game;
  }

  async #keep({ scenario, hash }: Pack): Promise<void> {
    const { id: scenarioId, version } = scenario;
    const content = scenario as unknown as Prisma.InputJsonObject;
    await this.prisma.scenarioVersion.createMany({
      data: [{ hash, scenarioId, version, content }],
      skipDuplicates: true,
    });
  }

  async #newCard(createdBy: string, { scenario, hash }: Pack, title: string): Promise<GameCard> {
    for (;;) {
      const data = { id: randomUUID(), code: newCode(), title, scenarioHash: hash, createdBy };
      const made = await this.prisma.game.createMany({ data: [data], skipDuplicates: true });
      if (made.count === 0) continue;
      const { id, code } = data;
      return {
        id,
        code,
        title,
        scenario: scenario.id,
        createdBy,
        createdAt: new Date().toISOString(),
        joinGeneration: 1,
      };
    }
  }
}

/** Games from before scenarios could ask conditions (there was no release then) stay in the database and are not opened. */
const isOfThisVersion = (content: unknown): boolean =>
  typeof content === "object" && content !== null && "guides" in content;

const withScenario = { scenario: { select: { scenarioId: true } } } as const;

type GameRow = Prisma.GameGetPayload<{ include: typeof withScenario }>;

const card = (row: GameRow): GameCard => ({
  id: row.id,
  code: row.code,
  title: row.title,
  scenario: row.scenario.scenarioId,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  joinGeneration: row.joinGeneration,
});
