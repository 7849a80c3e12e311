import { expect } from "vitest";
import {
  actsLeft,
  announcementsLeft,
  mayTakeBack,
  senderInstead,
  sendingOf,
} from "@/components/play/sending";
import { decide } from "@/lib/game/decide";
import { mintViewer } from "@/lib/game/mint";
import { type Game, heldSeat, placeOf } from "@/lib/game/state";
import { view } from "@/lib/game/view/feed";
import { movesOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { commandOf } from "@/tests/support/command-of";
import { seat } from "@/tests/support/given";
import { law } from "@/tests/support/property-runs";
import { playRandomGame } from "@/tests/support/random-game";

interface Moment {
  readonly game: Game;
  readonly seen: View;
  readonly seatId: string;
  readonly roles: readonly string[];
  /** Which moment it is, for a failure's words. */
  readonly at: string;
}

/** Every seat of a random game as it sees the game, at every thirteenth event. */
function* moments(gameSeed: number): Generator<Moment> {
  const { scenario, log, states } = playRandomGame(gameSeed);
  for (let length = 0; length <= log.length; length += 13) {
    const game = states[length];
    if (!game) continue;
    for (const seatId of Object.keys(game.seats)) {
      const held = heldSeat(game, seatId);
      if (!held) continue;
      const place = placeOf(game, held);
      const seen = view(scenario, log.slice(0, length), mintViewer({ kind: "seat", ...place }));
      yield { game, seen, seatId, roles: place.roles, at: `${seatId} after ${length} events` };
    }
  }
}

law(
  "L8",
  "what a phone offers to announce is taken, late where it says so, and nothing else is",
  12,
  (gameSeed) => {
    for (const { game, seen, seatId, roles, at } of moments(gameSeed)) {
      for (const roleId of roles) {
        const said = { kind: "announcement" as const, action: "We say so.", targets: [], instruments: [] };
        const turn = Math.max(1, game.turn);
        const command = commandOf("SubmitMove", { ...said, attribution: "declared", turn, roleId });
        const decision = decide(game, seat(seatId), command, { at: game.at, ids: ["fresh"] });
        const sending = sendingOf(seen, roleId);
        const offered =
          (sending === "open" || sending === "late") &&
          announcementsLeft(seen, roleId) > 0 &&
          !senderInstead(seen, seatId) &&
          seen.status !== "ended";
        expect(decision.ok, `${at}, ${roleId}: ${sending}`).toBe(offered);
        if (decision.ok) expect(decision.events[0]).toMatchObject({ late: sending === "late" });
      }
    }
  },
);

law("L8", "a phone offers a further act exactly while the core counts none too many", 6, (gameSeed) => {
  for (const { game, seen, seatId, roles, at } of moments(gameSeed)) {
    for (const roleId of roles) {
      // Without its required fields: too many is said before what is wrong in it.
      const act = { action: "We act.", targets: [], instruments: [], attribution: "covert" as const };
      const command = commandOf("SubmitMove", { ...act, turn: Math.max(1, game.turn), roleId });
      const decision = decide(game, seat(seatId), command, { at: game.at, ids: ["fresh"] });
      const refused = decision.ok ? undefined : decision.code;
      if (refused !== "already-moved" && refused !== "not-whole" && refused !== "wrong-field") continue;
      expect(refused === "already-moved", `${at}, ${roleId}`).toBe(actsLeft(seen, roleId) === 0);
    }
  }
});

law("L8", "a phone offers to take back exactly the moves the core gives back", 6, (gameSeed) => {
  for (const { game, seen, seatId, roles, at } of moments(gameSeed)) {
    for (const move of movesOf(seen)) {
      if (move.roleId === null || !roles.includes(move.roleId)) continue;
      const command = commandOf("WithdrawMove", { moveId: move.id });
      const decision = decide(game, seat(seatId), command, { at: game.at, ids: [] });
      expect(mayTakeBack(seen, move), `${at}, ${move.id}`).toBe(decision.ok);
    }
  }
});
