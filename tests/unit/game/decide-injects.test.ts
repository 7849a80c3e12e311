import { describe, it } from "vitest";
import { type Some, toSome } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { control, given, seat } from "../../support/given";
import { acknowledged, assigned, cast, claimed, released } from "../../support/happened";
import { briefing, called, lobby, seated, turnEnded } from "../../support/histories";

describe("ReleaseInject", () => {
  it("goes to whom the scenario means it for", () => {
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "weir-survey" })
      .thenEvents(released("weir-survey"));
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
      .thenEvents(released("storm-warning", toSome({ roles: ["barge"], seats: ["seat-waiting"] })));
  });
  it("goes to a desk", () => {
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "treaty-clause" })
      .thenEvents(released("treaty-clause", toSome({ desks: ["weir-law"] })));
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
    const to = (named: Partial<Omit<Some, "kind">>) =>
      given(...briefing).when(control, "ReleaseInject", { injectId: "rumour", audience: toSome(named) });
    to({ roles: ["nobody"] }).thenRefused("unknown-role");
    to({ roles: ["weir"], desks: ["weir"] }).thenRefused("unknown-desk");
    to({ cells: ["keepers"] }).thenRefused("unknown-cell");
    to({ roles: ["weir"], seats: ["nobody"] }).thenRefused("unknown-seat");
    to({}).thenRefused("says-nothing");
  });
});

describe("AcknowledgeInject", () => {
  const acknowledge = (by: string, injectId: string, ...since: GameEvent[]) =>
    given(...briefing, released("weir-survey"), ...since).when(seat(by), "AcknowledgeInject", {
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
    const toSeat = toSome({ seats: ["seat-waiting"] });
    acknowledge("seat-waiting", "rumour", released("rumour", toSeat)).thenEvents(
      acknowledged("rumour", "seat-waiting", null, toSeat),
    );
  });
  it("follows a seat into its new role, and out of its old one", () => {
    acknowledge("seat-plain", "weir-survey", assigned("seat-plain", "weir")).thenEvents(
      acknowledged("weir-survey", "seat-plain", "weir"),
    );
    acknowledge("seat-weir", "weir-survey", assigned("seat-weir", null)).thenRefused("unknown-inject");
  });
  it("is for those at the desk where it went to a desk", () => {
    const toEast = toSome({ desks: ["plain-east"] });
    const divided = [...lobby, cast("many"), claimed("seat-east", "east"), claimed("seat-west", "west")];
    const read = (by: string) =>
      given(...divided, { type: "TurnStarted", turn: 1 }, released("canal-offer", toEast)).when(
        seat(by),
        "AcknowledgeInject",
        { injectId: "canal-offer" },
      );
    read("seat-east").thenEvents(acknowledged("canal-offer", "seat-east", "east", toEast));
    read("seat-west").thenRefused("unknown-inject");
  });
  it("works after the turn and after the game", () => {
    acknowledge("seat-weir", "weir-survey", turnEnded, { type: "GameEnded" }).thenEvents(byWeir);
  });
});
