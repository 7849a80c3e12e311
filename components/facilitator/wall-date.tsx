"use client";

import { useEffect, useState } from "react";

/** A day and hour in the reader's own time, e.g. 3 Jan, 14:32. Blank until the page runs, as `WallTime` is. */
export function WallDate({ at }: { at: string }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const options = {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    } as const;
    setText(new Intl.DateTimeFormat("en-GB", options).format(new Date(at)));
  }, [at]);
  return (
    <time dateTime={at} data-live="" className="whitespace-nowrap tabular-nums">
      {text}
    </time>
  );
}
