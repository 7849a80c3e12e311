import type { RoleId } from "../audience";
import { cellsOf, playedByCasting } from "../cells";
import type { CommandData } from "../commands";
import type { GameEvent } from "../events";
import { reseated } from "../reseat";
import { phases } from "../scenario";
import type { Settings } from "../settings";
import { byId, couldTakeBack, type Game } from "../state";
import { accept, type Decision, refuse } from "./decision";
import { leadsAfter } from "./seats";

/** Begins a game, from nothing or from where another one stood as a turn began. */
export function createGame(game: Game, data: CommandData<"CreateGame">): Decision {
  if (game.status !== "new") return refuse("already-created");
  const { title, scenario, from = null, carried = [] } = data;
  return accept({ type: "GameCreated", title, scenario, from }, ...carried);
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

/** Changes how the game is run from here on; what is left out stays. */
export function changeSettings(game: Game, data: CommandData<"ChangeSettings">): Decision {
  if (game.status === "new") return refuse("not-created");
  const asked = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const { phases: played, ...others } = { ...game.settings, ...(asked as Partial<Settings>) };
  if (!played.includes("deliberate")) return refuse("no-deliberation");
  if (!knowsOrder(game, others.runningOrder)) return refuse("unknown-running-order");
  const settings: Settings = { ...others, phases: phases.filter((phase) => played.includes(phase)) };
  // Where all have the floor at once, those have it too whose move is out.
  if (couldTakeBack({ ...game, settings })) return refuse("moves-out");
  if (JSON.stringify(sorted(settings)) === JSON.stringify(sorted(game.settings))) return accept();
  return accept({ type: "SettingsChanged", settings });
}

const knowsOrder = ({ scenario }: Game, id: string | null): boolean =>
  id === null || scenario.runningOrders.some((order) => order.id === id);

const sorted = (settings: Settings) => Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Says who sits together, while no turn is open. Whoever sits in a cell that the casting
 * has too keeps the place, and the others move with their role, as far as there is room;
 * the rest wait for a place.
 */
export function chooseCasting(game: Game, data: CommandData<"ChooseCasting">): Decision {
  if (game.status === "new") return refuse("not-created");
  if (game.turnOpen) return refuse("turn-open");
  const { castingId } = data;
  const switchedOn = switchable(game, data);
  if (!switchedOn) return refuse("unknown-role");
  if (castingId === game.castingId && switchedOn.join() === game.switchedOn.join()) return accept();
  const cells = cellsOf(game.scenario, castingId, switchedOn);
  if (!cells) return refuse("unknown-casting");
  const chosen: GameEvent = { type: "CastingChosen", castingId, cells, switchedOn };
  const held = Object.values(game.seats).filter((seat) => !seat.released);
  const places = reseated(held, Object.values(game.cells), cells);
  const seats = held.map((seat) => ({ ...seat, cellId: places.get(seat.id) ?? null }));
  const moved = seats
    .filter((seat) => seat.cellId !== game.seats[seat.id]?.cellId)
    .map(({ id, cellId }): GameEvent => ({ type: "SeatAssigned", seatId: id, cellId }));
  const after = { ...game, cells: byId(cells), seats: byId(seats), leads: {} };
  return accept(chosen, ...moved, ...leadsAfter(after, game.leads));
}

/** The optional roles asked for, in the scenario's order, but those the casting plays already. */
function switchable(
  { scenario }: Game,
  { castingId, switchedOn }: CommandData<"ChooseCasting">,
): RoleId[] | undefined {
  const optional = scenario.roles.filter((role) => role.optional).map(({ id }) => id);
  if (!switchedOn.every((id) => optional.includes(id))) return undefined;
  const played = playedByCasting(scenario, castingId);
  return optional.filter((id) => switchedOn.includes(id) && !played.includes(id));
}
