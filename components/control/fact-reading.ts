import type { Audience } from "@/lib/game/audience";
import type { View } from "@/lib/game/view/view";

/** Who knows each fact, by the fact's id. */
export function factAudiences(view: View): ReadonlyMap<string, Audience | undefined> {
  const audiences = new Map<string, Audience | undefined>();
  for (const { event } of view.rows)
    if (event.type === "FactEstablished") audiences.set(event.factId, event.audience);
  return audiences;
}

/** Why each fact that was ended no longer holds. */
export const endReasons = (view: View): ReadonlyMap<string, string | undefined> =>
  new Map(
    view.rows.flatMap(({ event }) =>
      event.type === "FactEnded" ? [[event.factId, event.reason] as const] : [],
    ),
  );
