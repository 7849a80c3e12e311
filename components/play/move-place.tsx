"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { EmptyState } from "@/components/ui/headings";
import { useDraft } from "@/lib/client/use-draft";
import { currentMove, movesOpenIn } from "@/lib/game/view/read";
import type { RoleView, View } from "@/lib/game/view/view";
import { Composer } from "./composer";
import { MoveClosed } from "./move-closed";
import { blankDraft, contentOf, draftOf, isBlank, type MoveDraft, tidied } from "./move-draft";
import { MoveReceived } from "./move-received";
import { MoveReview } from "./move-review";
import { MoveUnsent } from "./move-unsent";
import { usePhone } from "./phone-context";
import { useSubmit } from "./use-submit";

/** The one move of this role in this turn: written, read through, sent, received. */
export function MovePlace({ here }: { here: boolean }) {
  const t = useTranslations("play");
  const { view, role } = usePhone();
  return (
    <section className="place" aria-label={t("tabs.move")} hidden={!here}>
      {role === undefined ? (
        <EmptyState>{t("move.no-role")}</EmptyState>
      ) : view.turn === null ? (
        <EmptyState>{t("move.no-turn")}</EmptyState>
      ) : (
        <TurnMove key={`${role.id} ${view.turn.number}`} turn={view.turn.number} role={role} />
      )}
    </section>
  );
}

type Stage = "received" | "unsent" | "closed" | "review" | "write";

function TurnMove({ turn, role }: { turn: number; role: RoleView }) {
  const { view, seatId, keyOf } = usePhone();
  const [draft, setDraft, clearDraft] = useDraft<MoveDraft>(keyOf(`move:${turn}`), blankDraft);
  const [reading, setReading] = useState(false);
  const move = currentMove(view, role.id);
  const { onItsWay, refusal, submit, forget } = useSubmit(turn, move !== undefined);
  const content = contentOf(draft);
  const writing = reading && content && !refusal ? "review" : "write";
  const stage: Stage = move ? "received" : onItsWay ? "unsent" : (closedOrAhead(view) ?? writing);
  const { heading, acted } = useStageFocus(stage);
  const own = move?.seatId === seatId ? move.id : undefined;
  // The words are the log's now; a draft beside them would be a second truth.
  useEffect(() => {
    if (own === undefined) return;
    clearDraft();
    setReading(false);
  }, [own, clearDraft]);
  const read = () => {
    acted();
    forget();
    setDraft(tidied(draft));
    setReading(true);
  };
  if (move) {
    const takenBack = () => {
      if (own !== undefined || isBlank(draft)) setDraft(draftOf(move.content));
    };
    return (
      <MoveReceived
        heading={heading}
        move={move}
        ownWords={draft}
        onTakeBack={acted}
        onTakenBack={takenBack}
      />
    );
  }
  if (onItsWay) return <MoveUnsent heading={heading} turn={turn} content={onItsWay} />;
  if (stage === "closed") return <MoveClosed heading={heading} turn={turn} draft={draft} refusal={refusal} />;
  if (stage === "review" && content) {
    const change = () => {
      acted();
      setReading(false);
    };
    const send = () => {
      acted();
      void submit(content);
    };
    return <MoveReview heading={heading} turn={turn} content={content} onChange={change} onSend={send} />;
  }
  return (
    <Composer
      heading={heading}
      turn={turn}
      draft={draft}
      onDraft={setDraft}
      refusal={refusal}
      onRead={read}
    />
  );
}

/** Before moves open, words can be written ahead but not sent; after, what was written is only kept. */
function closedOrAhead(view: View): "closed" | "write" | undefined {
  if (movesOpenIn(view)) return undefined;
  return view.turnOpen && (view.phase === null || view.phase === "brief") ? "write" : "closed";
}

/**
 * Takes the focus to the heading when an act of the reader leads to another stage: the
 * button pressed is gone. What others bring about moves nobody's focus.
 */
function useStageFocus(stage: Stage) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(stage);
  const pressed = useRef(false);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    if (!pressed.current) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
    // On its way it is not there yet: the next stage still follows from the same act.
    pressed.current = stage === "unsent";
  }, [stage]);
  const acted = useCallback(() => {
    pressed.current = true;
  }, []);
  return { heading, acted };
}
