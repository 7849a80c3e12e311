import type { ReactNode } from "react";
import type { ViewEvent } from "@/lib/game/view/view-event";

/** One kind of event, or one of several. */
export type Of<T extends ViewEvent["type"]> = Extract<ViewEvent, { type: T }>;

/** What somebody wrote, under the sentence that tells of it. */
export function Written({ children }: { children: ReactNode }) {
  return <span className="log-written">{children}</span>;
}
