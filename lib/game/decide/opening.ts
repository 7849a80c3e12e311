import type { CommandData } from "../commands";
import { type Game, heldSeat, seatsOf } from "../state";
import { accept, type Decision, refuse } from "./decision";

export function createGame(game: Game, data: CommandData<"CreateGame">): Decision {
  if (game.status !== "new") return refuse("already-created");
  return accept({ type: "GameCreated", title: data.title, scenario: data.scenario });
}

export function openLobby(game: Game): Decision {
  switch (game.status) {
    case "new":
      return refuse("not-created");
    case "created":
      return accept({ type: "LobbyOpened" });
    case "lobby":
    case "playing":
    case "ended":
      return accept();
    default:
      return game.status satisfies never;
  }
}

/** Seats a game may have at once, waiting ones included: far more than a room, far less than a flood. */
export const mostSeats = 400;

/** Takes a place for a newcomer: in a role with room, or waiting without one. */
export function claimSeat(game: Game, data: CommandData<"ClaimSeat">, seatId: string): Decision {
  if (game.status === "new" || game.status === "created") return refuse("not-open");
  if (game.joiningLocked) return refuse("joining-locked");
  if (Object.values(game.seats).filter((seat) => !seat.released).length >= mostSeats)
    return refuse("no-room");
  const full = noRoomIn(game, data.roleId);
  if (full) return full;
  return accept({ type: "SeatClaimed", seatId, personId: data.personId, roleId: data.roleId });
}

export function assignSeat(game: Game, data: CommandData<"AssignSeat">): Decision {
  const seat = heldSeat(game, data.seatId);
  if (!seat) return refuse("unknown-seat");
  if (seat.roleId === data.roleId) return accept();
  const full = noRoomIn(game, data.roleId);
  if (full) return full;
  return accept({ type: "SeatAssigned", seatId: data.seatId, roleId: data.roleId });
}

export function releaseSeat(game: Game, data: CommandData<"ReleaseSeat">): Decision {
  if (!heldSeat(game, data.seatId)) return refuse("unknown-seat");
  return accept({ type: "SeatReleased", seatId: data.seatId });
}

export function lockJoining(game: Game): Decision {
  if (game.status === "new") return refuse("not-created");
  return game.joiningLocked ? accept() : accept({ type: "JoiningLocked" });
}

export function unlockJoining(game: Game): Decision {
  return game.joiningLocked ? accept({ type: "JoiningUnlocked" }) : accept();
}

function noRoomIn(game: Game, roleId: string | null): Decision | undefined {
  if (roleId === null) return undefined;
  const role = game.scenario.roles.find((each) => each.id === roleId);
  if (!role) return refuse("unknown-role");
  return seatsOf(game, roleId).length >= role.seats ? refuse("role-full") : undefined;
}
