"use client";

import { Prose } from "@/components/ui/prose";
import type { View } from "@/lib/game/view/view";
import { sizeOf } from "./reading";

/** The situation as the turn opens, in the words everyone was given. */
export function Situation({ view: { turn } }: { view: View }) {
  if (!turn) return null;
  return (
    <article className="screen-situation" data-size={sizeOf(turn.situation)}>
      <h2>{turn.title}</h2>
      <p className="screen-note">{turn.dateline}</p>
      <Prose text={turn.situation} />
    </article>
  );
}
