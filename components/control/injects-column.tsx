"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import type { ReceivedInject } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { InjectForm } from "./inject-form";
import { type DeskInject, plannedFor, writtenFor } from "./inject-list";
import { InjectRow } from "./inject-row";
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
  const turn = chosen ?? running;
  const out = new Map(injects.map((each) => [each.inject.id, each]));
  const planned = plannedFor(view, turn);
  const written = writtenFor(view, turn, out);
  const all = [...planned, ...written];
  const released = all.filter(({ id }) => out.has(id)).length;
  const list = { out, open, onOpen, running: turn === running };
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
            <TurnSelect turn={turn} onTurn={setChosen} />
          </span>
        }
      />
      <div className="desk-scroll">
        {open === newInject ? <InjectForm onClose={() => onOpen(null)} /> : null}
        {all.length === 0 ? <EmptyState>{t("injects.none", { turn })}</EmptyState> : <ListHead />}
        <InjectList injects={planned} {...list} />
        {written.length > 0 ? (
          <>
            <h3 className="list-title">{t("injects.written")}</h3>
            <InjectList injects={written} {...list} />
          </>
        ) : null}
      </div>
    </section>
  );
}

function ListHead() {
  const t = useTranslations("run");
  return (
    <p className="row-head" aria-hidden="true">
      <span>{t("injects.number")}</span>
      <span>{t("injects.time")}</span>
      <span>{t("injects.event")}</span>
      <span>{t("injects.to")}</span>
      <span>{t("injects.state")}</span>
    </p>
  );
}

interface InjectListProps extends InjectsColumnProps {
  injects: readonly DeskInject[];
  out: ReadonlyMap<string, ReceivedInject>;
  /** Whether they are those of the running turn, so that the clock decides what is due. */
  running: boolean;
}

function InjectList({ injects, out, open, onOpen, running }: InjectListProps) {
  const turnTime = useTurnMinutes();
  return (
    <ol>
      {injects.map((inject) => (
        <InjectRow
          key={inject.id}
          inject={inject}
          released={out.get(inject.id)}
          turnTime={running ? turnTime : null}
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
