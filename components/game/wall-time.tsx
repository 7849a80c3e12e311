"use client";

import { useEffect, useState } from "react";

/**
 * A moment in the reader's own time, e.g. 14:32:07. Blank until the page runs, since
 * the server does not know the reader's zone; marked live, as no two readers agree on it.
 */
export function WallTime({ at, seconds = true }: { at: number; seconds?: boolean }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const options = {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
      ...(seconds ? ({ second: "2-digit" } as const) : {}),
    } as const;
    setText(new Intl.DateTimeFormat("en-GB", options).format(at));
  }, [at, seconds]);
  return (
    <time dateTime={new Date(at).toISOString()} data-live="" className="tabular-nums">
      {text}
    </time>
  );
}
