"use client";

import type { KnownMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { Composer } from "./composer";
import { MoveClosed } from "./move-closed";
import { MoveReceived } from "./move-received";
import { MoveReview } from "./move-review";
import { MoveUnsent } from "./move-unsent";
import { useWriting, type Writing } from "./use-writing";

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
  const writing = useWriting(turn, role, acts);
  const { stage, heading, cellWords, refusal, onItsWay } = writing;
  const last = acts.at(-1);
  switch (stage) {
    case "received":
      return last && !several ? <Received move={last} writing={writing} /> : null;
    case "unsent":
      return onItsWay ? <MoveUnsent heading={heading} turn={turn} content={onItsWay} /> : null;
    case "closed":
      return (
        <MoveClosed
          heading={heading}
          turn={turn}
          role={role}
          draft={cellWords.words}
          sent={acts.length}
          refusal={refusal}
        />
      );
    case "review":
      return <Review turn={turn} writing={writing} />;
    case "write":
      return (
        <Composer
          heading={heading}
          turn={turn}
          role={role}
          cellWords={cellWords}
          asked={writing.asked}
          sending={writing.sending}
          sent={acts.length}
          refusal={refusal}
          onRead={writing.read}
        />
      );
    default:
      return stage satisfies never;
  }
}

function Received({ move, writing }: { move: KnownMove; writing: Writing }) {
  const { heading, cellWords, acted, takenBack } = writing;
  return (
    <MoveReceived
      heading={heading}
      move={move}
      ownWords={cellWords.words}
      onTakeBack={acted}
      onTakenBack={() => takenBack(move)}
    />
  );
}

function Review({ turn, writing }: { turn: number; writing: Writing }) {
  const { content, heading, sending, change, send } = writing;
  if (!content) return null;
  return (
    <MoveReview
      heading={heading}
      turn={turn}
      content={content}
      late={sending === "late"}
      onChange={change}
      onSend={send}
    />
  );
}
