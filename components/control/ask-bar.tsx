"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import { phasesAhead, unruled } from "./desk-reading";
import { Refusal } from "./parts";
import { PhaseForm } from "./phase-form";
import type { Ask, TurnActs } from "./turn-acts";

interface AskBarProps {
  ask: Ask | null;
  acts: TurnActs;
  onDone: () => void;
}

/** The bar under the head: the question an act asks back, or the sentence by which it was refused. */
export function AskBar({ ask, acts, onDone }: AskBarProps) {
  const t = useTranslations("desk");
  const bar = useRef<HTMLDivElement>(null);
  const kind = ask?.kind;
  useEffect(() => {
    if (kind) bar.current?.querySelector<HTMLElement>("button, input")?.focus();
  }, [kind]);
  if (!ask && !acts.act.refused) return null;

  function leave() {
    acts.act.forget();
    onDone();
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the button at its end
    <div className="ask-bar" ref={bar} onKeyDown={pressed}>
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
    case "end-turn":
      return <EndTurnQuestion acts={acts} onDone={onDone} />;
    default:
      return ask.kind satisfies never;
  }
}

type Answer = { acts: TurnActs; onDone: () => void };

function CloseQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view } = useDesk();
  const { kind } = view.clock;
  if (kind === "none" || kind === "called") return <p className="ask-text">{t(`ask.closed-${kind}`)}</p>;
  return (
    <>
      <p className="ask-text">{t("ask.close", { phase: common(`phase.${view.phase ?? "brief"}`) })}</p>
      <AnswerButton acts={acts} onDone={onDone} does={acts.close}>
        {t("ask.close-now")}
      </AnswerButton>
    </>
  );
}

function OverranQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("desk");
  const { clock } = useDesk().view;
  return (
    <>
      <p className="ask-text">
        {t.rich("ask.overran", {
          time: () => (clock.kind === "overran" ? <WallTime at={clock.endedAt} seconds={false} /> : null),
        })}
      </p>
      <AnswerButton acts={acts} onDone={onDone} does={() => acts.extend(300)}>
        {t("ask.add-five")}
      </AnswerButton>
      <Button size="desk" onClick={async () => (await acts.close()) && onDone()}>
        {t("ask.close-now")}
      </Button>
    </>
  );
}

/** Moves cannot be opened again in this turn: who has not sent one is named first. */
function LeaveMovesQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { view, moves, seatsIn } = useDesk();
  const next = phasesAhead(view)[0];
  if (!next) return null;
  const sent = moves
    .filter((move) => move.turn === view.turn?.number && !move.withdrawn)
    .map((move) => move.roleId);
  const missing = view.scenario.roles.filter(({ id }) => seatsIn(id).length > 0 && !sent.includes(id));
  const phase = common(`phase.${next.phase}`);
  return (
    <>
      <p className="ask-text">
        {t("ask.leave-moves", {
          phase,
          count: missing.length,
          names: missing.map(({ name }) => name).join(", "),
        })}
      </p>
      <AnswerButton acts={acts} onDone={onDone} does={() => acts.open(next.phase)}>
        {t("acts.open", { phase })}
      </AnswerButton>
    </>
  );
}

function EndTurnQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("desk");
  const { view, moves } = useDesk();
  const left = unruled(moves).length;
  const turn = view.turn?.number ?? 0;
  return (
    <>
      <p className="ask-text">{t("ask.end-turn", { turn, moves: left, phases: phasesAhead(view).length })}</p>
      <AnswerButton acts={acts} onDone={onDone} does={acts.reallyEndTurn}>
        {t("ask.end-now", { turn })}
      </AnswerButton>
    </>
  );
}

function AnswerButton(props: Answer & { does: () => Promise<boolean>; children: ReactNode }) {
  const t = useTranslations("desk");
  const { acts, onDone, does, children } = props;
  return (
    <Button
      size="desk"
      look="first"
      busy={acts.act.busy ? t("sending") : undefined}
      onClick={async () => (await does()) && onDone()}
    >
      {children}
    </Button>
  );
}
