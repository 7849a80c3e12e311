"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { Slip } from "@/components/ui/slip";
import { injectsOf, type ReceivedInject } from "@/lib/game/view/read";
import { useObserve } from "./observe-context";
import { ObservePlace } from "./observe-place";

/** What control released to those this observer sees, newest first. */
export function InjectsPlace({ here }: { here: boolean }) {
  const t = useTranslations("screen.observe");
  const { view } = useObserve();
  const injects = injectsOf(view).reverse();
  return (
    <ObservePlace title={t("places.injects")} here={here}>
      <ColumnHead
        title={t("places.injects")}
        end={injects.length === 0 ? undefined : String(injects.length)}
      />
      {injects.length === 0 ? <EmptyState>{t("no-injects")}</EmptyState> : null}
      <div className="slips bleed">
        {injects.map((received) => (
          <ObservedInject key={received.inject.id} received={received} />
        ))}
      </div>
    </ObservePlace>
  );
}

/** Grave material stays folded under its note. */
function ObservedInject({ received }: { received: ReceivedInject }) {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const { inject, at, turn } = received;
  const grave = inject.contentNote !== undefined;
  return (
    <Slip
      channel={inject.channel}
      channelName={common(`channel.${inject.channel}`)}
      mark={common("exercise")}
      from={inject.from}
      title={inject.title}
      level={3}
      labels={{ from: t("from"), title: t(inject.channel === "cable" ? "subj" : "subject") }}
      meta={
        <>
          {turn === 0 ? null : `${common("turn", { number: turn })} · `}
          <WallTime at={at} seconds={false} /> · {t(inject.toAll ? "to-all" : "to-some")}
        </>
      }
      contentNote={inject.contentNote}
      body={inject.body}
      fold={grave ? { show: t("open"), hide: t("close") } : undefined}
      done={received.acknowledgedBy.length > 0 || grave ? <Read received={received} /> : undefined}
    >
      <Responses received={received} />
    </Slip>
  );
}

/** Who was seen to read it; of what lies folded under a note and was read by nobody, that the note comes first. */
function Read({ received: { acknowledgedBy } }: { received: ReceivedInject }) {
  const t = useTranslations("screen.observe");
  const { nameOf } = useObserve();
  if (acknowledgedBy.length === 0) return <span>{t("note-first")}</span>;
  return <span>{t("read-by", { names: acknowledgedBy.map(nameOf).join(", ") })}</span>;
}

function Responses({ received: { responses } }: { received: ReceivedInject }) {
  const t = useTranslations("screen.observe");
  const { nameOf } = useObserve();
  if (responses.length === 0) return null;
  return (
    <ul className="observe-responses">
      {responses.map(({ seatId, text, at }) => (
        <li key={`${seatId} ${at}`}>
          <p className="observe-note">
            {t("response", { name: nameOf(seatId) })} · <WallTime at={at} seconds={false} />
          </p>
          <p className="font-prose whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}
