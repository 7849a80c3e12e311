import type { CellId, SeatId } from "../audience";
import type { CommandData } from "../commands";
import type { GameEvent } from "../events";
import { type Game, heldSeat, own, seatsIn } from "../state";
import type { Sees } from "../viewer";
import { accept, type Decision, refuse } from "./decision";

/** Seats a game may have at once, waiting ones included: far more than a room, far less than a flood. */
export const mostSeats = 400;
/** Observers a game may have at once. */
export const mostObservers = 40;

/** Takes a place for a newcomer: in a cell with room, or waiting without one. */
export function claimSeat(game: Game, data: CommandData<"ClaimSeat">, seatId: string): Decision {
  if (game.status === "new" || game.status === "created") return refuse("not-open");
  if (game.joiningLocked) return refuse("joining-locked");
  if (Object.values(game.seats).filter((seat) => !seat.released).length >= mostSeats)
    return refuse("no-room");
  const { personId, cellId } = data;
  const full = noRoomIn(game, cellId);
  if (full) return full;
  const seat = { id: seatId, personId, cellId, released: false, keyGeneration: 1 };
  const after = { ...game, seats: { ...game.seats, [seatId]: seat } };
  return accept({ type: "SeatClaimed", seatId, personId, cellId }, ...leadsAfter(after));
}

export function assignSeat(game: Game, data: CommandData<"AssignSeat">): Decision {
  const seat = heldSeat(game, data.seatId);
  if (!seat) return refuse("unknown-seat");
  if (seat.cellId === data.cellId) return accept();
  const full = noRoomIn(game, data.cellId);
  if (full) return full;
  const { seatId, cellId } = data;
  return accept({ type: "SeatAssigned", seatId, cellId }, ...leadsAfter(moved(game, seatId, { cellId })));
}

export function releaseSeat(game: Game, { seatId }: CommandData<"ReleaseSeat">): Decision {
  if (!heldSeat(game, seatId)) return refuse("unknown-seat");
  return accept({ type: "SeatReleased", seatId }, ...leadsAfter(moved(game, seatId, { released: true })));
}

/** One who is here takes over the place of one who leaves, the lead of the cell with it. */
export function replaceSeat(game: Game, { seatId, by }: CommandData<"ReplaceSeat">): Decision {
  const seat = heldSeat(game, seatId);
  const heir = heldSeat(game, by);
  if (!seat || !heir || seatId === by) return refuse("unknown-seat");
  const { cellId } = seat;
  const released = moved(game, seatId, { released: true });
  const after = moved(released, by, { cellId });
  const leads = cellId !== null && game.leads[cellId] === seatId;
  const lead: GameEvent[] = leads ? [{ type: "LeadNamed", cellId, seatId: by }] : [];
  const settled = leads ? { ...after, leads: { ...after.leads, [cellId]: by } } : after;
  return accept(
    { type: "SeatReleased", seatId },
    ...(heir.cellId === cellId ? [] : [{ type: "SeatAssigned" as const, seatId: by, cellId }]),
    ...lead,
    ...leadsAfter(settled),
  );
}

/** A seat was opened by its private key: told to its holder, who may say that it was somebody else. */
export function rejoinSeat(game: Game, { seatId, generation }: CommandData<"RejoinSeat">): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  if (seat.keyGeneration !== generation) return refuse("unknown-key");
  return accept({ type: "SeatRejoined", seatId });
}

export const denyRejoin = (seatId: SeatId): Decision => accept({ type: "RejoinDenied", seatId });

export function makeLead(game: Game, seatId: SeatId): Decision {
  const seat = heldSeat(game, seatId);
  if (!seat) return refuse("unknown-seat");
  const { cellId } = seat;
  if (cellId === null) return refuse("waiting-seat");
  return game.leads[cellId] === seatId ? accept() : accept({ type: "LeadNamed", cellId, seatId });
}

export function lockJoining(game: Game): Decision {
  if (game.status === "new") return refuse("not-created");
  return game.joiningLocked ? accept() : accept({ type: "JoiningLocked" });
}

export function unlockJoining(game: Game): Decision {
  return game.joiningLocked ? accept({ type: "JoiningUnlocked" }) : accept();
}

export function admitObserver(game: Game, sees: Sees, observerId: string): Decision {
  if (game.status === "new") return refuse("not-created");
  if (sees.kind === "cell" && !own(game.cells, sees.cellId)) return refuse("unknown-cell");
  if (Object.keys(game.observers).length >= mostObservers) return refuse("no-room");
  return accept({ type: "ObserverAdmitted", observerId, sees });
}

export function dismissObserver(game: Game, observerId: string): Decision {
  if (!own(game.observers, observerId)) return refuse("unknown-observer");
  return accept({ type: "ObserverDismissed", observerId });
}

export function renewScreen(game: Game): Decision {
  return game.status === "new" ? refuse("not-created") : accept({ type: "ScreenRenewed" });
}

/** Who leads each cell whose lead is gone: the one who led it before, if there still, or who sat there first. */
export function leadsAfter(game: Game, before: Game["leads"] = {}): GameEvent[] {
  const cellIds = new Set<CellId>([...Object.keys(game.cells), ...Object.keys(game.leads)]);
  return [...cellIds].flatMap((cellId) => {
    const seats = seatsIn(game, cellId);
    const lead = game.leads[cellId] ?? null;
    if (seats.some((seat) => seat.id === lead)) return [];
    const next = (seats.find((seat) => seat.id === before[cellId]) ?? seats[0])?.id ?? null;
    return next === lead ? [] : [{ type: "LeadNamed" as const, cellId, seatId: next }];
  });
}

function moved(game: Game, seatId: SeatId, change: Partial<Game["seats"][string]>): Game {
  const seat = game.seats[seatId];
  return seat ? { ...game, seats: { ...game.seats, [seatId]: { ...seat, ...change } } } : game;
}

function noRoomIn(game: Game, cellId: CellId | null): Decision | undefined {
  if (cellId === null) return undefined;
  const cell = own(game.cells, cellId);
  if (!cell) return refuse("unknown-cell");
  return seatsIn(game, cellId).length >= cell.seats ? refuse("cell-full") : undefined;
}
