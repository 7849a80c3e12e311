"use client";

import { useEffect, useState } from "react";
import { type CellWords, useSharedDraft } from "@/lib/client/use-shared-draft";
import { fieldsFor } from "@/lib/game/move-fields";
import type { KnownMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { Composer } from "./composer";
import { moveKey } from "./kept-moves";
import { MoveClosed } from "./move-closed";
import { contentOf, draftOf, isBlank, saysTheSame, tidied } from "./move-draft";
import { MoveReceived } from "./move-received";
import { MoveReview } from "./move-review";
import { MoveUnsent } from "./move-unsent";
import { usePhone } from "./phone-context";
import { isWritable, senderInstead, sendingOf } from "./sending";
import { useLapsed } from "./use-lapsed";
import { useStageFocus } from "./use-stage-focus";
import { useSubmit } from "./use-submit";

interface ActWriterProps {
  turn: number;
  role: RoleView;
  /** Acts of the role that stand in this turn. */
  acts: readonly KnownMove[];
  /** Whether there may be several of them: then they stand in a list of their own. */
  several: boolean;
}

/** The next act of a role: written by the cell, read through, on its way; once all are sent, the last as received. */
export function ActWriter({ turn, role, acts, several }: ActWriterProps) {
  const { view, seatId } = usePhone();
  const [reading, setReading] = useState(false);
  const sending = sendingOf(view, role.id);
  const left = view.settings.movesPerTurn - acts.length;
  const cellWords = useCellWords(turn, role, left > 0 && isWritable(sending));
  const { words } = cellWords;
  const asked = fieldsFor(view.scenario.moveFields, role.id, turn);
  const { onItsWay, refusal, submit, forget } = useSubmit({
    turn,
    roleId: role.id,
    kind: "act",
    taken: acts.length,
  });
  const content = contentOf(words, asked);
  const maySend = (sending === "open" || sending === "late") && !senderInstead(view, seatId);
  const writing = reading && content && !refusal && maySend ? "review" : "write";
  const stage = left <= 0 ? "received" : onItsWay ? "unsent" : isWritable(sending) ? writing : "closed";
  const { heading, acted } = useStageFocus(stage);
  useSentAway(acts, cellWords, () => setReading(false));
  useLapsed(role.id, cellWords, stage === "write" && acts.length === 0);
  const last = acts.at(-1);
  switch (stage) {
    case "received": {
      if (!last || several) return null;
      const takenBack = () => isBlank(words) && cellWords.write(draftOf(last.content));
      return (
        <MoveReceived
          heading={heading}
          move={last}
          ownWords={words}
          onTakeBack={acted}
          onTakenBack={takenBack}
        />
      );
    }
    case "unsent":
      return onItsWay ? <MoveUnsent heading={heading} turn={turn} content={onItsWay} /> : null;
    case "closed":
      return (
        <MoveClosed
          heading={heading}
          turn={turn}
          role={role}
          draft={words}
          sent={acts.length}
          refusal={refusal}
        />
      );
    case "review":
      return content ? (
        <MoveReview
          heading={heading}
          turn={turn}
          content={content}
          late={sending === "late"}
          onChange={() => {
            acted();
            setReading(false);
          }}
          onSend={() => {
            acted();
            void submit(content).then((taken) => taken && cellWords.clear());
          }}
        />
      ) : null;
    case "write":
      return (
        <Composer
          heading={heading}
          turn={turn}
          role={role}
          cellWords={cellWords}
          asked={asked}
          sending={sending}
          sent={acts.length}
          refusal={refusal}
          onRead={() => {
            acted();
            forget();
            cellWords.write(tidied(words));
            setReading(true);
          }}
        />
      );
    default:
      return stage satisfies never;
  }
}

function useCellWords(turn: number, role: RoleView, sharing: boolean): CellWords {
  const { game, gameId, seatId, keyOf, cell } = usePhone();
  const shared = game.drafts.find(
    (draft) => draft.turn === turn && draft.roleId === role.id && draft.cellId === cell?.id,
  );
  return useSharedDraft({
    key: keyOf(moveKey(turn, role.id)),
    url: `/api/games/${gameId}/draft?as=seat:${seatId}`,
    turn,
    roleId: role.id,
    seatId,
    shared,
    sharing,
    live: game.connection === "live",
    serverNow: game.serverNow,
  });
}

/** Words that were sent are the log's now: a draft that says the same beside them would be a second truth. */
function useSentAway(acts: readonly KnownMove[], { words, clear }: CellWords, onSent: () => void): void {
  const sent = acts.some(({ content }) => saysTheSame(content, words));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each act that says what the draft says
  useEffect(() => {
    if (!sent) return;
    clear();
    onSent();
  }, [sent]);
}
