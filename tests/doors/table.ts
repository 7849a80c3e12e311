import path from "node:path";
import { openDatabase } from "@/lib/server/db/open";
import { Client, type Seat } from "@/tests/support/client";
import type { TestServer } from "@/tests/support/server";

/** A game under way with a seat in each of two roles, as door tests start from. */
export interface Table {
  readonly server: TestServer;
  readonly control: Client;
  readonly gameId: string;
  readonly code: string;
  readonly iraq: Client;
  readonly iran: Client;
  readonly iraqSeat: Seat;
  readonly iranSeat: Seat;
  /** `as` values of the two seats. */
  readonly asIraq: string;
  readonly asIran: string;
}

export const aMove = {
  turn: 1,
  action: "Call talks in Baghdad.",
  effect: "Nobody fires while they last.",
  reasons: ["Foreign troops are here by invitation."],
  targets: ["us"],
  instruments: [] as string[],
  attribution: "declared" as const,
};

/** The same of Iran, which owes a sealed word of what it expects. */
export const iransMove = { ...aMove, fields: { "predicted-reply": "A statement, and nothing else." } };

export const anAnnouncement = {
  turn: 1,
  kind: "announcement" as const,
  action: "Baghdad decides who flies over Baghdad.",
  targets: [] as string[],
  instruments: [] as string[],
  attribution: "declared" as const,
};

/** A ruling of a move that is to be named. */
export const aRuling = {
  grade: "success" as const,
  rationale: "A host may call.",
  publicText: "Talks are called.",
  texts: [],
  open: false,
  tracks: [],
  facts: [],
};

/** Lays a table: a game, two seats, turn 1 open for moves. */
export async function layTable(server: TestServer): Promise<Table> {
  const control = new Client(server.url);
  await control.signIn();
  const { id: gameId, code } = await control.createGame("A table");
  const [iraq, iran] = [new Client(server.url), new Client(server.url)];
  const iraqSeat = await iraq.join(code, "Dana", "iq");
  const iranSeat = await iran.join(code, "Nadia", "ir");
  await control.must(gameId, "control", { type: "StartTurn", data: { turn: 1 } });
  await control.must(gameId, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
  const seats = { asIraq: `seat:${iraqSeat.seatId}`, asIran: `seat:${iranSeat.seatId}` };
  return { server, control, gameId, code, iraq, iran, iraqSeat, iranSeat, ...seats };
}

/** How much the embedded database of a stopped server holds. */
export async function rowsStored({ dataDirectory }: TestServer): Promise<Record<string, number>> {
  const { prisma, close } = await openDatabase({ directory: path.join(dataDirectory, "database") });
  const counts = {
    people: await prisma.person.count(),
    seatTokens: await prisma.seatToken.count(),
    games: await prisma.game.count(),
    facilitators: await prisma.facilitator.count(),
    invitations: await prisma.invitation.count(),
    drafts: await prisma.draft.count(),
  };
  await close();
  return counts;
}
