import { describe, expect, it } from "vitest";
import { toSome } from "@/lib/game/audience";
import type { ViewerClaim } from "@/lib/game/viewer";
import { bytes, east, gauge, knowing, screen, seat, seen, waiting, west } from "../../support/divided-room";
import { content, lapsed, released, revealed, submitted } from "../../support/happened";

describe("[L3] in a divided role", () => {
  it("a desk's page is for those at the desk, the role's own for all of it", () => {
    expect(knowing("The western towns have dug wells")).toEqual([
      "control",
      "west",
      "west's observer",
      "cells' observer",
    ]);
    expect(knowing("The eastern towns would pay")).toEqual(["control", "east", "cells' observer"]);
    expect(knowing("Two towns have stopped paying")).toEqual([
      "control",
      "east",
      "west",
      "west's observer",
      "cells' observer",
    ]);
    expect(knowing("Eastern towns")).toHaveLength(9);
  });
  it("a text and an inject for a desk are for those at the desk", () => {
    expect(knowing("The new wells still give.")).toEqual([
      "control",
      "west",
      "west's observer",
      "cells' observer",
    ]);
    const offer = released("canal-offer", toSome({ desks: ["plain-east"] }));
    expect(knowing("What canal-offer reports", offer).filter((name) => name !== "control")).toEqual([
      "east",
      "cells' observer",
    ]);
  });
  it("a move is the whole role's, what a cell had written of one only the cell's", () => {
    const move = submitted("move-plain", "plain", { seatId: "seat-east" });
    expect(knowing("move-plain", move)).toEqual([
      "control",
      "east",
      "west",
      "west's observer",
      "cells' observer",
    ]);
    expect(knowing("Open the second", lapsed("east", "plain"))).toEqual([
      "control",
      "east",
      "cells' observer",
    ]);
  });
  it("what a cell had written for a role is not for one of that name that plays another", () => {
    const other = seat("seat-plain", "plain", "few");
    const draft = lapsed("plain", "weir");
    expect(bytes(other, draft)).not.toContain("Open the second");
    expect(bytes(other, lapsed("plain", "plain"))).toContain("Open the second");
  });
});

describe("[L3] a secret field", () => {
  const secret = { ...content, fields: { pace: "slow", forecast: 7.125 } };
  const move = submitted("move-gauge", "gauge", { content: secret });
  const shown = (named: boolean) => revealed("move-gauge", "gauge", { content: secret, named });

  it("stays with the role whatever is revealed, and the others come with the name", () => {
    expect(knowing("7.125", move, shown(true))).toEqual(["control", "gauge", "cells' observer"]);
    const fields = (viewer: ViewerClaim, named: boolean) =>
      seen(viewer, move, shown(named)).rows.flatMap(({ event }) =>
        event.type === "MoveRevealed" ? [event.content.fields] : [],
      );
    expect(fields(screen, true)).toEqual([{ pace: "slow" }]);
    expect(fields(east, true)).toEqual([{ pace: "slow" }]);
    expect(fields(gauge, true)).toEqual([secret.fields]);
    expect(fields(east, false)).toEqual([undefined]);
  });
  it("is not told to those who are not asked it; an open one is, since moves are shown with it", () => {
    const told = (viewer: ViewerClaim) => seen(viewer).scenario.moveFields.map((field) => field.id);
    expect(told(gauge)).toEqual(["pace", "forecast", "promise", "petition"]);
    expect(told(west)).toEqual(["pace", "forecast", "promise", "petition"]);
    expect(told(waiting)).toEqual(["pace", "promise", "petition"]);
    expect(told(screen)).toEqual(["pace", "promise", "petition"]);
  });
});
