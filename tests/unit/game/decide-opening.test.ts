import { describe, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { usualSettings } from "@/lib/game/settings";
import type { CommandInput } from "../../support/command-of";
import { control, given } from "../../support/given";
import { floorTo, revealed, set } from "../../support/happened";
import { called, created, deliberating, ended, lobby, moved } from "../../support/histories";

const scenario = { id: "low-water", version: "1.0.0", hash: "hash-of-low-water" };

describe("CreateGame", () => {
  it("names the game and the exact version of its scenario", () => {
    given()
      .when(control, "CreateGame", { title: "  Tuesday's \t table ", scenario })
      .thenEvents({ type: "GameCreated", title: "Tuesday's table", scenario, from: null });
  });
  it("goes on from where another one stood, with what had happened there", () => {
    const from = { gameId: "monday", turn: 2 };
    const carried: GameEvent[] = [
      { type: "TurnStarted", turn: 1 },
      { type: "TurnEnded", turn: 1 },
    ];
    given()
      .when(control, "CreateGame", { title: "Again", scenario, from, carried })
      .thenEvents({ type: "GameCreated", title: "Again", scenario, from }, ...carried);
  });
  it("happens once", () => {
    given(created).when(control, "CreateGame", { title: "Again", scenario }).thenRefused("already-created");
    given(...ended)
      .when(control, "CreateGame", { title: "Again", scenario })
      .thenRefused("game-over");
  });
});

describe("OpenLobby", () => {
  it("opens a game that was created", () => {
    given(created).when(control, "OpenLobby", {}).thenEvents({ type: "LobbyOpened" });
  });
  it("has nothing to do where it is open already", () => {
    given(...lobby)
      .when(control, "OpenLobby", {})
      .thenNothing();
    given(...deliberating)
      .when(control, "OpenLobby", {})
      .thenNothing();
  });
  it("is refused before the game and after it", () => {
    given().when(control, "OpenLobby", {}).thenRefused("not-created");
    given(...ended)
      .when(control, "OpenLobby", {})
      .thenRefused("game-over");
  });
});

describe("ChangeSettings", () => {
  const change = (data: CommandInput<"ChangeSettings">, ...events: readonly GameEvent[]) =>
    given(...(events.length > 0 ? events : lobby)).when(control, "ChangeSettings", data);

  it("changes what is named and leaves the rest, before the lobby as in the middle of a phase", () => {
    change({ movesPerTurn: 2 }).thenEvents(set({ movesPerTurn: 2 }));
    change({ sending: "lead" }, created).thenEvents(set({ sending: "lead" }));
    change({ lateMoves: false, holdReleases: false }, ...moved, set({ movesPerTurn: 3 })).thenEvents(
      set({ movesPerTurn: 3, lateMoves: false, holdReleases: false }),
    );
  });
  it("keeps phases in the order of play, each once", () => {
    change({ phases: ["report", "deliberate", "brief", "report"] }).thenEvents(
      set({ phases: ["brief", "deliberate", "report"] }),
    );
  });
  it("cannot do without deliberation", () => {
    change({ phases: ["brief", "report"] }).thenRefused("no-deliberation");
  });
  it("has nothing to do where it is so already", () => {
    change({}).thenNothing();
    change({ order: "simultaneous", phases: [...usualSettings.phases].reverse() }).thenNothing();
  });
  it("is refused before the game and after it", () => {
    given().when(control, "ChangeSettings", { movesPerTurn: 2 }).thenRefused("not-created");
    change({ movesPerTurn: 2 }, ...ended).thenRefused("game-over");
  });
  it("gives nobody's moves back that are out by making all move at once", () => {
    const inOrder = [...moved, set({ order: "sequential" }), floorTo("weir"), floorTo("plain")];
    const out = revealed("move-weir", "weir");
    change({ order: "simultaneous" }, ...inOrder).thenEvents(set({}));
    change({ order: "simultaneous" }, ...inOrder, out).thenRefused("moves-out");
    change({ movesPerTurn: 2 }, ...inOrder, out).thenEvents(set({ order: "sequential", movesPerTurn: 2 }));
    change({ order: "sequential" }, ...called, out).thenEvents(set({ order: "sequential" }));
  });
});
