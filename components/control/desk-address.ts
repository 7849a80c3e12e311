/** A place of the desk as its address names it, after the #. */
export interface DeskAddress {
  readonly name: "desk" | "paper" | "room" | "world" | "log" | "end-turn" | "move";
  /** Of a move: its id. */
  readonly id: string | undefined;
  /** What a place is asked to show of itself. */
  readonly query: URLSearchParams;
}

const names = ["desk", "paper", "room", "world", "log", "end-turn"] as const;

/** Reads an address; one that names no place is the desk. */
export function addressOf(hash: string): DeskAddress {
  const [path = "", asked = ""] = hash.split("?", 2);
  const query = new URLSearchParams(asked);
  if (path.startsWith("move/")) return { name: "move", id: path.slice(5), query };
  return { name: names.find((each) => each === path) ?? "desk", id: undefined, query };
}

/** The address of a place with what it is asked; without a question the place alone. */
export const addressWith = (name: string, query: URLSearchParams): string =>
  query.size === 0 ? name : `${name}?${query}`;
