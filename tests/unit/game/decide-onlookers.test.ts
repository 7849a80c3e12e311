import { describe, expect, it } from "vitest";
import { mostObservers } from "@/lib/game/decide/seats";
import type { GameEvent } from "@/lib/game/events";
import type { Sees } from "@/lib/game/viewer";
import { control, gameOf, given, seat } from "../../support/given";
import { cast } from "../../support/happened";
import { created, ended, lobby, seated } from "../../support/histories";

const admitted = (observerId: string, sees: Sees): GameEvent => ({
  type: "ObserverAdmitted",
  observerId,
  sees,
});
const renewed: GameEvent = { type: "ScreenRenewed" };

describe("AdmitObserver", () => {
  const admit = (sees: Sees, ...events: readonly GameEvent[]) =>
    given(...events).when(control, "AdmitObserver", { sees });

  it("lets one look on under the fresh id, seeing what control says", () => {
    for (const sees of [{ kind: "public" }, { kind: "cells" }, { kind: "cell", cellId: "weir" }] as const) {
      admit(sees, ...seated).thenEvents(admitted("id-1", sees));
    }
  });
  it("knows the cells of the casting alone", () => {
    admit({ kind: "cell", cellId: "keepers" }, ...lobby).thenRefused("unknown-cell");
    admit({ kind: "cell", cellId: "keepers" }, ...lobby, cast("few")).thenEvents(
      admitted("id-1", { kind: "cell", cellId: "keepers" }),
    );
    admit({ kind: "cell", cellId: "__proto__" }, ...lobby).thenRefused("unknown-cell");
  });
  it("works before the lobby and after the game, and not before there is one", () => {
    admit({ kind: "public" }, created).thenEvents(admitted("id-1", { kind: "public" }));
    admit({ kind: "public" }, ...ended).thenEvents(admitted("id-1", { kind: "public" }));
    admit({ kind: "public" }).thenRefused("not-created");
  });
  it("has an end", () => {
    const many = Array.from({ length: mostObservers }, (_, n) => admitted(`watcher-${n}`, { kind: "cells" }));
    admit({ kind: "public" }, ...lobby, ...many).thenRefused("no-room");
    admit({ kind: "public" }, ...lobby, ...many.slice(1)).thenEvents(admitted("id-1", { kind: "public" }));
  });
  it("is control's", () => {
    given(...seated)
      .when(seat("seat-weir"), "AdmitObserver", { sees: { kind: "cells" } })
      .thenRefused("not-yours");
  });
});

describe("DismissObserver", () => {
  const watched = [...lobby, admitted("watcher", { kind: "cells" })];
  const dismissed: GameEvent = { type: "ObserverDismissed", observerId: "watcher" };

  it("sends an observer away", () => {
    given(...watched)
      .when(control, "DismissObserver", { observerId: "watcher" })
      .thenEvents(dismissed);
    expect(gameOf(...watched, dismissed).observers).toEqual({});
  });
  it("is refused for one who is not there", () => {
    given(...watched, dismissed)
      .when(control, "DismissObserver", { observerId: "watcher" })
      .thenRefused("unknown-observer");
    given(...watched)
      .when(control, "DismissObserver", { observerId: "constructor" })
      .thenRefused("unknown-observer");
  });
});

describe("RenewScreen", () => {
  it("makes the screen's key anew, each time", () => {
    given(...lobby)
      .when(control, "RenewScreen", {})
      .thenEvents(renewed);
    expect(gameOf(...lobby).screenGeneration).toBe(1);
    expect(gameOf(...lobby, renewed, renewed).screenGeneration).toBe(3);
  });
  it("is refused before there is a game", () => {
    given().when(control, "RenewScreen", {}).thenRefused("not-created");
  });
});
