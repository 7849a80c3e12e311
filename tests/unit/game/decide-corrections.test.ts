import { describe, expect, it } from "vitest";
import { type Audience, toControl, toPublic, toRoles } from "@/lib/game/audience";
import type { GameEvent, RecordRef } from "@/lib/game/events";
import { control, gameOf, given, seat } from "../../support/given";
import { released, ruled, submitted, withdrawn } from "../../support/happened";
import { called, created, ended, lobby } from "../../support/histories";

const fact: GameEvent = {
  type: "FactEstablished",
  factId: "fact-1",
  text: "The bridge is closed.",
  audience: toRoles("weir"),
  rulingId: null,
};
const onRecord = [...called, released("rumour"), ruled("ruling-1", "move-weir", "weir"), fact];
const corrected = (of: RecordRef, audience: Audience): GameEvent => ({
  type: "RecordCorrected",
  correctionId: "id-1",
  of,
  text: "It was the third weir.",
  audience,
});
const correct = (of: RecordRef, audience: Audience, ...events: readonly GameEvent[]) =>
  given(...events).when(control, "CorrectRecord", { of, text: "It was the third weir.", audience });

describe("CorrectRecord", () => {
  it("says beside anything on the record what was wrong in it, before whom control says", () => {
    for (const of of [
      { kind: "inject", id: "rumour" },
      { kind: "move", id: "move-plain" },
      { kind: "ruling", id: "ruling-1" },
      { kind: "fact", id: "fact-1" },
      { kind: "track", id: "level" },
      { kind: "track", id: "anger" },
    ] as const) {
      correct(of, toRoles("gauge"), ...onRecord).thenEvents(corrected(of, toRoles("gauge")));
    }
    correct({ kind: "track", id: "crack" }, toPublic, ...onRecord).thenEvents(
      corrected({ kind: "track", id: "crack" }, toPublic),
    );
  });
  it("leaves what it corrects as it is", () => {
    const after = gameOf(...onRecord, corrected({ kind: "fact", id: "fact-1" }, toPublic));
    expect(after.facts).toEqual(gameOf(...onRecord).facts);
  });
  it("may be about what was taken back, ended or refused, and may come again", () => {
    const gone = [...called, submitted("move-1", "gauge"), withdrawn("move-1", "gauge")];
    correct({ kind: "move", id: "move-1" }, toControl, ...gone).thenEvents(
      corrected({ kind: "move", id: "move-1" }, toControl),
    );
    const of = { kind: "ruling", id: "ruling-1" } as const;
    correct(of, toPublic, ...onRecord, corrected(of, toPublic)).thenEvents(corrected(of, toPublic));
  });
  it("works after the game", () => {
    const of = { kind: "move", id: "move-weir" } as const;
    correct(of, toPublic, ...ended).thenEvents(corrected(of, toPublic));
  });
  it("is refused for what is not on the record under that kind", () => {
    correct({ kind: "ruling", id: "move-weir" }, toPublic, ...onRecord).thenRefused("unknown-record");
    correct({ kind: "inject", id: "weir-survey" }, toPublic, ...onRecord).thenRefused("unknown-record");
    correct({ kind: "fact", id: "__proto__" }, toPublic, ...onRecord).thenRefused("unknown-record");
    correct({ kind: "track", id: "constructor" }, toPublic, ...lobby).thenRefused("unknown-record");
  });
  it("is refused for an audience of strangers or nobody, and before there is a game", () => {
    const of = { kind: "track", id: "level" } as const;
    correct(of, toRoles("nobody"), created).thenRefused("unknown-role");
    correct(of, toRoles(), created).thenRefused("says-nothing");
    correct(of, toPublic).thenRefused("not-created");
  });
  it("is control's", () => {
    const of = { kind: "track", id: "level" } as const;
    given(...onRecord)
      .when(seat("seat-weir"), "CorrectRecord", { of, text: "No.", audience: toPublic })
      .thenRefused("not-yours");
  });
});
