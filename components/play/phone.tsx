"use client";

import { useTranslations } from "use-intl/react";
import { PageFrame } from "@/components/ui/page-frame";
import { Tabs } from "@/components/ui/tabs";
import type { Start } from "@/lib/client/game-connection";
import { Announcer } from "./announcer";
import { CardPlace } from "./card-place";
import { Gone } from "./gone";
import { InboxPlace } from "./inbox-place";
import { LogPlace } from "./log-place";
import { MovePlace } from "./move-place";
import { NeedsNow } from "./needs-now";
import { PhoneProvider, type PhoneState } from "./phone-context";
import { PhoneTop } from "./phone-top";
import { type Place, tabs, usePhonePlace } from "./places";
import { RejoinedNotice } from "./rejoined-notice";
import { SeatPlace } from "./seat-place";
import { SituationPlace } from "./situation-place";
import { TimeUp } from "./time-up";
import { Trouble } from "./trouble";
import { unreadInjects, unreadNews } from "./unread";
import { usePhoneState } from "./use-phone-state";
import "./play.css";
import "./play-cell.css";
import "./play-log.css";

interface PhoneProps {
  gameId: string;
  seatId: string;
  start: Start;
}

/** A player's phone: everything one seat knows, and its cell's moves. */
export function Phone({ gameId, seatId, start }: PhoneProps) {
  const phone = usePhoneState(gameId, seatId, start);
  if (phone.game.connection === "gone") return <Gone gameId={gameId} seatId={seatId} view={phone.view} />;
  return (
    <PhoneProvider value={phone}>
      <Pages phone={phone} />
    </PhoneProvider>
  );
}

function Pages({ phone }: { phone: PhoneState }) {
  const t = useTranslations("play");
  const common = useTranslations("common");
  const { place, main } = usePhonePlace();
  const here = (each: Place) => ({ here: each === place });
  return (
    <div className="phone-desk">
      <div className="phone-sheet" ref={main}>
        <PageFrame
          mark={common("exercise")}
          kind="phone"
          skip={t("skip")}
          head={<PhoneTop />}
          foot={
            <>
              {place === "move" ? <TimeUp /> : null}
              <PhoneTabs place={place} phone={phone} />
            </>
          }
        >
          <h1 className="sr-only">{`${phone.view.title}: ${t(`tabs.${place}`)}`}</h1>
          <Announcer />
          <noscript>{t("needs-script")}</noscript>
          <div className="phone-page">
            <Trouble />
            <RejoinedNotice />
            <NeedsNow place={place} />
            <SituationPlace {...here("situation")} />
            <InboxPlace {...here("inbox")} />
            <MovePlace {...here("move")} />
            <CardPlace {...here("card")} />
            <LogPlace {...here("log")} />
            <SeatPlace {...here("seat")} />
          </div>
        </PageFrame>
      </div>
    </div>
  );
}

function PhoneTabs({ place, phone }: { place: Place; phone: PhoneState }) {
  const t = useTranslations("play");
  const counts: Partial<Record<Place, number>> = {
    inbox: unreadInjects(phone).length,
    log: unreadNews(phone).length,
  };
  const shown = tabs.map((id) => {
    const count = counts[id] ?? 0;
    const badge = count > 0 ? { text: String(count), label: t("tabs.unread", { count }) } : undefined;
    return { id, text: t(`tabs.${id}`), href: `#${id}`, badge };
  });
  return <Tabs label={t("tabs.label")} tabs={shown} current={place} />;
}
