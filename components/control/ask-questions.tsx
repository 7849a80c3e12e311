"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { clockDigits } from "@/components/ui/clock";
import { goTo } from "@/lib/client/use-place";
import { useDesk } from "./desk-context";
import { notMoved, phasesAhead } from "./desk-reading";
import type { TurnActs } from "./turn-acts";
import { type UndoStep, undoStepOf } from "./undo-step";

interface Answer {
  acts: TurnActs;
  onDone: () => void;
}

export function CloseQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("run");
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

export function OverranQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("run");
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

/** Once something is shown, moves cannot be opened again in this turn: who has not sent one is named first. */
export function LeaveMovesQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view, moves } = useDesk();
  const next = phasesAhead(view)[0];
  if (!next) return null;
  const missing = notMoved(view, moves);
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

/** The last step back: says what goes and what comes back. */
export function UndoQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const step = undoStepOf(useDesk().view);
  if (!step) return <p className="ask-text">{t("undo.over")}</p>;
  return (
    <>
      <p className="ask-text">
        {t("undo.question", {
          undone: common(`phase.${step.undone}`),
          phase: common(`phase.${step.phase}`),
        })}{" "}
        <ClockBack step={step} />
        {step.phase === "deliberate" && step.clock.kind !== "called" ? ` ${t("undo.moves-open")}` : null}
      </p>
      <AnswerButton acts={acts} onDone={onDone} does={() => acts.undo(step.undone)}>
        {t("undo.confirm", { phase: common(`phase.${step.phase}`) })}
      </AnswerButton>
    </>
  );
}

function ClockBack({ step: { clock } }: { step: UndoStep }) {
  const t = useTranslations("run");
  if (clock.kind === "paused") return t("undo.clock", { time: clockDigits(clock.leftMs / 1000) });
  return t(clock.kind === "none" ? "undo.no-clock" : "undo.time-up");
}

/** Little time is left and some have not sent: more time, or a slip of paper. */
export function MissingQuestion({ acts, onDone }: Answer) {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const names = notMoved(view, moves).map(({ name }) => name);
  if (names.length === 0) return <p className="ask-text">{t("missing.none")}</p>;
  return (
    <>
      <p className="ask-text">{t("missing.text", { names: names.join(", ") })}</p>
      <Button size="desk" onClick={async () => (await acts.extend(60)) && onDone()}>
        {t("acts.minutes", { minutes: 1 })}
      </Button>
      <Button size="desk" onClick={async () => (await acts.extend(300)) && onDone()}>
        {t("acts.minutes", { minutes: 5 })}
      </Button>
      <Button
        size="desk"
        look="bare"
        onClick={() => {
          onDone();
          goTo("paper");
        }}
      >
        {t("missing.paper")}
      </Button>
    </>
  );
}

function AnswerButton(props: Answer & { does: () => Promise<boolean>; children: ReactNode }) {
  const t = useTranslations("run");
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
