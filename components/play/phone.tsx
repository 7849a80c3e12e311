"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { PageFrame } from "@/components/ui/page-frame";
import { Notice } from "@/components/ui/signal";
import { Tabs } from "@/components/ui/tabs";
import type { Start } from "@/lib/client/game-connection";
import { Announcer } from "./announcer";
import { CardPlace } from "./card-place";
import { Gone } from "./gone";
import { InboxPlace } from "./inbox-place";
import { LogPlace } from "./log-place";
import { MovePlace } from "./move-place";
import { PhoneProvider, type PhoneState } from "./phone-context";
import { PhoneTop } from "./phone-top";
import { type Place, places, usePhonePlace } from "./places";
import { SituationPlace } from "./situation-place";
import { unreadInjects, unreadRulings } from "./unread";
import { useLostLine } from "./use-lost-line";
import { usePhoneState } from "./use-phone-state";
import "./play.css";

interface PhoneProps {
  gameId: string;
  seatId: string;
  start: Start;
}

/** A player's phone: everything one seat knows, and its one move. */
export function Phone({ gameId, seatId, start }: PhoneProps) {
  const phone = usePhoneState(gameId, seatId, start);
  if (phone.game.connection === "gone") return <Gone gameId={gameId} seatId={seatId} />;
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
          foot={<PhoneTabs place={place} phone={phone} />}
        >
          <h1 className="sr-only">{`${phone.view.title}: ${t(`tabs.${place}`)}`}</h1>
          <Announcer />
          <Trouble phone={phone} />
          <noscript>{t("needs-script")}</noscript>
          <SituationPlace {...here("situation")} />
          <InboxPlace {...here("inbox")} />
          <MovePlace {...here("move")} />
          <CardPlace {...here("card")} />
          <LogPlace {...here("log")} />
        </PageFrame>
      </div>
    </div>
  );
}

function PhoneTabs({ place, phone }: { place: Place; phone: PhoneState }) {
  const t = useTranslations("play");
  const counts: Partial<Record<Place, number>> = {
    inbox: unreadInjects(phone).length,
    log: unreadRulings(phone).length,
  };
  const tabs = places.map((id) => {
    const count = counts[id] ?? 0;
    const badge = count > 0 ? { text: String(count), label: t("tabs.unread", { count }) } : undefined;
    return { id, text: t(`tabs.${id}`), href: `#${id}`, badge };
  });
  return <Tabs label={t("tabs.label")} tabs={tabs} current={place} />;
}

/** What stands in the way, above whichever place is shown. */
function Trouble({ phone }: { phone: PhoneState }): ReactNode {
  const t = useTranslations("play");
  const common = useTranslations("common");
  const lost = useLostLine(phone.game.connection);
  const trouble = phone.game.intercepted ? "intercepted" : lost ? "no-line" : undefined;
  return (
    <>
      <div role="status" data-live="">
        {trouble ? (
          <div className="py-3">
            <Notice kind="refusal" title={t(`${trouble}-title`)}>
              {t(trouble)}
            </Notice>
          </div>
        ) : null}
      </div>
      {phone.game.newerBuild ? (
        <div className="py-3" data-live="">
          <Notice kind="plain">
            {common("newer-build")}{" "}
            <Button look="bare" onClick={() => window.location.reload()}>
              {common("reload")}
            </Button>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
