import { describe, expect, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import { holds } from "@/lib/game/holds";
import type { CommandInput } from "../../support/command-of";
import { control, gameOf, given } from "../../support/given";
import { established, marked, released, ruled, submitted, withdrawn } from "../../support/happened";
import { called, created, ended, moved, turnEnded } from "../../support/histories";

const fact = established("fact-1", "The bridge is closed.");
const tag = (
  events: readonly GameEvent[],
  kind: CommandInput<"TagRecord">["of"]["kind"],
  id: string,
  ...tags: string[]
) => given(...events).when(control, "TagRecord", { of: { kind, id }, tags });

describe("TagRecord", () => {
  it("marks a move, an inject that is out, and a fact", () => {
    tag(moved, "move", "move-weir", "kept").thenEvents(marked("move", "move-weir", "kept"));
    tag([...moved, released("rumour")], "inject", "rumour", "gossip").thenEvents(
      marked("inject", "rumour", "gossip"),
    );
    tag([...moved, fact], "fact", "fact-1", "flood").thenEvents(marked("fact", "fact-1", "flood"));
  });
  it("names all the tags it is to bear, in the scenario's order and each once", () => {
    tag(moved, "move", "move-weir", "gossip", "kept", "gossip").thenEvents(
      marked("move", "move-weir", "kept", "gossip"),
    );
    const before = [...moved, marked("move", "move-weir", "kept", "gossip")];
    tag(before, "move", "move-weir", "flood").thenEvents(marked("move", "move-weir", "flood"));
    tag(before, "move", "move-weir").thenEvents(marked("move", "move-weir"));
  });
  it("has nothing to do where it bears the same", () => {
    tag(moved, "move", "move-weir").thenNothing();
    tag(
      [...moved, marked("move", "move-weir", "kept", "gossip")],
      "move",
      "move-weir",
      "gossip",
      "kept",
    ).thenNothing();
  });
  it("leaves the tags of other things alone", () => {
    const { records } = gameOf(
      ...moved,
      marked("move", "move-weir", "kept"),
      marked("move", "move-plain", "flood"),
    ).circumstances;
    expect(Object.values(records).map(({ id, tags }) => [id, tags])).toEqual([
      ["move-weir", ["kept"]],
      ["move-plain", ["flood"]],
    ]);
  });
  it("is refused for a tag that is none, or is not for things of the kind", () => {
    tag(moved, "move", "move-weir", "kept", "nobody").thenRefused("unknown-tag");
    tag([...moved, released("rumour")], "inject", "rumour", "flood").thenRefused("unknown-tag");
    tag([...moved, fact], "fact", "fact-1", "gossip", "kept").thenRefused("unknown-tag");
    tag(moved, "move", "move-weir", "constructor").thenRefused("unknown-tag");
  });
  it("is refused for what is not on the record: an inject not out, another kind, none", () => {
    tag(moved, "inject", "rumour", "gossip").thenRefused("unknown-record");
    tag(moved, "fact", "move-weir", "gossip").thenRefused("unknown-record");
    tag(moved, "move", "move-gauge", "gossip").thenRefused("unknown-record");
    tag(moved, "move", "__proto__", "gossip").thenRefused("unknown-record");
    tag([created], "move", "move-weir", "gossip").thenRefused("unknown-record");
  });
  it("may be done to a move that does not count, for which it counts nothing", () => {
    const gone = [...moved, withdrawn("move-weir", "weir")];
    tag(gone, "move", "move-weir", "flood").thenEvents(marked("move", "move-weir", "flood"));
    const floods = { kind: "tagged", tag: "flood", within: "game" } as const;
    const floodedAfter = (...events: readonly GameEvent[]) => holds(floods, gameOf(...events).circumstances);
    expect(floodedAfter(...gone, marked("move", "move-weir", "flood"))).toBe(false);
    expect(floodedAfter(...moved, marked("move", "move-weir", "flood"))).toBe(true);
    expect(floodedAfter(...moved, marked("move", "move-weir", "flood"), withdrawn("move-weir", "weir"))).toBe(
      false,
    );
  });
  it("works between turns, and not after the game", () => {
    tag([...called, turnEnded], "move", "move-weir", "kept").thenEvents(marked("move", "move-weir", "kept"));
    tag(ended, "move", "move-weir", "kept").thenRefused("game-over");
  });
});

describe("the tags of what happens again", () => {
  it("stay with an inject that goes to further people", () => {
    const out = [...moved, released("rumour"), marked("inject", "rumour", "gossip")];
    const again = released("rumour", { kind: "public" });
    tag([...out, again], "inject", "rumour", "gossip").thenNothing();
  });
});

describe("PublishRuling with tags", () => {
  const rule = (tags: string[] | undefined, ...events: readonly GameEvent[]) =>
    given(...called, ...events).when(control, "PublishRuling", {
      moveId: "move-weir",
      grade: "success",
      rationale: "The pond was full indeed.",
      publicText: "The river rose in the night.",
      texts: [],
      open: false,
      tracks: [],
      facts: [{ text: "The bridge is closed.", audience: { kind: "public" } }],
      ...(tags ? { tags } : {}),
    });
  const ruling = ruled("id-1", "move-weir", "weir");
  const closed: GameEvent = {
    type: "FactEstablished",
    factId: "id-2",
    text: "The bridge is closed.",
    audience: { kind: "public" },
    rulingId: "id-1",
  };

  it("marks the move last, after what the ruling changes", () => {
    rule(["flood", "kept"]).thenEvents(ruling, closed, marked("move", "move-weir", "kept", "flood"));
  });
  it("takes tags away with an empty list, and leaves them where nothing is said", () => {
    const before = marked("move", "move-weir", "kept");
    rule([], before).thenEvents(ruling, closed, marked("move", "move-weir"));
    rule(undefined, before).thenEvents(ruling, closed);
    rule(["kept"], before).thenEvents(ruling, closed);
  });
  it("is refused whole for a tag moves cannot bear", () => {
    rule(["kept", "nobody"]).thenRefused("unknown-tag");
  });
  it("marks the move that is ruled and no other", () => {
    const other = submitted("move-gauge", "gauge");
    rule(["flood"], other).thenEvents(ruling, closed, marked("move", "move-weir", "flood"));
  });
});
