"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useDesk } from "./desk-context";
import { InjectForm } from "./inject-form";
import { type DeskInject, leftOutOf, plannedFor, stillOpenIn, turnOfInject, writtenFor } from "./inject-list";
import { InjectRow } from "./inject-row";
import { stateOf } from "./inject-state";
import { useTurnMinutes } from "./turn-time";

/** Stands for the form of a new inject where the id of an open one would. */
export const newInject = "+";

interface InjectsColumnProps {
  /** The one that lies open. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** The injects of a turn: what is due, what is out and who has read it. One lies open at a time. */
export function InjectsColumn({ open, onOpen }: InjectsColumnProps) {
  const t = useTranslations("run");
  const { view, injects } = useDesk();
  const running = view.turn?.number ?? 1;
  const [chosen, setChosen] = useState<number>();
  const out = new Map(injects.map((each) => [each.inject.id, each]));
  const turn = useTurnShown(chosen ?? running, open, out);
  const planned = plannedFor(view, turn);
  const earlier = stillOpenIn(view, turn, out);
  const written = writtenFor(view, turn, out);
  const leftOut = leftOutOf(view, turn, out);
  const all = [...planned, ...earlier, ...written];
  const released = all.filter(({ id }) => out.has(id)).length;
  const list = { open, onOpen };
  return (
    <section className="desk-column injects" aria-label={t("injects.title")}>
      <ColumnHead
        title={t("injects.title")}
        note={t("injects.count", { out: released, waiting: all.length - released })}
        end={
          <span className="colhead-acts">
            <Button size="desk" look="bare" onClick={() => onOpen(newInject)}>
              {t("injects.write")} <Key>I</Key>
            </Button>
            <TurnSelect
              turn={turn}
              onTurn={(next) => {
                setChosen(next);
                onOpen(null);
              }}
            />
          </span>
        }
      />
      <div className="desk-scroll">
        {open === newInject ? <InjectForm onClose={() => onOpen(null)} /> : null}
        {all.length === 0 ? <EmptyState>{t("injects.none", { turn })}</EmptyState> : <ListHead />}
        <InjectList injects={planned} {...list} />
        <EarlierInjects injects={earlier} {...list} />
        {written.length > 0 ? (
          <>
            <h3 className="list-title">{t("injects.written")}</h3>
            <InjectList injects={written} {...list} />
          </>
        ) : null}
        <FoldedInjects title={t("injects.left-out", { count: leftOut.length })} injects={leftOut} {...list} />
      </div>
    </section>
  );
}

/** The turn whose list is shown: what lies open is in it, wherever it was asked for. */
function useTurnShown(wanted: number, open: string | null, out: ReadonlyMap<string, unknown>): number {
  const { view } = useDesk();
  const home = open === null ? undefined : turnOfInject(view, open);
  if (open === null || home === undefined || home === wanted) return wanted;
  const listed = [...stillOpenIn(view, wanted, out), ...leftOutOf(view, wanted, out)];
  return listed.some(({ id }) => id === open) ? wanted : home;
}

function ListHead() {
  const t = useTranslations("run");
  return (
    <p className="row-head" aria-hidden="true">
      <span>{t("injects.number")}</span>
      <span>{t("injects.time")}</span>
      <span>{t("injects.event")}</span>
      <span>{t("injects.state")}</span>
    </p>
  );
}

interface InjectListProps extends InjectsColumnProps {
  injects: readonly DeskInject[];
}

/** Injects of earlier turns that may still come: those that wait for something are folded away. */
function EarlierInjects({ injects, ...list }: InjectListProps) {
  const t = useTranslations("run");
  const { circumstances } = useDesk();
  const waiting = injects.filter((each) => stateOf(each, circumstances, null).kind === "waits");
  const ready = injects.filter((each) => !waiting.includes(each));
  return (
    <>
      {ready.length > 0 ? (
        <>
          <h3 className="list-title">{t("injects.earlier")}</h3>
          <InjectList injects={ready} {...list} />
        </>
      ) : null}
      <FoldedInjects
        title={t("injects.earlier-waiting", { count: waiting.length })}
        injects={waiting}
        {...list}
      />
    </>
  );
}

/** A list that is folded as long as nothing in it lies open. */
function FoldedInjects({ title, injects, ...list }: InjectListProps & { title: ReactNode }) {
  if (injects.length === 0) return null;
  return (
    <details className="inject-fold" open={injects.some(({ id }) => id === list.open) || undefined}>
      <summary>{title}</summary>
      <InjectList injects={injects} {...list} />
    </details>
  );
}

function InjectList({ injects, open, onOpen }: InjectListProps) {
  const { injects: received, circumstances } = useDesk();
  const turnTime = useTurnMinutes();
  return (
    <ol>
      {injects.map((inject) => (
        <InjectRow
          key={inject.id}
          inject={inject}
          released={received.find((each) => each.inject.id === inject.id)}
          state={stateOf(inject, circumstances, turnTime)}
          open={open === inject.id}
          onToggle={() => onOpen(open === inject.id ? null : inject.id)}
        />
      ))}
    </ol>
  );
}

function TurnSelect({ turn, onTurn }: { turn: number; onTurn: (turn: number) => void }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  return (
    <select
      className="plain-select"
      aria-label={t("injects.of-turn")}
      value={turn}
      onChange={(event) => onTurn(Number(event.currentTarget.value))}
    >
      {view.scenario.phases.map((each) => (
        <option key={each.turn} value={each.turn}>
          {common("turn", { number: each.turn })}
        </option>
      ))}
    </select>
  );
}
