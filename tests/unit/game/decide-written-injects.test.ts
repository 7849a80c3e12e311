import { describe, expect, it } from "vitest";
import { type Audience, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { AudienceInput } from "@/lib/game/command-schemas";
import type { GameEvent } from "@/lib/game/events";
import type { InjectText } from "@/lib/game/scenario";
import { control, gameOf, given, seat } from "../../support/given";
import { acknowledged, assigned, released } from "../../support/happened";
import { briefing, called, created, ended, seated, turnEnded } from "../../support/histories";

const text: InjectText = {
  title: "The ferryman",
  channel: "phone",
  from: "The lower ferry",
  body: "He saw lights on the second weir.",
};
const drafted = (audience: Audience, more: Partial<InjectText> = {}): GameEvent => ({
  type: "InjectDrafted",
  injectId: "id-1",
  text: { ...text, ...more },
  audience,
});

describe("DraftInject", () => {
  const draft = (audience: AudienceInput, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "DraftInject", { ...text, audience });

  it("writes an inject under the fresh id, for whom it will be", () => {
    draft({ kind: "some", desks: ["weir-law"] }, ...briefing).thenEvents(
      drafted(toSome({ desks: ["weir-law"] })),
    );
    given(...briefing)
      .when(control, "DraftInject", { ...text, contentNote: "Speaks of a drowning.", audience: toPublic })
      .thenEvents(drafted(toPublic, { contentNote: "Speaks of a drowning." }));
  });
  it("may be done before the lobby opens and between turns", () => {
    draft({ kind: "control" }, created).thenEvents(drafted(toControl));
    draft({ kind: "control" }, ...called, turnEnded).thenEvents(drafted(toControl));
  });
  it("discloses nothing", () => {
    expect(gameOf(...briefing, drafted(toPublic))).toMatchObject({ injects: {}, disclosed: false });
  });
  it("is refused before and after the game, and for an audience of strangers or nobody", () => {
    draft({ kind: "control" }).thenRefused("not-created");
    draft({ kind: "control" }, ...ended).thenRefused("game-over");
    draft({ kind: "some", desks: ["nobody"] }, ...briefing).thenRefused("unknown-desk");
    draft({ kind: "some" }, ...briefing).thenRefused("says-nothing");
  });
});

describe("ReleaseInject of what control wrote", () => {
  const written = [...briefing, drafted(toRoles("weir"))];
  const release = (audience?: AudienceInput, ...since: GameEvent[]) =>
    given(...written, ...since).when(control, "ReleaseInject", { injectId: "id-1", audience });
  const out = (audience: Audience): GameEvent => ({
    type: "InjectReleased",
    injectId: "id-1",
    audience,
    text,
  });

  it("carries its text, to whom it was written for or whom control says instead", () => {
    release().thenEvents(out(toRoles("weir")));
    release({ kind: "public" }).thenEvents(out(toPublic));
  });
  it("is refused for one nobody wrote", () => {
    given(...briefing)
      .when(control, "ReleaseInject", { injectId: "id-1" })
      .thenRefused("unknown-inject");
  });
  it("goes again to further people with its text", () => {
    release({ kind: "some", roles: ["gauge"] }, out(toRoles("weir"))).thenEvents(out(toRoles("gauge")));
  });
});

describe("ReleaseInject again", () => {
  const again = (before: Audience[], audience?: AudienceInput) =>
    given(...briefing, ...before.map((each) => released("rumour", each))).when(control, "ReleaseInject", {
      injectId: "rumour",
      audience,
    });

  it("goes to further people, some of them perhaps for the second time", () => {
    again([toRoles("weir")]).thenEvents(released("rumour", toRoles("plain", "barge")));
    again([toRoles("weir")], { kind: "some", roles: ["weir", "gauge"] }).thenEvents(
      released("rumour", toRoles("weir", "gauge")),
    );
    again([toRoles("weir")], { kind: "public" }).thenEvents(released("rumour", toPublic));
    again([toControl], { kind: "some", seats: ["seat-waiting"] }).thenEvents(
      released("rumour", toSome({ seats: ["seat-waiting"] })),
    );
  });
  it("is refused where it would reach the same people by the same words, or everyone has it", () => {
    again([toRoles("plain", "barge")]).thenRefused("already-released");
    again([toRoles("weir"), toRoles("gauge")], { kind: "some", roles: ["weir"] }).thenRefused(
      "already-released",
    );
    again([toPublic], { kind: "some", roles: ["weir"] }).thenRefused("already-released");
    again([toControl], { kind: "control" }).thenRefused("already-released");
  });
  it("lets those read it that it reached later, and keeps who had read it", () => {
    const both = [...briefing, released("rumour"), acknowledged("rumour", "seat-weir", "weir")];
    const further = [...both, released("rumour", toRoles("gauge"))];
    expect(gameOf(...further).injects.rumour).toEqual({
      text: null,
      audience: toRoles("weir", "gauge"),
      releases: [toRoles("weir"), toRoles("gauge")],
      acknowledgedBy: ["seat-weir"],
    });
    given(...further)
      .when(seat("seat-gauge"), "AcknowledgeInject", { injectId: "rumour" })
      .thenEvents(acknowledged("rumour", "seat-gauge", "gauge", toRoles("gauge")));
  });
});

describe("RespondToInject", () => {
  const respond = (by: string, injectId = "weir-survey", ...since: GameEvent[]) =>
    given(...briefing, released("weir-survey"), ...since).when(seat(by), "RespondToInject", {
      injectId,
      text: "We knew.",
    });
  const answer = (
    seatId: string,
    cellId: string | null,
    audience: Audience = toRoles("weir"),
  ): GameEvent => ({
    type: "InjectRespondedTo",
    injectId: "weir-survey",
    seatId,
    cellId,
    audience,
    text: "We knew.",
  });

  it("writes back to control, as often as a seat likes", () => {
    respond("seat-weir").thenEvents(answer("seat-weir", "weir"));
    respond("seat-weir", "weir-survey", answer("seat-weir", "weir")).thenEvents(answer("seat-weir", "weir"));
  });
  it("is for those it was addressed to; for the others there is no such inject", () => {
    for (const injectId of ["weir-survey", "rumour", "nothing", "__proto__"])
      respond("seat-plain", injectId).thenRefused("unknown-inject");
    const toSeat = toSome({ seats: ["seat-waiting"] });
    respond("seat-waiting", "weir-survey", released("weir-survey", toSeat)).thenEvents(
      answer("seat-waiting", null, toSeat),
    );
    respond("seat-weir", "weir-survey", assigned("seat-weir", "gauge")).thenRefused("unknown-inject");
  });
  it("works between turns, and not after the game", () => {
    respond("seat-weir", "weir-survey", turnEnded).thenEvents(answer("seat-weir", "weir"));
    respond("seat-weir", "weir-survey", turnEnded, { type: "GameEnded" }).thenRefused("game-over");
    given(...seated)
      .when(seat("seat-weir"), "RespondToInject", { injectId: "weir-survey", text: "We knew." })
      .thenRefused("unknown-inject");
  });
});
