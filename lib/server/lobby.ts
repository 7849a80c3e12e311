import type { Cell } from "@/lib/game/cells";
import type { Role } from "@/lib/game/scenario";
import { type Game, own, seatsIn } from "@/lib/game/state";
import type { GameCard } from "./catalogue";

/** What a newcomer sees before taking a seat. */
export interface Lobby {
  readonly ok: true;
  readonly gameId: string;
  readonly code: string;
  readonly title: string;
  readonly setting: string;
  readonly locked: boolean;
  readonly over: boolean;
  readonly cells: readonly LobbyCell[];
}

/** A cell as the lobby shows it: its name, the roles it plays, and how many sit in it. */
export interface LobbyCell extends Pick<Cell, "id" | "name" | "seats"> {
  readonly taken: number;
  readonly roles: readonly Pick<Role, "id" | "code" | "name" | "hue">[];
}

export function lobbyOf({ id, code }: GameCard, game: Game): Lobby {
  const { title, joiningLocked: locked, status, scenario } = game;
  const cells = Object.values(game.cells).map((cell) => lobbyCell(game, cell));
  return {
    ok: true,
    gameId: id,
    code,
    title,
    setting: scenario.setting,
    locked,
    over: status === "ended",
    cells,
  };
}

function lobbyCell(game: Game, { id, name, seats, roles }: Cell): LobbyCell {
  const played = game.scenario.roles.filter((role) => roles.includes(role.id));
  return {
    id,
    name,
    seats,
    taken: seatsIn(game, id).length,
    roles: played.map((role) => ({ id: role.id, code: role.code, name: role.name, hue: role.hue })),
  };
}

/** The cell somebody asks for, by its own name or by a role: then the emptiest that plays it. */
export function cellAsked(game: Game, asked: string): string {
  if (own(game.cells, asked)) return asked;
  const playing = Object.values(game.cells).filter((cell) => cell.roles.includes(asked));
  const emptiest = playing.sort((a, b) => seatsIn(game, a.id).length - seatsIn(game, b.id).length)[0];
  return emptiest?.id ?? asked;
}
