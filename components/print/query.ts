import type { PaperContext } from "./paper-context";

/** What of a choice stands in an address. */
type Chosen = { readonly [Key in "casting" | "order"]: { readonly id: string } | undefined };

/** People and timetable as the query of an address; empty where none was chosen. */
export function queryOf({ casting, order }: Chosen | PaperContext): string {
  const query = new URLSearchParams({
    ...(casting && { casting: casting.id }),
    ...(order && { order: order.id }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
