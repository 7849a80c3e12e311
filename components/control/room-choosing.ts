"use client";

import { useCallback, useMemo, useState } from "react";
import { useKeys } from "@/lib/client/use-keys";
import type { SeatView, View } from "@/lib/game/view/view";

/** People of the room that were chosen, for something to be done with them. */
export interface Choosing {
  readonly seats: readonly SeatView[];
  readonly has: (seatId: string) => boolean;
  readonly toggle: (seatId: string) => void;
  readonly clear: () => void;
}

/** One press chooses, the next lets go; Escape lets all go. Whoever has left meanwhile is chosen no more. */
export function useChoosing(view: View): Choosing {
  const [ids, setIds] = useState<readonly string[]>([]);
  const seats = useMemo(() => view.seats.filter((seat) => ids.includes(seat.id)), [view.seats, ids]);
  const clear = useCallback(() => setIds([]), []);
  const toggle = useCallback(
    (id: string) => setIds((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id])),
    [],
  );
  useKeys({ escape: seats.length > 0 ? clear : undefined });
  return { seats, has: (id) => ids.includes(id), toggle, clear };
}
