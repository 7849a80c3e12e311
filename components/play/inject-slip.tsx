"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { Slip } from "@/components/ui/slip";
import { useAct } from "@/lib/client/use-act";
import type { ReceivedInject } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { InjectAnswer } from "./inject-answer";
import { usePhone } from "./phone-context";

/**
 * One inject in the form of its channel. Grave material stays folded under its note;
 * what was acknowledged before this visit, or seen in an earlier turn, is folded too, to
 * keep the newest in reach.
 */
export function InjectSlip({ received }: { received: ReceivedInject }) {
  const t = useTranslations("play.inbox");
  const common = useTranslations("common");
  const phone = usePhone();
  const { inject, at, turn, acknowledgedBy } = received;
  const mine = acknowledgedBy.includes(phone.seatId);
  const [doneBefore] = useState(mine);
  const isNew = !mine && !phone.seen.has(inject.id);
  const earlier = turn < (phone.view.turn?.number ?? 0);
  const grave = inject.contentNote !== undefined;
  const fold = foldOf(grave, doneBefore || (earlier && !isNew), t);
  const cable = inject.channel === "cable";
  return (
    <>
      <Slip
        channel={inject.channel}
        channelName={common(`channel.${inject.channel}`)}
        mark={common("exercise")}
        from={inject.from}
        title={inject.title}
        labels={{ from: t(cable ? "cable-from" : "from"), title: t(cable ? "cable-subject" : "subject") }}
        meta={
          <>
            {turn === phone.view.turn?.number ? "" : `${t("turn", { turn })} · `}
            <WallTime at={at} seconds={false} /> · {inject.toAll ? t("to-all") : t("to-you")}
          </>
        }
        newLabel={isNew ? t("new") : undefined}
        contentNote={inject.contentNote}
        body={inject.body}
        fold={fold}
        acts={mine ? undefined : <Acknowledge injectId={inject.id} />}
        done={
          acknowledgedBy.length > 0 ? (
            <Acknowledged received={received} />
          ) : fold === undefined ? undefined : (
            t(grave ? "note-first" : "not-acknowledged")
          )
        }
        arrived={phone.cameWith < positionOf(phone.view, inject.id)}
      />
      <InjectAnswer received={received} />
    </>
  );
}

function foldOf(grave: boolean, done: boolean, t: ReturnType<typeof useTranslations<"play.inbox">>) {
  if (grave) return { show: t("note-open"), hide: t("close") };
  return done ? { show: t("open"), hide: t("close") } : undefined;
}

const positionOf = (view: View, injectId: string): number =>
  view.rows.find(({ event }) => event.type === "InjectReleased" && event.inject.id === injectId)?.position ??
  0;

/** Tells control that this seat has read it. Kept and sent again until control has it. */
function Acknowledge({ injectId }: { injectId: string }) {
  const t = useTranslations("play.inbox");
  const { game, waiting } = usePhone();
  const { act, busy, refused } = useAct(game.send);
  const under = waiting.some(
    ({ command }) => command.type === "AcknowledgeInject" && command.data.injectId === injectId,
  );
  return (
    <div>
      <Button
        look="first"
        className="w-full"
        busy={busy || (under && game.connection !== "live") ? t("acknowledging") : undefined}
        onClick={() => void act({ type: "AcknowledgeInject", data: { injectId } })}
      >
        {t("acknowledge")}
      </Button>
      {refused ? (
        <p className="field-error mt-2" role="alert">
          {refused.message || t("refused")}
        </p>
      ) : null}
    </div>
  );
}

/** Who of the cell has acknowledged it, and when. */
function Acknowledged({ received }: { received: ReceivedInject }) {
  const t = useTranslations("play.inbox");
  const { view, nameOf } = usePhone();
  const times = acknowledgements(view, received.inject.id);
  return (
    <span className="grid">
      {times.map(({ seatId, at }) => (
        <span key={seatId}>
          {t.rich("acknowledged", { name: nameOf(seatId), when: () => <WallTime at={at} /> }) as ReactNode}
        </span>
      ))}
    </span>
  );
}

const acknowledgements = (view: View, injectId: string): { seatId: string; at: number }[] =>
  view.rows.flatMap(({ event, at }) =>
    event.type === "InjectAcknowledged" && event.injectId === injectId ? [{ seatId: event.seatId, at }] : [],
  );
