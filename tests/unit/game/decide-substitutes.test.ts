import { describe, expect, it } from "vitest";
import { type Audience, toPublic, toRoles } from "@/lib/game/audience";
import type { AudienceInput } from "@/lib/game/command-schemas";
import type { GameEvent } from "@/lib/game/events";
import type { InjectText } from "@/lib/game/scenario";
import { injectsOf } from "@/lib/game/view/read";
import { facilitator, seatOf, seen } from "../../support/eyes";
import { control, given } from "../../support/given";
import { released } from "../../support/happened";
import { briefing, deliberating, seated } from "../../support/histories";

const milder: InjectText = {
  channel: "letter",
  from: "River post office",
  title: "A letter from the towns",
  body: "A letter tells of an accident.",
};
const out = (audience: Audience = toRoles("plain")): GameEvent => ({
  type: "InjectReleased",
  injectId: "town-letter",
  audience,
  text: milder,
});

describe("ReleaseInject in its milder form", () => {
  const release = (injectId: string, audience?: AudienceInput, ...events: readonly GameEvent[]) =>
    given(...briefing, ...events).when(control, "ReleaseInject", {
      injectId,
      substitute: true,
      ...(audience ? { audience } : {}),
    });

  it("carries the substitute's words over the inject's channel and sender, without its warning", () => {
    release("town-letter").thenEvents(out());
  });
  it("carries a warning of its own, where the milder form still needs one", () => {
    release("storm-warning").thenEvents({
      type: "InjectReleased",
      injectId: "storm-warning",
      audience: toPublic,
      text: {
        channel: "broadcast",
        from: "River post office",
        title: "Rain",
        body: "Much rain is coming.",
        contentNote: "Speaks of high water.",
      },
    });
  });
  it("goes to whom control says instead, and again to further people", () => {
    release("town-letter", { kind: "public" }).thenEvents(out(toPublic));
    release("town-letter", { kind: "some", roles: ["gauge"] }, out()).thenEvents(out(toRoles("gauge")));
  });
  it("stays the form in which further people get it, unless control says otherwise", () => {
    const further = (substitute?: boolean) =>
      given(...briefing, out()).when(control, "ReleaseInject", {
        injectId: "town-letter",
        audience: { kind: "some", roles: ["gauge"] },
        ...(substitute === undefined ? {} : { substitute }),
      });
    further().thenEvents(out(toRoles("gauge")));
    further(false).thenEvents(released("town-letter", toRoles("gauge")));
  });
  it("is refused for an inject that has no milder form, whoever wrote it", () => {
    release("rumour").thenRefused("no-substitute");
    const text = { ...milder, contentNote: "Speaks of a drowning." };
    release("written-1", undefined, {
      type: "InjectDrafted",
      injectId: "written-1",
      text,
      audience: toPublic,
    }).thenRefused("no-substitute");
    release("nothing").thenRefused("unknown-inject");
  });
  it("is refused where the inject is out to the same people, in whatever words", () => {
    release("town-letter", undefined, released("town-letter", toRoles("plain"))).thenRefused(
      "already-released",
    );
    given(...briefing, out())
      .when(control, "ReleaseInject", { injectId: "town-letter" })
      .thenRefused("already-released");
    given(...seated)
      .when(control, "ReleaseInject", { injectId: "town-letter", substitute: true })
      .thenRefused("no-turn");
  });
});

describe("who received a milder form", () => {
  const own = released("town-letter", toRoles("plain"));
  it("reads it in the place of the other, and does not learn that there is another", () => {
    const letter = JSON.stringify(seen(seatOf("plain"), ...deliberating, out()));
    expect(letter).toContain(milder.body);
    for (const other of ["Paper town-letter", "What town-letter reports", "Speaks of a drowning"])
      expect(letter).not.toContain(other);
    const [received] = injectsOf(seen(seatOf("plain"), ...deliberating, out()));
    expect(received?.inject).toEqual({ id: "town-letter", toAll: false, ...milder });
  });
  it("keeps it when others get the inject in its own words, and the other way round", () => {
    const both = (...events: GameEvent[]) =>
      (["plain", "gauge"] as const).map((roleId) =>
        injectsOf(seen(seatOf(roleId), ...deliberating, ...events)).map(({ inject }) => inject.title),
      );
    expect(both(out(), released("town-letter", toRoles("gauge")))).toEqual([
      ["A letter from the towns"],
      ["Paper town-letter"],
    ]);
    expect(both(own, out(toRoles("gauge")))).toEqual([["Paper town-letter"], ["A letter from the towns"]]);
  });
  it("is told apart by control, with its notes", () => {
    const [known] = injectsOf(seen(facilitator, ...deliberating, out()));
    expect(known?.inject).toMatchObject({ ...milder, control: { teaches: "Doubt" } });
  });
});
