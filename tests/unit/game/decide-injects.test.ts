import { describe, it } from "vitest";
import type { Audience } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { acknowledged, briefing, called, control, given, seat, seated, turnEnded } from "../../support/given";

const released = (injectId: string, audience: Audience): GameEvent => ({
  type: "InjectReleased",
  injectId,
  audience,
});
const toWeir: Audience = { kind: "some", roles: ["weir"], seats: [] };

describe("ReleaseInject", () => {
  it("goes to whom the scenario means it for", () => {
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "weir-survey" })
      .thenEvents(released("weir-survey", toWeir));
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "gauge-bulletin" })
      .thenEvents(released("gauge-bulletin", { kind: "public" }));
  });
  it("goes to whom control says instead, and out of turn", () => {
    given(...briefing)
      .when(control, "ReleaseInject", {
        injectId: "storm-warning",
        audience: { kind: "some", roles: ["barge"], seats: ["seat-waiting"] },
      })
      .thenEvents(released("storm-warning", { kind: "some", roles: ["barge"], seats: ["seat-waiting"] }));
  });
  it("happens once, whoever it went to", () => {
    given(...briefing, released("rumour", toWeir))
      .when(control, "ReleaseInject", { injectId: "rumour" })
      .thenRefused("already-released");
  });
  it("is refused for an inject the scenario does not have, and between turns", () => {
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "constructor" })
      .thenRefused("unknown-inject");
    given(...seated)
      .when(control, "ReleaseInject", { injectId: "rumour" })
      .thenRefused("no-turn");
    given(...called, turnEnded)
      .when(control, "ReleaseInject", { injectId: "rumour" })
      .thenRefused("no-turn");
  });
  it("is refused for an audience that names a stranger, or nobody", () => {
    const to = (roles: string[], seats: string[]) =>
      given(...briefing).when(control, "ReleaseInject", {
        injectId: "rumour",
        audience: { kind: "some", roles, seats },
      });
    to(["nobody"], []).thenRefused("unknown-role");
    to(["weir"], ["nobody"]).thenRefused("unknown-seat");
    to([], []).thenRefused("says-nothing");
  });
});

describe("AcknowledgeInject", () => {
  const acknowledge = (by: string, injectId: string, ...since: GameEvent[]) =>
    given(...briefing, released("weir-survey", toWeir), ...since).when(seat(by), "AcknowledgeInject", {
      injectId,
    });
  const byWeir = acknowledged("weir-survey", "seat-weir", "weir");

  it("notes who read it", () => void acknowledge("seat-weir", "weir-survey").thenEvents(byWeir));
  it("is each seat's own", () => {
    acknowledge("seat-weir-2", "weir-survey", byWeir).thenEvents(
      acknowledged("weir-survey", "seat-weir-2", "weir"),
    );
  });
  it("has nothing to do the second time", () => {
    acknowledge("seat-weir", "weir-survey", byWeir).thenNothing();
  });
  it("answers alike for an inject of others, one not released, and none", () => {
    for (const injectId of ["weir-survey", "rumour", "nothing", "__proto__"]) {
      acknowledge("seat-plain", injectId).thenRefused("unknown-inject");
      acknowledge("seat-waiting", injectId).thenRefused("unknown-inject");
    }
  });
  it("reaches a waiting seat by its name alone", () => {
    const toSeat: Audience = { kind: "some", roles: [], seats: ["seat-waiting"] };
    acknowledge("seat-waiting", "rumour", released("rumour", toSeat)).thenEvents(
      acknowledged("rumour", "seat-waiting", null, toSeat),
    );
  });
  it("follows a seat into its new role, and out of its old one", () => {
    acknowledge("seat-plain", "weir-survey", {
      type: "SeatAssigned",
      seatId: "seat-plain",
      roleId: "weir",
    }).thenEvents(acknowledged("weir-survey", "seat-plain", "weir"));
    acknowledge("seat-weir", "weir-survey", {
      type: "SeatAssigned",
      seatId: "seat-weir",
      roleId: null,
    }).thenRefused("unknown-inject");
  });
  it("works after the turn and after the game", () => {
    acknowledge("seat-weir", "weir-survey", turnEnded, { type: "GameEnded" }).thenEvents(byWeir);
  });
});
