import { describe, expect, it } from "vitest";
import { toPublic, toRoles } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import { injectsOf, writtenInjects } from "@/lib/game/view/read";
import { facilitator, seatOf, seen } from "../../support/eyes";
import { acknowledged, released } from "../../support/happened";
import { moved, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";

describe("injectsOf", () => {
  const readByMate = acknowledged("weir-survey", "seat-weir-2", "weir");
  const log = [...moved, released("weir-survey"), readByMate];
  const answer: GameEvent = {
    type: "InjectRespondedTo",
    injectId: "weir-survey",
    seatId: "seat-weir",
    cellId: "weir",
    audience: toRoles("weir"),
    text: "We knew.",
  };

  it("tells a role what came and who of it has read it", () => {
    expect(injectsOf(seen(seatOf("weir"), ...log))).toMatchObject([
      { inject: { id: "weir-survey", toAll: false }, turn: 1, at: noon, acknowledgedBy: ["seat-weir-2"] },
    ]);
    expect(injectsOf(seen(seatOf("plain"), ...log))).toEqual([]);
  });
  it("keeps control's notes and the audience from those who receive it", () => {
    const [received] = injectsOf(seen(seatOf("weir"), ...log));
    expect(received?.inject.control).toBeUndefined();
    expect(received?.audience).toBeUndefined();
    expect(injectsOf(seen(facilitator, ...log))[0]?.inject.control?.teaches).toBe("Doubt");
  });
  it("tells what was written back, to control and the cell", () => {
    const responses = [{ seatId: "seat-weir", text: "We knew.", at: noon }];
    for (const viewer of [facilitator, seatOf("weir")])
      expect(injectsOf(seen(viewer, ...log, answer))[0]?.responses).toEqual(responses);
    expect(injectsOf(seen(seatOf("plain"), ...log, answer))).toEqual([]);
  });
  it("is one inject however often it was released, and tells each when it came to them", () => {
    const again = [
      ...log,
      turnEnded,
      { type: "TurnStarted", turn: 2 } as const,
      released("weir-survey", toPublic),
    ];
    const [known, ...others] = injectsOf(seen(facilitator, ...again));
    expect(others).toEqual([]);
    expect(known).toMatchObject({
      audience: toPublic,
      turn: 1,
      inject: { toAll: true },
      acknowledgedBy: ["seat-weir-2"],
    });
    expect(injectsOf(seen(seatOf("weir"), ...again))).toMatchObject([{ turn: 1, inject: { toAll: true } }]);
    expect(injectsOf(seen(seatOf("gauge"), ...again))).toMatchObject([{ turn: 2, acknowledgedBy: [] }]);
    const further = injectsOf(seen(facilitator, ...log, released("weir-survey", toRoles("gauge"))));
    expect(further[0]).toMatchObject({ audience: toRoles("weir", "gauge"), inject: { toAll: false } });
  });
});

describe("writtenInjects", () => {
  const written: GameEvent = {
    type: "InjectDrafted",
    injectId: "written-1",
    text: { title: "The ferryman", channel: "phone", from: "The ferry", body: "Lights on the weir." },
    audience: toRoles("weir"),
  };
  it("are control's, released or not", () => {
    expect(writtenInjects(seen(facilitator, ...moved, written))).toEqual([written]);
    expect(writtenInjects(seen(seatOf("weir"), ...moved, written))).toEqual([]);
  });
  it("reach their audience with their text, as injects the scenario has", () => {
    const { text } = written as Extract<GameEvent, { type: "InjectDrafted" }>;
    const out: GameEvent = { type: "InjectReleased", injectId: "written-1", audience: toRoles("weir"), text };
    expect(injectsOf(seen(seatOf("weir"), ...moved, written, out))).toMatchObject([
      { inject: { id: "written-1", ...text, toAll: false } },
    ]);
    expect(injectsOf(seen(facilitator, ...moved, written, out))[0]?.inject.control).toBeUndefined();
  });
});
