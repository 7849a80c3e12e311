"use client";

import { useTranslations } from "use-intl/react";
import { usePhone } from "./phone-context";
import { actsOf, senderInstead, sendingOf } from "./sending";

/**
 * Above the places, where a reader who has scrolled down in the form sees it too: time
 * has run out and the move was not sent. The head says so as well, but far from the thumb.
 */
export function TimeUp() {
  const t = useTranslations("play.time-up");
  const { view, roles, seatId } = usePhone();
  const { clock, phase, turnOpen } = view;
  if (!turnOpen || phase !== "deliberate" || clock.kind !== "called") return null;
  const unsent = roles.filter(({ id }) => actsOf(view, id).length === 0);
  const [role] = unsent;
  if (!role || senderInstead(view, seatId)) return null;
  return <p className="time-up">{t(sendingOf(view, role.id) === "late" ? "late" : "closed")}</p>;
}
