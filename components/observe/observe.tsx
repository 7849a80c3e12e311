"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ClaimForm, hideKey, keyIn } from "@/components/game/claim-form";
import { Button } from "@/components/ui/button";
import { PageFrame } from "@/components/ui/page-frame";
import { Notice } from "@/components/ui/signal";
import { Tabs } from "@/components/ui/tabs";
import type { Start } from "@/lib/client/game-connection";
import { useGame } from "@/lib/client/use-game";
import { usePlace } from "@/lib/client/use-place";
import { InjectsPlace } from "./injects-place";
import { LogPlace } from "./log-place";
import { MovesPlace } from "./moves-place";
import { ObserveProvider, useObserve } from "./observe-context";
import { ObserveHead } from "./observe-head";
import { SituationPlace } from "./situation-place";
import "./observe.css";
import "./entries.css";

interface ObserveProps {
  gameId: string;
  /** As whom the doors are used: `observer:ID`. */
  as: string;
  start: Start;
  /** Nobody said which observer: the browser holds this one. A key in the address then is another's. */
  found?: boolean;
}

/** An observer's page: all that the observer may see, and nothing to fill in. */
export function Observe({ gameId, as, start, found = false }: ObserveProps) {
  const game = useGame(gameId, as, start);
  const [claiming, setClaiming] = useState(false);
  useEffect(() => {
    if (found && keyIn(window.location.hash) !== "") setClaiming(true);
    else hideKey();
  }, [found]);
  if (claiming || game.connection === "gone") return <ClaimForm gameId={gameId} page="observe" />;
  return (
    <ObserveProvider game={game}>
      <Places />
    </ObserveProvider>
  );
}

const places = ["situation", "injects", "moves", "log"] as const;
type Place = (typeof places)[number];

/** On a wide window all places stand side by side; on a phone one, chosen at the foot. */
function Places() {
  const t = useTranslations("screen.observe");
  const common = useTranslations("common");
  const here = usePlace(places[0]);
  const place: Place = places.find((each) => each === here) ?? places[0];
  return (
    <PageFrame
      mark={common("exercise")}
      kind="phone"
      scroll={false}
      skip={t("skip")}
      head={<ObserveHead />}
      foot={
        <div className="observe-tabs">
          <Tabs
            label={t("places.label")}
            tabs={places.map((id) => ({ id, text: t(`places.${id}`), href: `#${id}` }))}
            current={place}
          />
        </div>
      }
      className="observe"
    >
      <NewerBuild />
      <noscript>{t("needs-script")}</noscript>
      <div className="observe-places">
        <SituationPlace here={place === "situation"} />
        <div className="observe-middle">
          <MovesPlace here={place === "moves"} />
          <InjectsPlace here={place === "injects"} />
        </div>
        <LogPlace here={place === "log"} />
      </div>
    </PageFrame>
  );
}

function NewerBuild() {
  const common = useTranslations("common");
  const { game } = useObserve();
  if (!game.newerBuild) return null;
  return (
    <div className="px-(--page-margin) py-2" data-live="">
      <Notice kind="plain">
        {common("newer-build")}{" "}
        <Button look="bare" onClick={() => window.location.reload()}>
          {common("reload")}
        </Button>
      </Notice>
    </div>
  );
}
