import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CommandInput } from "@/lib/game/commands";
import { type KnownMove, movesOf } from "@/lib/game/view/read";
import type { DoorCode } from "@/lib/server/refusal";
import { startServer, type TestServer } from "@/tests/support/server";
import { expectRefused } from "./refused";
import { aMove, anAnnouncement, iransMove, layTable, type Table } from "./table";

let server: TestServer;
let table: Table;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  table = await layTable(server);
});
afterAll(() => server.stop());

type Submit = Extract<CommandInput, { type: "SubmitMove" }>["data"];
const submit = (data: Submit): CommandInput => ({ type: "SubmitMove", data });

const iraq = (command: CommandInput) => table.iraq.command(table.gameId, table.asIraq, command);
const control = (command: CommandInput) => table.control.must(table.gameId, "control", command);
const change = (data: Extract<CommandInput, { type: "ChangeSettings" }>["data"]) =>
  control({ type: "ChangeSettings", data });
const refusedTo = (command: CommandInput, code: DoorCode) => expectRefused(table, () => iraq(command), code);

async function callTime(): Promise<void> {
  const { version } = (await table.control.view(table.gameId, "control")).clock;
  await control({ type: "CallTime", data: { version } });
}

const movesTo = async (who: "iraq" | "iran" | "control"): Promise<KnownMove[]> => {
  const as = { iraq: table.asIraq, iran: table.asIran, control: "control" }[who];
  return movesOf(await table[who].view(table.gameId, as));
};
const standingTo = async (who: "iraq" | "iran" | "control") =>
  (await movesTo(who)).map(({ standing, late, refusal }) => ({ standing, late, refusal }));
const latest = async () => (await movesTo("control")).at(-1)?.id ?? "";

describe("a move that comes after time", () => {
  it("is kept as late, counts once control accepts it, and is hidden from others all the while", async () => {
    await callTime();
    expect((await iraq(submit(aMove))).json.ok).toBe(true);
    expect(await standingTo("iraq")).toEqual([{ standing: "late", late: true, refusal: undefined }]);
    const moveId = await latest();
    const reveal = { moveId, audience: { kind: "public" as const }, named: true };
    const early = table.control.command(table.gameId, "control", { type: "RevealMove", data: reveal });
    await expectRefused(table, () => early, "late-undecided");
    await control({ type: "AcceptLateMove", data: { moveId } });
    expect(await standingTo("iraq")).toEqual([{ standing: "open", late: true, refusal: undefined }]);
    expect(await standingTo("iran")).toEqual([]);
    await control({ type: "RevealMove", data: reveal });
    expect(await standingTo("iran")).toMatchObject([{ standing: "open" }]);
  });

  it("may be refused with a reason, which its role reads, and then another may come", async () => {
    await control({ type: "OpenPhase", data: { turn: 1, phase: "argue" } });
    expect((await iraq(submit(aMove))).json.ok).toBe(true);
    await control({ type: "RefuseMove", data: { moveId: await latest(), reason: "Too late to matter." } });
    const refused = { standing: "refused", late: true, refusal: "Too late to matter." };
    expect(await standingTo("iraq")).toEqual([refused]);
    expect(await standingTo("control")).toEqual([refused]);
    expect(await standingTo("iran")).toEqual([]);
    expect((await iraq(submit({ ...aMove, action: "Another." }))).json.ok).toBe(true);
    await refusedTo(submit({ ...aMove, action: "One too many." }), "already-moved");
  });

  it("is not taken where late moves are not, nor before time for moves begins, nor after the turn", async () => {
    await change({ lateMoves: false });
    await callTime();
    await refusedTo(submit(aMove), "moves-closed");
    await refusedTo(submit(anAnnouncement), "moves-closed");
    await change({ lateMoves: true });
    await control({ type: "EndTurn", data: { turn: 1 } });
    await refusedTo(submit(aMove), "moves-closed");
    await control({ type: "StartTurn", data: { turn: 2 } });
    await refusedTo(submit(aMove), "moves-closed");
    await refusedTo(submit({ ...aMove, turn: 2 }), "moves-closed");
  });
});

describe("how a game is run decides what is taken", () => {
  it("so many acts a turn, and three announcements besides", async () => {
    await change({ movesPerTurn: 2 });
    for (const action of ["One.", "Two."])
      expect((await iraq(submit({ ...aMove, action }))).json.ok).toBe(true);
    await refusedTo(submit({ ...aMove, action: "Three." }), "already-moved");
    for (const n of [1, 2, 3]) {
      const said = { ...anAnnouncement, action: `Announced ${n}.` };
      expect((await iraq(submit(said))).json.ok).toBe(true);
    }
    await refusedTo(submit(anAnnouncement), "announced-enough");
  });

  it("the lead alone sends, where that is so", async () => {
    await change({ sending: "lead" });
    const second = await table.iraq.join(table.code, "Yusuf", "iq");
    const as = `seat:${second.seatId}`;
    const give = (command: CommandInput) => table.iraq.command(table.gameId, as, command);
    await expectRefused(table, () => give(submit(aMove)), "not-the-lead");
    expect((await give({ type: "TakeLead", data: {} })).json.ok).toBe(true);
    expect((await give(submit(aMove))).json.ok).toBe(true);
    await refusedTo(submit({ ...aMove, action: "Mine." }), "not-the-lead");
  });

  it("one role after the other, where that is so: the floor goes on with the move", async () => {
    await control({ type: "EndTurn", data: { turn: 1 } });
    await change({ order: "sequential" });
    await control({ type: "SetOrder", data: { roles: ["ir", "iq"] } });
    await control({ type: "StartTurn", data: { turn: 2 } });
    await control({ type: "OpenPhase", data: { turn: 2, phase: "deliberate" } });
    const mine = submit({ ...aMove, turn: 2 });
    await refusedTo(mine, "floor-elsewhere");
    await table.iran.must(table.gameId, table.asIran, submit({ ...iransMove, turn: 2, action: "First." }));
    expect((await table.iraq.view(table.gameId, table.asIraq)).floor).toBe("iq");
    expect((await iraq(mine)).json.ok).toBe(true);
  });

  it("what control entered for a role is the role's, and control's to take back", async () => {
    await control(submit({ ...aMove, roleId: "iq" }));
    expect(await movesTo("iraq")).toMatchObject([{ roleId: "iq", seatId: null, standing: "open" }]);
    expect(await movesTo("iran")).toEqual([]);
    const back: CommandInput = { type: "WithdrawMove", data: { moveId: await latest() } };
    await refusedTo(back, "entered-by-control");
    await control(back);
    expect(await standingTo("iraq")).toMatchObject([{ standing: "withdrawn" }]);
  });
});
