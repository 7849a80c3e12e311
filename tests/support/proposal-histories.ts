import { toRoles } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { proposalsOf } from "@/lib/game/proposals";
import { gameOf } from "./given";
import { marked, released } from "./happened";
import { briefing, deliberating, moved, turnEnded } from "./histories";

export const phase = (opened: "deliberate" | "argue" | "report"): GameEvent => ({
  type: "PhaseOpened",
  phase: opened,
  clock: { kind: "none", version: 9 },
});
export const secondTurn: readonly GameEvent[] = [turnEnded, { type: "TurnStarted", turn: 2 }];
/** A move that control found to have flooded a field. */
export const flooded = [...moved, marked("move", "move-weir", "flood")];
export const anger = { trackId: "anger", from: 0, to: 2 };
export const blamed = "Who loses a field blames a weir.";
/** A rumour that is out: word spreads. */
export const told = [...briefing, released("rumour", toRoles("plain", "barge"))];
/** Nobody opened a sluice, and deliberation is over. */
export const closed = [...deliberating, phase("argue")];
export const dry = "No rain, and nobody lets water through.";

/** What is proposed after some events, by id. */
export const proposed = (...events: readonly GameEvent[]): string[] => {
  const { scenario, circumstances } = gameOf(...events);
  return proposalsOf(scenario, circumstances).map(({ id }) => id);
};
