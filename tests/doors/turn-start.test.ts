import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toRoles, toSome } from "@/lib/game/audience";
import { correctionsOf, injectsOf, movesOf, rulingsOf, writtenInjects } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import type { LogFile } from "@/lib/server/exports";
import { verify } from "@/lib/server/verify-log";
import { Client } from "@/tests/support/client";
import { type TestServer, temporaryFolder } from "@/tests/support/server";
import { playMarkedTurn } from "./marked-turn";
import { expectRefusal } from "./refused";
import { fillRoom, type Room } from "./room";
import { second, startWithTwo } from "./second-facilitator";
import { aMove } from "./table";

let server: TestServer;
let room: Room;
/** Control's view as turn 2 began, and the whole log before anybody began from it. */
let atStart: View;
let logBefore: string;

const exportOf = async (client: Client, gameId: string) =>
  (await client.ask(`/api/games/${gameId}/export/json?as=control`)).text;

const begin = (client: Client, gameId: string, turn: number) =>
  client.post("/api/games", { title: "Once more", from: { gameId, turn } });

/** The first game plays a turn and a part of the next. */
beforeAll(async () => {
  server = await startWithTwo(temporaryFolder());
  room = await fillRoom(server);
  await room.give({ type: "ChangeSettings", data: { movesPerTurn: 2, holdReleases: false } });
  await playMarkedTurn(room);
  await room.give({ type: "SetOrder", data: { roles: ["uk", "us"] } });
  await room.does("state", { type: "AcknowledgeInject", data: { injectId: await publicInject() } });
  atStart = await room.view("control");
  await room.give({ type: "StartTurn", data: { turn: 2 } });
  await room.give({ type: "OpenPhase", data: { turn: 2, phase: "deliberate" } });
  await room.does("iraq", { type: "SubmitMove", data: { ...aMove, turn: 2, action: "Of turn two." } });
  await room.give({ type: "AdjustTrack", data: { trackId: "escalation", to: 9, reason: "Of turn two." } });
  logBefore = await exportOf(room.control, room.gameId);
});
afterAll(() => server.stop());

const publicInject = async () =>
  injectsOf(await room.view("control")).find(({ inject }) => inject.toAll)?.inject.id ?? "";

/** A game begun from the start of turn 2. */
async function again(): Promise<{ id: string; code: string; view: View }> {
  const made = await begin(room.control, room.gameId, 2);
  expect(made.status, made.text).toBe(201);
  const { id, code } = made.json as { id: string; code: string };
  return { id, code, view: await room.control.view(id, "control") };
}

const withoutTimes = <T extends { at: number }>(all: readonly T[]) => all.map(({ at: _at, ...rest }) => rest);
/** What was played, without who sat where. */
const played = (view: View) => ({
  tracks: view.tracks,
  facts: view.facts,
  moves: withoutTimes(movesOf(view)).map(({ ruling, seatId: _seat, ...move }) => ({
    ...move,
    ruling: ruling && { ...ruling, at: 0, by: undefined },
  })),
  rulings: withoutTimes(rulingsOf(view)).map(({ by: _by, ...ruling }) => ruling),
  injects: withoutTimes(injectsOf(view)).map(({ acknowledgedBy: _read, responses: _said, ...each }) => each),
  written: writtenInjects(view),
  corrections: withoutTimes(correctionsOf(view)),
  settings: view.settings,
  cells: view.cells,
  castingId: view.castingId,
  order: view.order,
  turn: view.turn,
  turnOpen: view.turnOpen,
  phase: view.phase,
});

describe("a game from the start of a turn", () => {
  it("has what had been played by then, and nothing of what came after", async () => {
    const { view } = await again();
    expect(played(view)).toEqual(played(atStart));
    // The comparison is of something: the turn before had some of everything.
    const { moves, facts, injects, rulings, corrections, tracks } = played(view);
    expect([moves.length, facts.length, injects.length, rulings.length, corrections.length]).toEqual([
      4, 8, 2, 1, 2,
    ]);
    expect(tracks.find((track) => track.id === "escalation")?.value).toBe(5);
    expect(JSON.stringify(view)).not.toContain("Of turn two.");
    expect(view.rows[0]?.event).toMatchObject({ from: { gameId: room.gameId, turn: 2 }, title: "Once more" });
  });

  it("has nobody's seat, lead, observer, draft or mark of the first", async () => {
    const { id, view } = await again();
    expect({ seats: view.seats, leads: view.leads, ready: view.ready }).toEqual({
      seats: [],
      leads: {},
      ready: [],
    });
    for (const { acknowledgedBy, responses } of injectsOf(view))
      expect([...acknowledgedBy, ...responses]).toEqual([]);
    for (const move of movesOf(view)) expect(move.seatId).toBeNull();
    const types = new Set(view.rows.map(({ event }) => event.type));
    for (const type of ["SeatClaimed", "LeadNamed", "ObserverAdmitted", "DraftLapsed", "ReadySet"])
      expect(types).not.toContain(type);
    const keys = (await room.control.post(`/api/games/${id}/keys?as=control`, {})).json;
    expect(keys.observers).toEqual({});
    for (const who of ["council", "screen", "shadow"] as const) {
      const { client, as } = room.people[who];
      expectRefusal(await client.ask(`/api/games/${id}/view?as=${as}`), "no-credential");
    }
  });

  it("leaves the first as it was, byte for byte, and has a log that verifies", async () => {
    const { id } = await again();
    expect(await exportOf(room.control, room.gameId)).toBe(logBefore);
    expect(verify(JSON.parse(logBefore))).toMatchObject({ ok: true, kind: "log" });
    const file = JSON.parse(await exportOf(room.control, id)) as LogFile;
    expect(verify(file)).toMatchObject({ ok: true, kind: "log", count: 2 });
    const less = file.entries.map((entry) => ({ ...entry, events: entry.events.slice(0, -1) }));
    expect(verify({ ...file, entries: less })).toMatchObject({ ok: false, place: "entry 1" });
  });

  it("[L3] is played on: newcomers know what their roles knew, and no more", async () => {
    const { id, code } = await again();
    const [iraq, ministry] = [new Client(server.url), new Client(server.url)];
    const asIraq = `seat:${(await iraq.join(code, "Dana", "iq")).seatId}`;
    const asMinistry = `seat:${(await ministry.join(code, "Nadia", "ir-ministry")).seatId}`;
    const actions = async (client: Client, as: string) =>
      movesOf(await client.view(id, as)).map((move) => move.content.action);
    expect(await actions(iraq, asIraq)).toEqual(["[move shown without a name]"]);
    expect(await actions(ministry, asMinistry)).toEqual([
      "[sealed move]",
      "[late move]",
      "[move shown without a name]",
      "[move shown to a desk]",
    ]);
    const facts = (await ministry.view(id, asMinistry)).facts.map((fact) => fact.text);
    expect(facts).toEqual(["[fact of a role]", "[fact of a desk]", "[fact of all]"]);
    await room.control.must(id, "control", { type: "StartTurn", data: { turn: 2 } });
    await room.control.must(id, "control", { type: "OpenPhase", data: { turn: 2, phase: "deliberate" } });
    await iraq.must(id, asIraq, { type: "SubmitMove", data: { ...aMove, turn: 2 } });
    expect(await actions(ministry, asMinistry)).toHaveLength(4);
    expect(await exportOf(room.control, room.gameId)).toBe(logBefore);
    expect(verify(JSON.parse(await exportOf(room.control, id)))).toMatchObject({ ok: true });
  });

  it("may itself be begun from, and one from the first turn has nothing in it", async () => {
    const { id } = await again();
    await room.control.must(id, "control", { type: "StartTurn", data: { turn: 2 } });
    const made = await begin(room.control, id, 2);
    expect(made.status).toBe(201);
    const third = await room.control.view(String(made.json.id), "control");
    expect(played(third)).toEqual(played(atStart));
    const fresh = await begin(room.control, room.gameId, 1);
    const view = await room.control.view(String(fresh.json.id), "control");
    expect([movesOf(view), view.facts, view.turn]).toEqual([[], [], null]);
    expect(view.settings).toEqual(atStart.settings);
    await room.control.must(String(fresh.json.id), "control", { type: "StartTurn", data: { turn: 1 } });
  });

  it("may name in an audience who is in it, and reaches nobody by a seat of the first", async () => {
    const { id } = await again();
    const to = (audience: ReturnType<typeof toSome>) =>
      room.control.command(id, "control", { type: "EstablishFact", data: { text: "x", audience } });
    expectRefusal(await to(toSome({ seats: [room.seats.council.seatId] })), "unknown-seat");
    expect((await to(toRoles("ir"))).status).toBe(200);
  });

  it("is made of nobody else's game, nor from a turn that has not begun", async () => {
    const other = new Client(server.url);
    await other.signIn(second.email, second.password);
    expectRefusal(await begin(other, room.gameId, 2), "unknown-start");
    expectRefusal(await begin(other, room.gameId, 1), "unknown-start");
    expect((await other.ask("/api/games")).json).toEqual([]);
    expectRefusal(await begin(room.control, room.gameId, 3), "unknown-start");
    const games = (await room.control.ask("/api/games")).json as unknown as { title: string }[];
    expect(games.filter(({ title }) => title === "Once more").length).toBeGreaterThan(0);
    expect(await exportOf(room.control, room.gameId)).toBe(logBefore);
  });
});
