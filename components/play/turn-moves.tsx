"use client";

import { useState } from "react";
import type { RoleView } from "@/lib/game/view/view";
import { ActWriter } from "./act-writer";
import { Announce, type Announcing } from "./announce";
import { AnnouncedList } from "./announced-list";
import { usePhone } from "./phone-context";
import { actsOf, announcementsLeft, senderInstead, sendingOf } from "./sending";
import { SentActs } from "./sent-acts";

/** One role's moves of one turn: what was sent, the next one, and beside it what is only said. */
export function TurnMoves({ turn, role }: { turn: number; role: RoleView }) {
  const { view, seatId, role: shown } = usePhone();
  const [announcing, setAnnouncing] = useState<Announcing>("no");
  const acts = actsOf(view, role.id);
  const several = view.settings.movesPerTurn > 1 || acts.length > 1;
  const sending = sendingOf(view, role.id);
  const mayAnnounce =
    (sending === "open" || sending === "late") &&
    announcementsLeft(view, role.id) > 0 &&
    !senderInstead(view, seatId);
  // What was announced is said so whatever may be announced now; a form that nobody takes is none.
  const stage = announcing === "writing" && !mayAnnounce ? "no" : announcing;
  return (
    <div className="turn-moves" hidden={shown?.id !== role.id}>
      <div className="turn-moves" hidden={stage !== "no"}>
        {several && acts.length > 0 ? <SentActs acts={acts} role={role} /> : null}
        <ActWriter turn={turn} role={role} acts={acts} several={several} />
      </div>
      <Announce turn={turn} role={role} stage={stage} offered={mayAnnounce} onStage={setAnnouncing} />
      <AnnouncedList role={role} />
    </div>
  );
}
