import type { Actor, Command } from "@/lib/game/commands";
import { decide } from "@/lib/game/decide";
import type { LoggedEvent } from "@/lib/game/events";
import { replay } from "@/lib/game/evolve";
import type { Scenario } from "@/lib/game/scenario";
import { feedItem } from "@/lib/game/view/feed";
import type { Viewer } from "@/lib/game/viewer";
import { commandOf } from "./command-of";
import { diceOf } from "./dice";
import { moveContent } from "./random-content";
import { noon } from "./random-game";
import { strangeIds } from "./random-ids";

/** When a battery is asked: after all that happened in any random game. */
const at = noon + 30 * 86_400_000;
const freshIds = ["fresh-1", "fresh-2", "fresh-3"];

/**
 * What a viewer might ask to find out what it may not know: about ids it was never shown
 * as much as its own. `logs` are those whose ids are tried; both twins get the same battery.
 */
export function battery(
  scenario: Scenario,
  logs: readonly (readonly LoggedEvent[])[],
  seed: number,
): Command[] {
  const dice = diceOf(seed);
  const events = logs.flat().map(({ event }) => event);
  const moveIds = new Set(events.flatMap((event) => ("moveId" in event ? [event.moveId] : [])));
  const injectIds = new Set(events.flatMap((event) => ("injectId" in event ? [event.injectId] : [])));
  const game = replay(scenario, logs[0] ?? []);
  const roles = scenario.roles.map((role) => role.id);
  const turn = Math.max(1, game.turn);
  return [
    ...[...injectIds, ...strangeIds].flatMap((injectId) => [
      commandOf("AcknowledgeInject", { injectId }),
      commandOf("RespondToInject", { injectId, text: "We have read it." }),
    ]),
    ...[...moveIds, ...strangeIds].map((moveId) => commandOf("WithdrawMove", { moveId })),
    ...roles.flatMap((roleId) => {
      const content = moveContent(dice, game, roleId);
      return [
        commandOf("SubmitMove", { ...content, turn }),
        commandOf("SubmitMove", { ...content, turn, roleId }),
        commandOf("SubmitMove", { ...content, turn, roleId, fields: { ...content.fields, mood: "low" } }),
      ];
    }),
    commandOf("SubmitMove", { ...moveContent(dice, game), targets: ["nobody"] }),
    commandOf("SubmitMove", { ...moveContent(dice, game), instruments: ["nothing"] }),
    ...[true, false].map((ready) => commandOf("SetReady", { turn, ready })),
    ...(["AskForPause", "TakeLead", "DenyRejoin"] as const).map((type) => commandOf(type, {})),
    ...["OpenLobby", "PauseClock"].map((type) => commandOf(type as "OpenLobby", {})),
    ...["StartTurn", "EndTurn"].map((type) => commandOf(type as "StartTurn", { turn })),
    ...[...moveIds]
      .slice(0, 3)
      .map((moveId) => commandOf("RevealMove", { moveId, audience: { kind: "public" }, named: true })),
    ...[...moveIds].slice(0, 2).map((id) => commandOf("TagRecord", { of: { kind: "move", id }, tags: [] })),
    ...["flood-angers:1", "word-spreads"].flatMap((proposalId) => [
      commandOf("AcceptProposal", { proposalId }),
      commandOf("DismissProposal", { proposalId }),
    ]),
    ...scenario.injects.slice(0, 3).map(({ id }) => commandOf("ReleaseInject", { injectId: id })),
    ...[...Object.keys(game.cells), ...roles, null].map((cellId) =>
      commandOf("ClaimSeat", { personId: "newcomer", cellId }),
    ),
  ];
}

/**
 * The answers a viewer gets to a battery: as a seat if it is one, and through the door as
 * a newcomer. Of what is accepted it learns what its own feed then shows.
 */
export function answers(
  scenario: Scenario,
  log: readonly LoggedEvent[],
  viewer: Viewer,
  commands: readonly Command[],
): string[] {
  const game = replay(scenario, log);
  const own: Actor[] = viewer.kind === "seat" ? [{ kind: "seat", seatId: viewer.seatId }] : [];
  return [{ kind: "door" } as const, ...own].flatMap((by) =>
    commands.map((command) => {
      const decision = decide(game, by, command, { at, ids: freshIds });
      if (!decision.ok) return `${command.type}: ${decision.code}`;
      const shown = decision.events.flatMap(
        (event) => feedItem(scenario, { at, by, event }, viewer, 0) ?? [],
      );
      return `${command.type}: ${JSON.stringify(shown)}`;
    }),
  );
}
