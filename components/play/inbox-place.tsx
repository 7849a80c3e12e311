"use client";

import { useTranslations } from "use-intl/react";
import { EmptyState } from "@/components/ui/headings";
import { useVisit } from "@/lib/client/use-visit";
import { injectsOf } from "@/lib/game/view/read";
import { InjectSlip } from "./inject-slip";
import { usePhone } from "./phone-context";
import { PlaceFoot } from "./place-foot";
import { WhenShown } from "./when-shown";

/** What has reached this seat, newest first. */
export function InboxPlace({ here }: { here: boolean }) {
  const t = useTranslations("play.inbox");
  const phone = usePhone();
  const shown = useVisit(here, phone.seen.add);
  const received = injectsOf(phone.view).reverse();
  return (
    <section className="place" aria-label={t("title")} hidden={!here}>
      {received.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ol className="bleed grid gap-[9px] [&>li:first-child>.slip]:border-t-0">
        {received.map((each) => (
          <WhenShown key={each.inject.id} id={each.inject.id} onShown={shown}>
            <InjectSlip received={each} />
          </WhenShown>
        ))}
      </ol>
      <PlaceFoot />
    </section>
  );
}
