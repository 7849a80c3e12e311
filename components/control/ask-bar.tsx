"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import {
  CloseQuestion,
  LeaveMovesQuestion,
  MissingQuestion,
  OverranQuestion,
  UndoQuestion,
} from "./ask-questions";
import { Refusal } from "./parts";
import { PhaseForm } from "./phase-form";
import type { Ask, TurnActs } from "./turn-acts";
import { useEscape } from "./use-escape";

interface AskBarProps {
  ask: Ask | null;
  acts: TurnActs;
  onDone: () => void;
}

/** The bar under the head: the question an act asks back, or the sentence by which it was refused. */
export function AskBar({ ask, acts, onDone }: AskBarProps) {
  const t = useTranslations("run");
  const bar = useRef<HTMLDivElement>(null);
  const kind = ask?.kind;
  const shown = ask !== null || acts.act.refused !== undefined;
  useEscape(shown ? leave : undefined);
  useEffect(() => {
    if (kind) bar.current?.querySelector<HTMLElement>("button, input")?.focus();
  }, [kind]);

  function leave() {
    acts.act.forget();
    onDone();
  }
  if (!shown) return null;
  return (
    <div className="ask-bar" ref={bar}>
      <Refusal act={acts.act} />
      {ask ? <Question ask={ask} acts={acts} onDone={onDone} /> : null}
      <Button size="desk" look="bare" onClick={leave}>
        {t(ask ? "leave-it" : "understood")}
      </Button>
    </div>
  );
}

function Question({ ask, acts, onDone }: { ask: Ask; acts: TurnActs; onDone: () => void }) {
  switch (ask.kind) {
    case "close":
      return <CloseQuestion acts={acts} onDone={onDone} />;
    case "overran":
      return <OverranQuestion acts={acts} onDone={onDone} />;
    case "phase":
      return <PhaseForm acts={acts} onDone={onDone} />;
    case "leave-moves":
      return <LeaveMovesQuestion acts={acts} onDone={onDone} />;
    case "undo":
      return <UndoQuestion acts={acts} onDone={onDone} />;
    case "missing":
      return <MissingQuestion acts={acts} onDone={onDone} />;
    default:
      return ask.kind satisfies never;
  }
}
