import { describe, expect, it } from "vitest";
import { toRoles, toSome } from "@/lib/game/audience";
import type { AudienceInput } from "@/lib/game/command-schemas";
import { standing } from "@/lib/game/decide/moves";
import type { GameEvent } from "@/lib/game/events";
import { control, gameOf, given, minutes } from "../../support/given";
import { revealed, running, submitted, withdrawn } from "../../support/happened";
import { called, moved, played, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

/** Control gives the roles more time after time was called. */
const reopened: GameEvent = {
  type: "ClockExtended",
  seconds: 60,
  clock: running(4, noon + minutes(30), minutes(21)),
};
/** Control took the turn back to its briefing. */
const back: GameEvent = {
  type: "PhaseUndone",
  undone: "deliberate",
  phase: "brief",
  clock: { kind: "none", version: 5 },
  floor: null,
};

describe("RevealMove", () => {
  const toAll = { kind: "public" } as const;
  const reveal = (moveId: string, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "RevealMove", { moveId, audience: toAll, named: false });

  it("carries what it discloses, to whom, and whether with a name", () => {
    reveal("move-weir", ...called).thenEvents(revealed("move-weir", "weir", { named: false }));
    given(...called)
      .when(control, "RevealMove", {
        moveId: "move-plain",
        audience: {
          kind: "some",
          roles: ["gauge"],
          desks: ["weir-law"],
          cells: ["barge"],
          seats: ["seat-plain"],
        },
        named: true,
      })
      .thenEvents(
        revealed("move-plain", "plain", {
          audience: toSome({
            roles: ["gauge"],
            desks: ["weir-law"],
            cells: ["barge"],
            seats: ["seat-plain"],
          }),
        }),
      );
  });
  it("works in later turns, and after the game", () => {
    reveal("move-weir", ...called, turnEnded).thenEvents(revealed("move-weir", "weir", { named: false }));
    reveal("move-weir", ...played, { type: "GameEnded" }).thenEvents(
      revealed("move-weir", "weir", { named: false }),
    );
  });
  it("has nothing to do for those who were shown it the same way", () => {
    const shown = revealed("move-weir", "weir", { audience: toRoles("gauge", "barge") });
    const again = (audience: AudienceInput, named: boolean) =>
      given(...called, shown).when(control, "RevealMove", { moveId: "move-weir", audience, named });
    const roles = (...ids: string[]) => ({ kind: "some" as const, roles: ids });
    again(roles("barge", "gauge"), true).thenNothing();
    again(roles("barge"), true).thenEvents(revealed("move-weir", "weir", { audience: toRoles("barge") }));
    again({ ...roles("barge", "gauge"), desks: ["plain-east"] }, true).thenEvents(
      revealed("move-weir", "weir", {
        audience: toSome({ roles: ["barge", "gauge"], desks: ["plain-east"] }),
      }),
    );
    again(roles("gauge", "barge"), false).thenEvents({ ...shown, named: false } as GameEvent);
    again(toAll, true).thenEvents(revealed("move-weir", "weir"));
  });
  it("is refused while roles may still change their moves", () => {
    reveal("move-weir", ...moved).thenRefused("moves-sealed");
    reveal("move-weir", ...called, reopened).thenRefused("moves-sealed");
  });
  it("is refused before deliberation, where a role may yet come back to its move", () => {
    const wentBack = [...moved, back];
    reveal("move-weir", ...wentBack).thenRefused("moves-sealed");
    reveal("move-gauge", ...wentBack, submitted("move-gauge", "gauge", { seatId: null })).thenEvents(
      revealed("move-gauge", "gauge", { named: false }),
    );
  });
  it("is refused for a late move that control has not accepted yet", () => {
    const late = submitted("move-gauge", "gauge", { late: true });
    reveal("move-gauge", ...called, late).thenRefused("late-undecided");
    reveal("move-gauge", ...called, late, {
      type: "LateMoveAccepted",
      moveId: "move-gauge",
      roleId: "gauge",
    }).thenEvents(revealed("move-gauge", "gauge", { named: false }));
  });
  it("is refused for a move that was withdrawn, and for none", () => {
    reveal("move-weir", ...moved, withdrawn("move-weir", "weir")).thenRefused("unknown-move");
    reveal("none", ...called).thenRefused("unknown-move");
  });
  it("is refused for an audience that names a stranger, or nobody", () => {
    const to = (named: Omit<Extract<AudienceInput, { kind: "some" }>, "kind">) =>
      given(...called).when(control, "RevealMove", {
        moveId: "move-weir",
        audience: { kind: "some", ...named },
        named: true,
      });
    to({ roles: ["nobody"] }).thenRefused("unknown-role");
    to({ roles: ["weir"], desks: ["weir"] }).thenRefused("unknown-desk");
    to({ desks: ["plain-west"], cells: ["west"] }).thenRefused("unknown-cell");
    to({ seats: ["seat-weir", "nobody"] }).thenRefused("unknown-seat");
    to({}).thenRefused("says-nothing");
  });
});

it("a withdrawn move does not stand", () => {
  expect(standing(gameOf(...moved), "move-weir")?.roleId).toBe("weir");
  expect(standing(gameOf(...moved, withdrawn("move-weir", "weir")), "move-weir")).toBeUndefined();
  expect(standing(gameOf(...moved), "constructor")).toBeUndefined();
});
