import type { Inject, InjectText } from "@/lib/game/scenario";

/** A text to hand out, as it was planned or in its milder form. */
export interface SlipText {
  readonly inject: Inject;
  readonly text: Pick<InjectText, "title" | "body" | "contentNote">;
  readonly milder: boolean;
}
