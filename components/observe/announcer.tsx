"use client";

import { useEffect, useRef, useState } from "react";
import type { ViewEvent } from "@/lib/game/view/view-event";
import { useLogLine } from "./log-line";
import { useObserve } from "./observe-context";

/** What is worth saying aloud as it arrives; the rest stands in the log. */
const spoken: readonly ViewEvent["type"][] = [
  "TurnStarted",
  "PhaseOpened",
  "TimeCalled",
  "InjectReleased",
  "MoveSubmitted",
  "MoveRevealed",
  "RulingPublished",
  "RecordCorrected",
  "GameEnded",
];

/** Says, for those who hear the page, what has just arrived. Never what was there already. */
export function Announcer() {
  const { view, cameWith } = useObserve();
  const lineOf = useLogLine();
  const said = useRef(cameWith);
  const [text, setText] = useState("");
  useEffect(() => {
    const fresh = view.rows.filter(({ position }) => position > said.current);
    said.current = view.rows.at(-1)?.position ?? 0;
    const sentences = fresh
      .filter(({ event }) => spoken.includes(event.type))
      .flatMap((row) => lineOf(row)?.words ?? []);
    if (sentences.length > 0) setText(sentences.join(". "));
  });
  return (
    <p className="sr-only" role="status" data-live="">
      {text}
    </p>
  );
}
