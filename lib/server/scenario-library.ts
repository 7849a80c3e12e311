import type { Scenario } from "@/lib/game/scenario";
import type { Locale } from "@/lib/i18n/messages";
import type { Pack } from "./catalogue";
import { type PageRequest, pageRequest } from "./page";
import { type Plate, plateOf } from "./plate";

/** A scenario as its pages show it, as plain data. */
export interface Book {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly locale: Locale;
  /** Address of its first page; the others stand below it. */
  readonly base: string;
  /** The version that is loaded now, where this is another one that games were made with. */
  readonly loaded: string | undefined;
}

/** What the library answers to a request for one of its pages. */
export type Opened<T> =
  | { readonly kind: "signed-out" }
  | { readonly kind: "unknown" }
  | ({ readonly kind: "found" } & T);

/** The packs of this installation, for a signed-in facilitator. */
export async function openLibrary(): Promise<Opened<{ packs: Pack[]; locale: Locale }>> {
  const request = await pageRequest();
  if (!(await isSignedIn(request))) return { kind: "signed-out" };
  return { kind: "found", packs: request.runtime.catalogue.scenarios, locale: request.locale };
}

/** A scenario by its id, or the very version of a game by its hash, for a signed-in facilitator. */
export async function openBook(idOrHash: string): Promise<Opened<{ book: Book }>> {
  const request = await pageRequest();
  if (!(await isSignedIn(request))) return { kind: "signed-out" };
  const { catalogue } = request.runtime;
  const pack = await catalogue.pack(idOrHash);
  if (!pack) return { kind: "unknown" };
  const { scenario, hash } = pack;
  const loaded = await catalogue.pack(scenario.id);
  const book = {
    scenario,
    hash,
    locale: request.locale,
    base: `/scenarios/${idOrHash}`,
    loaded: loaded && loaded.hash !== hash ? loaded.scenario.version : undefined,
  };
  return { kind: "found", book };
}

/** The map of a scenario; undefined where it has none, or where the geography cannot be read. */
export async function plateFor({ map }: Scenario, { runtime }: PageRequest): Promise<Plate | undefined> {
  if (map === null) return undefined;
  return plateOf(map).catch((error: unknown) => {
    // A page without its map is still a page.
    runtime.log.error({ err: error }, "The map could not be drawn.");
    return undefined;
  });
}

/** What a game's pages lay beside the game itself: its map, and whether there is a guide for players. */
export async function besideGame(request: PageRequest, gameId: string) {
  const game = await request.runtime.catalogue.runtime(gameId);
  if (!game) return { plate: undefined, guided: false };
  const guided = game.scenario.guides.some(({ id }) => id === "player");
  return { plate: await plateFor(game.scenario, request), guided };
}

/** The player guide of a game's scenario, for somebody who is in the game as `as`. */
export async function playerGuide({ runtime, credentials }: PageRequest, gameId: string, as?: string) {
  const admitted = await runtime.viewers.admit(gameId, credentials(as));
  if (!admitted.ok) return { admitted: false, guide: undefined };
  return { admitted: true, guide: admitted.game.scenario.guides.find(({ id }) => id === "player") };
}

async function isSignedIn({ runtime, credentials }: PageRequest): Promise<boolean> {
  return (await runtime.viewers.facilitator(credentials())) !== undefined;
}
