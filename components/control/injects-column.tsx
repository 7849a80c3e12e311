"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import type { Inject } from "@/lib/game/scenario";
import type { ReceivedInject } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { acknowledged, plannedFor } from "./desk-reading";
import { InjectSheet } from "./inject-sheet";
import { AudienceChips } from "./parts";

interface InjectsColumnProps {
  /** The one that lies open. */
  open: string | null;
  onOpen: (id: string | null) => void;
}

/** The planned injects of a turn: what is out and who has read it, what waits. One lies open at a time. */
export function InjectsColumn({ open, onOpen }: InjectsColumnProps) {
  const t = useTranslations("desk");
  const { view, injects } = useDesk();
  const running = view.turn?.number ?? 1;
  const [chosen, setChosen] = useState<number>();
  const turn = chosen ?? running;
  const planned = plannedFor(view, turn);
  const out = new Map(injects.map((each) => [each.inject.id, each]));
  const released = planned.filter(({ inject }) => out.has(inject.id)).length;
  return (
    <section className="desk-column injects" aria-label={t("injects.title")}>
      <ColumnHead
        title={t("injects.title")}
        note={t("injects.count", { out: released, waiting: planned.length - released })}
        end={<TurnSelect turn={turn} onTurn={setChosen} />}
      />
      <div className="desk-scroll">
        {planned.length === 0 ? (
          <EmptyState>{t("injects.none", { turn })}</EmptyState>
        ) : (
          <p className="row-head" aria-hidden="true">
            <span>{t("injects.number")}</span>
            <span>{t("injects.time")}</span>
            <span>{t("injects.event")}</span>
            <span>{t("injects.to")}</span>
            <span>{t("injects.state")}</span>
          </p>
        )}
        <ol>
          {planned.map(({ number, inject }) => (
            <InjectRow
              key={inject.id}
              number={number}
              inject={inject}
              released={out.get(inject.id)}
              open={open === inject.id}
              onToggle={() => onOpen(open === inject.id ? null : inject.id)}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

function TurnSelect({ turn, onTurn }: { turn: number; onTurn: (turn: number) => void }) {
  const t = useTranslations("desk");
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

interface InjectRowProps {
  number: string;
  inject: Inject;
  released: ReceivedInject | undefined;
  open: boolean;
  onToggle: () => void;
}

function InjectRow({ number, inject, released, open, onToggle }: InjectRowProps) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const [wasOpen, setWasOpen] = useState(open);
  useEffect(() => {
    if (open && !wasOpen)
      document.getElementById(`inject-${inject.id}`)?.scrollIntoView({ block: "nearest" });
    setWasOpen(open);
  }, [open, wasOpen, inject.id]);
  return (
    <li id={`inject-${inject.id}`} className="inject-row" data-open={open ? "" : undefined}>
      <div className="inject-line">
        <span className="row-strong">{number}</span>
        <span className="row-quiet">{released ? <WallTime at={released.at} seconds={false} /> : "–"}</span>
        <div>
          <h3>
            <button type="button" className="inject-title" aria-expanded={open} onClick={onToggle}>
              {inject.title}
            </button>
          </h3>
          <p className="row-note">
            {common(`channel.${inject.channel}`)}
            {inject.contentNote ? (
              <>
                {" · "}
                <b>{t("injects.content-note")}</b>
              </>
            ) : null}
          </p>
        </div>
        <AudienceChips audience={released?.audience ?? inject.audience} />
        <InjectState released={released} />
      </div>
      {open ? <InjectSheet inject={inject} released={released} /> : null}
    </li>
  );
}

function InjectState({ released }: { released: ReceivedInject | undefined }) {
  const t = useTranslations("desk");
  const { view } = useDesk();
  if (!released) return <p className="row-quiet">{t("injects.waiting")}</p>;
  const { done, of } = acknowledged(released, view.seats);
  return (
    <div>
      <p className="row-strong">{t("injects.released")}</p>
      <p className="row-note">{t("injects.acknowledged", { done, of })}</p>
    </div>
  );
}
