import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

let server: TestServer;
let control: Client;
let player: Client;
let gameId: string;
let asPlayer: string;
let moveId: string;
let lateId: string;

const everyone = { kind: "public" as const };
const give = (type: string, data: object) => control.must(gameId, "control", { type, data } as never);

/** A short game whose every text starts as a formula does, or holds what ends a cell. */
beforeAll(async () => {
  server = await startServer();
  control = new Client(server.url);
  await control.signIn();
  const game = await control.createGame('=1+1 "quoted", and more');
  gameId = game.id;
  player = new Client(server.url);
  asPlayer = `seat:${(await player.join(game.code, "@Dana", "iq")).seatId}`;
  await give("StartTurn", { turn: 1 });
  await give("OpenPhase", { turn: 1, phase: "deliberate" });
  const words = { action: '=HYPERLINK("http://x")', effect: "+effect", reasons: ["-reason", "@reason"] };
  const data = { turn: 1, ...words, targets: [], instruments: [], attribution: "declared" as const };
  await player.must(gameId, asPlayer, { type: "SubmitMove", data });
  const view = await control.view(gameId, "control");
  const sent = view.rows.findLast((row) => row.event.type === "MoveSubmitted")?.event;
  moveId = sent?.type === "MoveSubmitted" ? sent.moveId : "";
  await give("CallTime", { version: view.clock.version });
  await give("RevealMove", { moveId, audience: everyone, named: true });
  await give("PublishRuling", {
    moveId,
    grade: "success",
    rationale: "-1",
    publicText: "@public",
    texts: [],
    open: true,
    tracks: [],
    facts: [{ text: "＝full width\nsecond line", audience: everyone }],
  });
  await give("AdjustTrack", { trackId: "escalation", to: 5, reason: "+more" });
  await give("CorrectRecord", { of: { kind: "move", id: moveId }, text: "=corrected", audience: everyone });
  await tooLate();
});
afterAll(() => server.stop());

/** A move that came late and was refused, and words that were never sent. */
async function tooLate(): Promise<void> {
  const said = { turn: 1, kind: "announcement" as const, action: "-late", targets: [], instruments: [] };
  await player.must(gameId, asPlayer, { type: "SubmitMove", data: { ...said, attribution: "declared" } });
  const row = (await control.view(gameId, "control")).rows.at(-1)?.event;
  lateId = row?.type === "MoveSubmitted" ? row.moveId : "";
  await give("RefuseMove", { moveId: lateId, reason: "@refused" });
  await player.draft(gameId, asPlayer, "iq", { action: "=unsent", resources: "+nothing" });
  await give("EndTurn", { turn: 1 });
  const last = async () => (await control.view(gameId, "control")).rows.at(-1)?.event.type;
  await vi.waitUntil(async () => (await last()) === "DraftLapsed", { timeout: 5000 });
}

const columns = [
  "position",
  "time",
  "turn",
  "phase",
  "game time",
  "event",
  "role",
  "person",
  "subject",
  "text",
  "disclaimer",
];

async function csvOf(client: Client, as: string): Promise<{ text: string; rows: string[][] }> {
  const { status, text } = await client.ask(`/api/games/${gameId}/export/csv?as=${as}`);
  expect(status).toBe(200);
  return { text, rows: cellsOf(text) };
}

/** Rows without what differs from run to run or is long: the time, the turn's texts, the disclaimer. */
const short = (rows: string[][]) =>
  rows.slice(1).map(([position, , turn, phase, , event, role, person, subject, text]) => {
    return [position, turn, phase, event, role, person, subject, event === "TurnStarted" ? "" : text];
  });

it("has every column of what a player saw, its formulas made harmless", async () => {
  const { rows } = await csvOf(player, asPlayer);
  expect(rows[0]).toEqual(columns);
  const move = '\'=HYPERLINK("http://x")\n\n+effect\n\n-reason\n\n@reason';
  const dana = ["IQ", "'@Dana"];
  expect(short(rows)).toEqual([
    ["1", "0", "", "GameCreated", "", "", "", '\'=1+1 "quoted", and more'],
    ["2", "0", "", "LobbyOpened", "", "", "", ""],
    ["3", "0", "", "SeatClaimed", ...dana, "", ""],
    ["4", "0", "", "LeadNamed", ...dana, "", ""],
    ["5", "1", "", "TurnStarted", "", "", "The first forty-eight hours", ""],
    ["6", "1", "brief", "PhaseOpened", "", "", "brief", ""],
    ["7", "1", "deliberate", "PhaseOpened", "", "", "deliberate", ""],
    ["8", "1", "deliberate", "MoveSubmitted", ...dana, moveId, move],
    ["9", "1", "deliberate", "TimeCalled", "", "", "", ""],
    ["10", "1", "deliberate", "MoveRevealed", "IQ", "", moveId, move],
    ["11", "1", "deliberate", "RulingPublished", "IQ", "", "success", "'@public\n\n-1"],
    ["12", "1", "deliberate", "FactEstablished", "", "", expect.any(String), "'＝full width\nsecond line"],
    ["13", "1", "deliberate", "TrackAdjusted", "", "", expect.stringMatching(/^escalation \d+ to 5$/), ""],
    ["14", "1", "deliberate", "RecordCorrected", "", "", "", "'=corrected"],
    ["15", "1", "deliberate", "MoveSubmitted", ...dana, `${lateId} late`, "'-late"],
    ["16", "1", "deliberate", "MoveRefused", "IQ", "", lateId, "'@refused"],
    ["17", "1", "deliberate", "TurnEnded", "", "", "", ""],
    ["18", "1", "", "DraftLapsed", "IQ", "", "", "'=unsent\n\n+nothing"],
  ]);
});

it("has the game time of every row from the first turn on", async () => {
  const { rows } = await csvOf(player, asPlayer);
  const times = rows.slice(1).map((row) => [row[2], row[4]]);
  expect(times.every(([turn, time]) => time === (turn === "1" ? "3–5 January 2020" : ""))).toBe(true);
  expect(new Set(times.map(([turn]) => turn))).toEqual(new Set(["0", "1"]));
});

it("has the reasons that are control's in control's export alone", async () => {
  const { rows } = await csvOf(control, "control");
  const ofTracks = short(rows).filter(([, , , event]) => event === "TrackAdjusted");
  expect(ofTracks[0]?.slice(-1)).toEqual(["'+more"]);
  const { text } = await csvOf(player, asPlayer);
  expect(text).not.toContain("+more");
});

it.each(["control", "player"])("is a table any spreadsheet reads, with no formula, for %s", async (who) => {
  const { text, rows } = who === "control" ? await csvOf(control, "control") : await csvOf(player, asPlayer);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  for (const [, time] of rows.slice(1)) expect(new Date(time ?? "").toISOString()).toBe(time);
  expect(rows[1]?.at(-1)).toMatch(/\w/);
  expect(rows.slice(2).map((row) => row.at(-1))).toEqual(rows.slice(2).map(() => ""));
});

/** Cells of a table as spreadsheets read it: any line end ends a row, except within quotes, where quotes are doubled. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}
