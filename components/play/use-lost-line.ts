"use client";

import { useEffect, useState } from "react";
import type { ConnectionState } from "@/lib/client/line-state";

/** A line that breaks for a moment is nothing to speak of. */
const patienceMs = 6000;

/** Whether the line has been broken for so long that the reader should be told. */
export function useLostLine(connection: ConnectionState): boolean {
  const [lost, setLost] = useState(false);
  const live = connection === "live";
  useEffect(() => {
    if (live) {
      setLost(false);
      return;
    }
    const timer = setTimeout(() => setLost(true), patienceMs);
    return () => clearTimeout(timer);
  }, [live]);
  return lost;
}
