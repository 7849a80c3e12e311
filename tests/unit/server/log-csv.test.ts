import { expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { logCsv } from "@/lib/server/log-csv";
import { facilitator, screen, seen } from "../../support/eyes";
import { marked, putAside, takenUp } from "../../support/happened";
import { anger, flooded } from "../../support/proposal-histories";

const settled: readonly GameEvent[] = [
  ...flooded,
  takenUp("flood-angers:1", anger),
  putAside("word-spreads", "Nobody listens."),
  marked("move", "move-weir", "flood", "gossip"),
];

/** Event, subject and text of the last lines of a table, as a reader has them. */
const lastOf = (csv: string, count: number): (string | undefined)[][] =>
  csv
    .trimEnd()
    .split("\r\n")
    .slice(-count)
    .map((line) => line.match(/("[^"]*"|[^,]*)(?:,|$)/g) ?? [])
    .map((cells) => [5, 8, 9].map((at) => cells[at]?.replace(/,$/, "")));

it("control's table says what was proposed and marked, and what became of it", () => {
  expect(lastOf(logCsv(seen(facilitator, ...settled), {}), 3)).toEqual([
    ["ProposalAccepted", "flood-angers", "anger 0 to 2"],
    ["ProposalDismissed", "word-spreads", "Nobody listens."],
    ["RecordTagged", "move move-weir", '"flood, gossip"'],
  ]);
});

it("[L3] nobody else's has a line of it", () => {
  expect(logCsv(seen(screen, ...settled), {})).not.toMatch(/Proposal|RecordTagged/);
});
