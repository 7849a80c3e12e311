"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Marker } from "@/components/ui/signal";
import type { ReceivedInject } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { acknowledged } from "./desk-reading";
import type { DeskInject } from "./inject-list";
import { InjectSheet } from "./inject-sheet";
import { AudienceChips } from "./parts";
import { useReleases } from "./releases";
import { type Due, dueOf } from "./turn-time";
import { useEscape } from "./use-escape";

interface InjectRowProps {
  inject: DeskInject;
  released: ReceivedInject | undefined;
  /** Minutes the turn has lasted; null where that does not decide. */
  turnTime: number | null;
  open: boolean;
  onToggle: () => void;
}

/** One inject in a line, which opens it. */
export function InjectRow({ inject, released, turnTime, open, onToggle }: InjectRowProps) {
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
        <div>
          <h3>
            <button type="button" className="inject-title" aria-expanded={open} onClick={onToggle}>
              {text.title}
            </button>
          </h3>
          <InjectNote inject={inject} />
        </div>
        <AudienceChips audience={released?.audience ?? inject.audience} />
        {released ? <Released released={released} /> : <Waiting inject={inject} turnTime={turnTime} />}
      </div>
      {open ? <InjectSheet inject={inject} released={released} onClose={onToggle} /> : null}
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

function InjectNote({ inject }: { inject: DeskInject }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { channel, contentNote } = inject.text;
  return (
    <p className="row-note">
      {common(`channel.${channel}`)}
      {contentNote ? (
        <>
          {" · "}
          <b>{t("injects.content-note")}</b>
        </>
      ) : null}
    </p>
  );
}

/** The minute of the turn it is planned for. */
function DueTime({ inject }: { inject: DeskInject }) {
  const t = useTranslations("run");
  return inject.minute === undefined ? "–" : t("injects.minute", { minute: inject.minute });
}

function Waiting({ inject, turnTime }: { inject: DeskInject; turnTime: number | null }) {
  const t = useTranslations("run");
  const held = useReleases().held.some((each) => each.injectId === inject.id);
  if (held) return <p className="row-strong">{t("injects.held")}</p>;
  return (
    <p className="row-quiet" data-live="">
      <DueWords due={dueOf(inject.minute, turnTime)} />
    </p>
  );
}

function DueWords({ due }: { due: Due }) {
  const t = useTranslations("run");
  switch (due.kind) {
    case "open":
      return t("injects.waiting");
    case "in":
      return t("injects.due-in", { minutes: due.minutes });
    case "now":
      return <Marker>{t("injects.due-now")}</Marker>;
    case "over":
      return <Marker>{t("injects.overdue", { minutes: due.minutes })}</Marker>;
    default:
      return due satisfies never;
  }
}

function Released({ released }: { released: ReceivedInject }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const { done, of } = acknowledged(released, view);
  const { length } = released.responses;
  return (
    <div>
      <p className="row-strong">{t("injects.released")}</p>
      <p className="row-note">
        {t("injects.acknowledged", { done, of })}
        {length > 0 ? ` · ${t("injects.answers", { count: length })}` : null}
      </p>
    </div>
  );
}
