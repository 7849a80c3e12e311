"use client";

import { useEffect, useState } from "react";
import { type CellWords, useSharedDraft } from "@/lib/client/use-shared-draft";
import type { MoveContent } from "@/lib/game/command-schemas";
import { fieldsFor } from "@/lib/game/move-fields";
import type { MoveField } from "@/lib/game/scenario";
import type { KnownMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { moveKey } from "./kept-moves";
import { contentOf, draftOf, isBlank, saysTheSame, tidied } from "./move-draft";
import { usePhone } from "./phone-context";
import { isWritable, type Sending, senderInstead, sendingOf } from "./sending";
import { useLapsed } from "./use-lapsed";
import { type Stage, useStageFocus } from "./use-stage-focus";
import { type Submit, useSubmit } from "./use-submit";

/** The next act of a role in the making, and how far it has come. */
export interface Writing extends Pick<Submit, "onItsWay" | "refusal">, ReturnType<typeof useStageFocus> {
  readonly stage: Stage;
  readonly sending: Sending;
  readonly cellWords: CellWords;
  /** What the scenario asks of it besides. */
  readonly asked: readonly MoveField[];
  /** The act as it would be sent; null while something is missing. */
  readonly content: MoveContent | null;
  /** The words are whole and are read through, or written on. */
  readonly read: () => void;
  readonly change: () => void;
  readonly send: () => void;
  /** Control has given an act back: its words are the start of the next. */
  readonly takenBack: (move: KnownMove) => void;
}

export function useWriting(turn: number, role: RoleView, acts: readonly KnownMove[]): Writing {
  const { view, seatId } = usePhone();
  const [reading, setReading] = useState(false);
  const sending = sendingOf(view, role.id);
  const left = view.settings.movesPerTurn - acts.length;
  const cellWords = useCellWords(turn, role, left > 0 && isWritable(sending));
  const { words, write } = cellWords;
  const asked = fieldsFor(view.scenario.moveFields, role.id, turn);
  const content = contentOf(words, asked);
  const submit = useSubmit({ turn, roleId: role.id, kind: "act", taken: acts.length });
  const { onItsWay, refusal, forget } = submit;
  const maySend = (sending === "open" || sending === "late") && !senderInstead(view, seatId);
  const review = reading && content !== null && !refusal && maySend;
  const stage = stageOf(left, onItsWay !== undefined, sending, review);
  const { heading, acted } = useStageFocus(stage);
  useSentAway(acts, cellWords, () => setReading(false));
  useLapsed(role.id, cellWords, stage === "write" && acts.length === 0);
  const takenBack = useTakenBack(acts, cellWords);
  const read = () => {
    acted();
    forget();
    write(tidied(words));
    setReading(true);
  };
  const change = () => {
    acted();
    setReading(false);
  };
  const send = () => {
    acted();
    if (content) void submit.submit(content);
  };
  return {
    stage,
    sending,
    cellWords,
    asked,
    content,
    onItsWay,
    refusal,
    heading,
    acted,
    read,
    change,
    send,
    takenBack,
  };
}

function stageOf(left: number, onItsWay: boolean, sending: Sending, review: boolean): Stage {
  if (left <= 0) return "received";
  if (onItsWay) return "unsent";
  if (!isWritable(sending)) return "closed";
  return review ? "review" : "write";
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

/** The words of an act that was taken back, once the log shows it gone: while it stands they are the log's. */
function useTakenBack(acts: readonly KnownMove[], { words, write }: CellWords): (move: KnownMove) => void {
  const [back, setBack] = useState<KnownMove>();
  const gone = back !== undefined && !acts.some(({ id }) => id === back.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each act that goes
  useEffect(() => {
    if (!gone) return;
    if (isBlank(words)) write(draftOf(back.content));
    setBack(undefined);
  }, [gone]);
  return setBack;
}
