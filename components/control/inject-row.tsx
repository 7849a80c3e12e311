"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Marker } from "@/components/ui/signal";
import type { Condition } from "@/lib/game/condition";
import type { ReceivedInject } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { acknowledged } from "./desk-reading";
import { type DeskInject, isMilder, lastTurnOf } from "./inject-list";
import { InjectSheet } from "./inject-sheet";
import type { InjectState } from "./inject-state";
import { useDeskCondition } from "./inject-trigger";
import { AudienceChips } from "./parts";
import { useReleases } from "./releases";
import { TagLine } from "./tag-line";
import { useEscape } from "./use-escape";

interface InjectRowProps {
  inject: DeskInject;
  released: ReceivedInject | undefined;
  /** How it stands as long as it is not out. */
  state: InjectState;
  open: boolean;
  onToggle: () => void;
}

/** One inject in a line, which opens it. */
export function InjectRow({ inject, released, state, open, onToggle }: InjectRowProps) {
  const { id, number, text } = inject;
  useEscape(open ? onToggle : undefined);
  useIntoSight(id, open);
  return (
    <li id={`inject-${id}`} className="inject-row" data-open={open ? "" : undefined}>
      <div className="inject-line">
        <span className="row-strong">{number}</span>
        <span className="row-quiet" data-live={released ? undefined : ""}>
          {released ? <WallTime at={released.at} seconds={false} /> : <DueTime inject={inject} />}
        </span>
        <div className="inject-words">
          <h3>
            <button type="button" className="inject-title" aria-expanded={open} onClick={onToggle}>
              {(released?.inject ?? text).title}
            </button>
          </h3>
          <InjectNote inject={inject} released={released} />
          {released || open ? null : <WhyNote state={state} />}
          {released ? <TagLine of={{ kind: "inject", id }} /> : null}
        </div>
        <div className="inject-stands">
          {released ? (
            <Released inject={inject} released={released} />
          ) : (
            <Waiting inject={inject} state={state} />
          )}
          <AudienceChips audience={released?.audience ?? inject.audience} />
        </div>
      </div>
      {open ? <InjectSheet inject={inject} released={released} state={state} onClose={onToggle} /> : null}
    </li>
  );
}

function useIntoSight(id: string, open: boolean): void {
  const [wasOpen, setWasOpen] = useState(open);
  useEffect(() => {
    if (open && !wasOpen) document.getElementById(`inject-${id}`)?.scrollIntoView({ block: "nearest" });
    setWasOpen(open);
  }, [open, wasOpen, id]);
}

function InjectNote({ inject, released }: Pick<InjectRowProps, "inject" | "released">) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { text, planned } = inject;
  const last = planned && lastTurnOf(planned) > planned.turn ? lastTurnOf(planned) : undefined;
  return (
    <p className="row-note">
      {common(`channel.${text.channel}`)}
      {(released?.inject ?? text).contentNote ? (
        <>
          {" · "}
          <b>{t("injects.content-note")}</b>
        </>
      ) : null}
      {planned?.substitute && !released ? ` · ${t("injects.has-milder")}` : null}
      {last !== undefined && !released ? ` · ${t("injects.until", { turn: last })}` : null}
    </p>
  );
}

/** What it waits for, or what makes it due, in two lines at most; the sheet has it whole. */
function WhyNote({ state }: { state: InjectState }) {
  const t = useTranslations("run");
  const words = useDeskCondition();
  if (state.kind === "waits" && state.missing.length > 0)
    return (
      <p className="row-note inject-why">
        {t.rich("injects.waits-for", { b, condition: words(together(state.missing)) })}
      </p>
    );
  if (state.kind === "due" && state.because.length > 0)
    return (
      <p className="row-note inject-why">
        {t.rich("injects.because", { b, condition: words(together(state.because)) })}
      </p>
    );
  return null;
}

/** One part stands alone: as a part of one it would stand in brackets. */
const together = (parts: readonly Condition[]): Condition => {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { kind: "all", of: parts };
};

const b = (words: React.ReactNode) => <b>{words}</b>;

/** The minute of its turn it is planned for; of one from an earlier turn, which. */
function DueTime({ inject }: { inject: DeskInject }) {
  const t = useTranslations("run");
  const turn = useDesk().view.turn?.number ?? 1;
  const { planned } = inject;
  if (planned && planned.turn < turn) return t("injects.of-earlier", { turn: planned.turn });
  return inject.minute === undefined ? "–" : t("injects.minute", { minute: inject.minute });
}

function Waiting({ inject, state }: Pick<InjectRowProps, "inject" | "state">) {
  const t = useTranslations("run");
  const held = useReleases().held.some((each) => each.injectId === inject.id);
  if (held) return <p className="row-strong">{t("injects.held")}</p>;
  return (
    <p className="row-quiet" data-live="">
      <StateWords state={state} />
    </p>
  );
}

function StateWords({ state }: { state: InjectState }) {
  const t = useTranslations("run");
  switch (state.kind) {
    case "due":
      return (
        <Marker>{state.late ? t("injects.overdue", { minutes: state.late }) : t("injects.due-now")}</Marker>
      );
    case "in":
      return t("injects.due-in", { minutes: state.minutes });
    case "waits":
      return t("injects.waits");
    case "open":
      return t("injects.waiting");
    case "later":
      return t("injects.later", { turn: state.turn });
    case "past":
      return t("injects.past");
    default:
      return state satisfies never;
  }
}

function Released({ inject, released }: { inject: DeskInject; released: ReceivedInject }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const { done, of } = acknowledged(released, view);
  const { length } = released.responses;
  return (
    <>
      <p className="row-strong">
        {t(isMilder(inject, released) ? "injects.released-milder" : "injects.released")}
      </p>
      <p className="row-note">
        {t("injects.acknowledged", { done, of })}
        {length > 0 ? ` · ${t("injects.answers", { count: length })}` : null}
      </p>
    </>
  );
}
