import { injectsOf, type KnownRuling, type ReceivedInject, rulingsOf } from "@/lib/game/view/read";
import type { PhoneState } from "./phone-context";

/** Injects this device has not shown and this seat has not acknowledged. */
export const unreadInjects = ({ view, seen, seatId }: PhoneState): ReceivedInject[] =>
  injectsOf(view).filter(
    ({ inject, acknowledgedBy }) => !seen.has(inject.id) && !acknowledgedBy.includes(seatId),
  );

/** Rulings this device has not shown. */
export const unreadRulings = ({ view, seen }: PhoneState): KnownRuling[] =>
  rulingsOf(view).filter(({ id }) => !seen.has(id));
