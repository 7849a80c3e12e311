import type { LoggedEvent } from "../events";
import type { Scenario } from "../scenario";
import type { Viewer } from "../viewer";
import { evolveView } from "./evolve-view";
import { viewActor, viewEvent } from "./redact";
import { type FeedItem, type View, viewStart } from "./view";

/** The next item of a viewer's feed, or null when the event is not for that viewer. */
export function feedItem(
  scenario: Scenario,
  logged: LoggedEvent,
  viewer: Viewer,
  position: number,
): FeedItem | null {
  const event = viewEvent(scenario, logged, viewer);
  if (event === null) return null;
  const by = viewActor(logged.by, viewer);
  return { position, at: logged.at, event, ...(by ? { by } : {}) };
}

/** A viewer's whole feed of a log. */
export function feed(scenario: Scenario, log: readonly LoggedEvent[], viewer: Viewer): FeedItem[] {
  const items: FeedItem[] = [];
  for (const logged of log) {
    const item = feedItem(scenario, logged, viewer, items.length + 1);
    if (item) items.push(item);
  }
  return items;
}

/** All that a viewer may know of a log. */
export const view = (scenario: Scenario, log: readonly LoggedEvent[], viewer: Viewer): View =>
  feed(scenario, log, viewer).reduce(evolveView, viewStart(scenario, viewer));
