import { actorKey, type Command } from "@/lib/game/commands";
import type { GameEvent } from "@/lib/game/events";
import type { Scenario } from "@/lib/game/scenario";
import { entryHash, genesis, hashOf } from "@/lib/server/chain";
import type { LogFile } from "@/lib/server/exports";
import type { LogEntry } from "@/lib/server/store";
import type { RandomGame, Step } from "@/tests/support/random-game";

const gameId = "00000000-0000-4000-8000-000000000001";

/** A played game's log as control exports it: chained as the store keeps it, and come back from JSON. */
export function chainedLog({ steps, scenario, live }: RandomGame): LogFile {
  const entries: LogEntry[] = [];
  for (const [index, step] of steps.entries()) {
    if (!step.decision.ok) continue;
    const { command, events } = ofThisScenario(step, scenario);
    entries.push(
      linked({
        gameId,
        seq: entries.length + 1,
        actor: actorKey(step.by),
        commandId: `command-${index}`,
        digest: hashOf(command),
        at: new Date(step.envelope.at).toISOString(),
        command,
        envelope: step.envelope,
        events,
        prevHash: entries.at(-1)?.hash ?? genesis,
      }),
    );
  }
  const { title } = live;
  const file: LogFile = {
    format: "whitecell/log/1",
    disclaimer: scenario.disclaimer,
    gameId,
    title,
    scenario,
    entries,
    people: {},
  };
  return JSON.parse(JSON.stringify(file)) as LogFile;
}

/** An entry with the hash that fits it. */
export const linked = (entry: Omit<LogEntry, "hash">): LogEntry => ({ ...entry, hash: entryHash(entry) });

/** A step's command and events; a random game names a random hash of its scenario, an export the right one. */
function ofThisScenario(
  { command, decision }: Step,
  scenario: Scenario,
): { command: Command; events: GameEvent[] } {
  const events = decision.ok ? [...decision.events] : [];
  if (command.type !== "CreateGame") return { command, events };
  const hash = hashOf(scenario);
  const { data } = command;
  return {
    command: { type: "CreateGame", data: { ...data, scenario: { ...data.scenario, hash } } },
    events: events.map((event) =>
      event.type === "GameCreated" ? { ...event, scenario: { ...event.scenario, hash } } : event,
    ),
  };
}
