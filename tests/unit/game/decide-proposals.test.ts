import { describe, expect, it } from "vitest";
import { toControl } from "@/lib/game/audience";
import type { GameEvent } from "@/lib/game/events";
import type { RejectionCode } from "@/lib/game/rejections";
import type { CommandInput } from "../../support/command-of";
import {
  bytes,
  control as desk,
  east,
  gauge,
  screen,
  seen,
  waiting,
  watchers,
} from "../../support/divided-room";
import { control, gameOf, given, seat } from "../../support/given";
import {
  adjusted,
  established,
  marked,
  putAside,
  released,
  submitted,
  takenUp,
  withdrawn,
} from "../../support/happened";
import { called, ended, lobby, moved, turnEnded } from "../../support/histories";
import {
  anger,
  blamed,
  closed,
  dry,
  flooded,
  phase,
  proposed,
  secondTurn,
  told,
} from "../../support/proposal-histories";

const take = (
  events: readonly GameEvent[],
  proposalId: string,
  more: Omit<CommandInput<"AcceptProposal">, "proposalId"> = {},
) => given(...events).when(control, "AcceptProposal", { proposalId, ...more });
const dismiss = (events: readonly GameEvent[], proposalId: string, reason?: string) =>
  given(...events).when(control, "DismissProposal", { proposalId, ...(reason ? { reason } : {}) });

describe("AcceptProposal", () => {
  it("moves the tracks as the dynamic proposed, for its reason", () => {
    take(flooded, "flood-angers:1").thenEvents(
      takenUp("flood-angers:1", anger),
      adjusted("anger", 0, 2, blamed),
    );
    take(closed, "river-falls:1").thenEvents(
      takenUp("river-falls:1", { trackId: "level", from: 4, to: 3 }, { trackId: "crack", from: 1, to: 2 }),
      adjusted("level", 4, 3, dry),
      adjusted("crack", 1, 2, dry),
    );
  });
  it("moves them as control says instead, and keeps what was proposed on the record", () => {
    const other = (tracks: CommandInput<"AcceptProposal">["tracks"]) =>
      take(flooded, "flood-angers:1", { tracks });
    const record = takenUp("flood-angers:1", anger);
    other([{ trackId: "anger", to: 1 }]).thenEvents(record, adjusted("anger", 0, 1, blamed));
    other([
      { trackId: "anger", to: 5 },
      { trackId: "harvest", to: 5 },
      { trackId: "anger", to: 3 },
    ]).thenEvents(record, adjusted("anger", 0, 3, blamed), adjusted("harvest", 6, 5, blamed));
    other([{ trackId: "anger", to: 0 }]).thenEvents(record);
    other([]).thenEvents(record);
  });
  it("is refused whole for a value off the scale, or a track that is none", () => {
    const wrong = (trackId: string, to: number) =>
      take(flooded, "flood-angers:1", {
        tracks: [
          { trackId: "level", to: 5 },
          { trackId, to },
        ],
      });
    wrong("anger", 6).thenRefused("out-of-range");
    wrong("anger", -6).thenRefused("out-of-range");
    wrong("nothing", 1).thenRefused("unknown-track");
  });
  it("counts from where the tracks stand now, as far as the scale goes", () => {
    take([...flooded, adjusted("anger", 0, 4)], "flood-angers:1").thenEvents(
      takenUp("flood-angers:1", { trackId: "anger", from: 4, to: 5 }),
      adjusted("anger", 4, 5, blamed),
    );
    take([...flooded, adjusted("anger", 0, -5)], "flood-angers:1").thenEvents(
      takenUp("flood-angers:1", { trackId: "anger", from: -5, to: -3 }),
      adjusted("anger", -5, -3, blamed),
    );
  });
  it("moves nothing at the end of the scale; one that would do nothing else is not made", () => {
    take([...flooded, adjusted("anger", 0, 5)], "flood-angers:1").thenEvents(takenUp("flood-angers:1"));
    const dried = [...closed, adjusted("level", 4, 0)];
    take(dried, "river-falls:1").thenEvents(
      takenUp("river-falls:1", { trackId: "crack", from: 1, to: 2 }),
      adjusted("crack", 1, 2, dry),
    );
    take([...dried, adjusted("crack", 1, 8)], "river-falls:1").thenRefused("not-proposed");
  });
  it("establishes the facts under fresh ids, each for its audience, unless they are kept out", () => {
    take(told, "word-spreads").thenEvents(
      takenUp("word-spreads"),
      established("id-1", "People talk of the crack."),
      established("id-2", "Somebody has seen the survey.", toControl),
    );
    take(told, "word-spreads", { facts: false }).thenEvents(takenUp("word-spreads"));
  });
  it("releases nothing: an inject it suggests goes out by a word of its own", () => {
    const after = gameOf(...told, takenUp("word-spreads"));
    expect(Object.keys(after.injects)).toEqual(["rumour"]);
  });
  it("works between turns, before anything was ruled", () => {
    take([...closed, turnEnded], "river-falls:1", { tracks: [] }).thenEvents(
      takenUp("river-falls:1", { trackId: "level", from: 4, to: 3 }, { trackId: "crack", from: 1, to: 2 }),
    );
  });
});

describe("a proposal that does not stand", () => {
  const refused = (code: RejectionCode, events: readonly GameEvent[], proposalId: string) => {
    take(events, proposalId).thenRefused(code);
    dismiss(events, proposalId).thenRefused(code);
  };
  it("is refused: not true, true no more, or not yet looked at", () => {
    refused("not-proposed", moved, "flood-angers:1");
    refused("not-proposed", [...flooded, withdrawn("move-weir", "weir")], "flood-angers:1");
    refused("not-proposed", closed.slice(0, -1), "river-falls:1");
    refused("not-proposed", lobby, "word-spreads");
  });
  it("is refused once it is settled either way, and in another turn than its own", () => {
    for (const settled of [takenUp("flood-angers:1", anger), putAside("flood-angers:1")])
      refused("not-proposed", [...flooded, settled], "flood-angers:1");
    for (const settled of [takenUp("word-spreads"), putAside("word-spreads")])
      refused("not-proposed", [...told, settled, ...secondTurn], "word-spreads");
    refused("not-proposed", [...flooded, ...secondTurn], "flood-angers:1");
    refused("not-proposed", flooded, "flood-angers:2");
  });
  it("is refused under another id, and those that every object inherits", () => {
    for (const id of ["__proto__", "constructor", "flood-angers", "word-spreads:1"])
      refused("not-proposed", [...flooded, released("rumour")], id);
  });
  it("is refused once the game is over", () => {
    refused("game-over", [...told, turnEnded, { type: "GameEnded" }], "word-spreads");
    refused("game-over", ended, "word-spreads");
  });
});

describe("DismissProposal", () => {
  it("puts it aside, with control's reason or without", () => {
    dismiss(flooded, "flood-angers:1", "The field was fallow.").thenEvents(
      putAside("flood-angers:1", "The field was fallow."),
    );
    dismiss(flooded, "flood-angers:1").thenEvents(putAside("flood-angers:1"));
  });
  it("keeps it away for the turn; the next may bring it again", () => {
    const aside = [...closed, putAside("river-falls:1")];
    expect(proposed(...aside)).toEqual([]);
    take(aside, "river-falls:1").thenRefused("not-proposed");
    const next = [...aside, ...secondTurn, phase("deliberate")];
    expect(proposed(...next)).toEqual([]);
    expect(proposed(...next, phase("report"))).toContain("river-falls:2");
  });
});

describe("what is proposed is control's", () => {
  const settled: readonly GameEvent[] = [
    submitted("move-plain", "plain", { seatId: "seat-east" }),
    marked("move", "move-plain", "flood"),
    takenUp("flood-angers:1", anger),
    putAside("word-spreads", "Nobody listens."),
  ];

  it("[L3] nobody else learns of marks, of proposals or of what became of them", () => {
    for (const viewer of [screen, east, gauge, waiting, watchers.west, watchers.cells])
      expect(bytes(viewer, ...settled)).toBe(bytes(viewer, ...settled.slice(0, 1)));
  });
  it("control does, with all of it", () => {
    expect(
      seen(desk, ...settled)
        .rows.slice(-3)
        .map(({ event }) => event),
    ).toEqual(settled.slice(-3));
  });
  it("[L3] nobody else may mark, take up or put aside, whether or not it is proposed", () => {
    for (const events of [flooded, called]) {
      const ask = given(...events);
      const of = { kind: "move", id: "move-weir" } as const;
      ask.when(seat("seat-weir"), "TagRecord", { of, tags: [] }).thenRefused("not-yours");
      ask
        .when(seat("seat-weir"), "AcceptProposal", { proposalId: "flood-angers:1" })
        .thenRefused("not-yours");
      ask
        .when(seat("seat-weir"), "DismissProposal", { proposalId: "flood-angers:1" })
        .thenRefused("not-yours");
    }
  });
});
