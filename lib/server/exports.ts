import type { Scenario } from "@/lib/game/scenario";
import type { View } from "@/lib/game/view/view";
import type { GameFeed } from "./game-feed";
import type { LogEntry } from "./store";
import type { Admitted } from "./viewers";

/** The whole log of a game with its chain: control's export, and what `verify-log` reads. */
export interface LogFile {
  readonly format: "whitecell/log/1";
  readonly disclaimer: string;
  readonly gameId: string;
  readonly title: string;
  readonly scenario: Scenario;
  readonly entries: readonly LogEntry[];
  /** Names by person id. They are outside the chain, so that a name can be forgotten. */
  readonly people: Readonly<Record<string, string>>;
}

/** One viewer's feed with the viewer's own chain. */
export interface FeedFile {
  readonly format: "whitecell/feed/1";
  readonly disclaimer: string;
  readonly gameId: string;
  readonly title: string;
  readonly viewer: View["viewer"];
  readonly frames: readonly { readonly item: GameFeed["frames"][number]["item"]; readonly head: string }[];
  readonly people: Readonly<Record<string, string>>;
}

export const exportForms = ["json", "csv"] as const;
export type ExportForm = (typeof exportForms)[number];

/** The log as a viewer may have it: all of it for control, the own feed for everyone else. */
export function logFile(
  { game, viewer }: Admitted,
  { view, frames }: GameFeed,
  people: Record<string, string>,
): LogFile | FeedFile {
  const { title } = game.game;
  const { disclaimer } = game.scenario;
  const common = { disclaimer, gameId: game.id, title, people };
  if (viewer.kind === "control") {
    return { format: "whitecell/log/1", ...common, scenario: game.scenario, entries: game.entries };
  }
  return {
    format: "whitecell/feed/1",
    ...common,
    viewer: view.viewer,
    frames: frames.map(({ item, head }) => ({ item, head })),
  };
}
