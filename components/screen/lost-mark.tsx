"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConnectionDot } from "@/components/ui/connection-dot";
import type { ConnectionState } from "@/lib/client/line-state";

/** A line that is back within this time was not worth a mark in front of the room. */
const patienceMs = 4000;

/** One small mark while the screen does not hear the game. */
export function LostMark({ connection }: { connection: ConnectionState }) {
  const common = useTranslations("common");
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (connection === "live") return setLost(false);
    const timer = setTimeout(() => setLost(true), patienceMs);
    return () => clearTimeout(timer);
  }, [connection]);
  if (!lost) return null;
  return (
    <div className="screen-lost" data-live="">
      <ConnectionDot state="reconnecting" label={common("connection.reconnecting")} />
    </div>
  );
}
