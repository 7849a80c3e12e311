import { describe, expect, it } from "vitest";
import { heirOf } from "@/components/control/proposal-focus";
import {
  acceptance,
  asProposed,
  decidedIn,
  isChanged,
  proposedIn,
  stepsWith,
  withHeld,
} from "@/components/control/proposal-reading";
import { asCommand, blankRuling, type RulingDraft, wholeRuling } from "@/components/control/ruling-draft";
import {
  firstOf,
  saying,
  type TagChoice,
  tagChoice,
  tagIdsOf,
  tagsOf,
  toggled,
  untagged,
} from "@/components/control/tag-reading";
import type { CommandInput } from "@/lib/game/commands";
import type { GameEvent } from "@/lib/game/events";
import type { Proposal } from "@/lib/game/proposals";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import { view } from "@/lib/game/view/feed";
import { movesOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { facilitator } from "../support/eyes";
import { control, given, logOf, minutes } from "../support/given";
import { announcement, released, ruled, running, submitted } from "../support/happened";
import { deliberating, ended, moved, turnEnded } from "../support/histories";
import { noon } from "../support/random-game";
import { lowWater } from "../support/scenario";

const desk = (...events: readonly GameEvent[]): View => view(lowWater, logOf(...events), facilitator);
const proposed = (...events: readonly GameEvent[]): Proposal[] => {
  const seen = desk(...events);
  return proposedIn(seen, circumstancesIn(seen));
};
const titles = (proposals: readonly Proposal[]) => proposals.map(({ dynamic }) => dynamic.id);
const only = (proposals: readonly Proposal[], dynamicId: string): Proposal => {
  const found = proposals.find(({ dynamic }) => dynamic.id === dynamicId);
  if (!found) throw new Error(`${dynamicId} is not proposed.`);
  return found;
};

const tagged = (moveId: string, ...tags: string[]): GameEvent => ({
  type: "RecordTagged",
  of: { kind: "move", id: moveId },
  tags,
});
const arguing: GameEvent = {
  type: "PhaseOpened",
  phase: "argue",
  clock: running(4, noon + minutes(10), minutes(10)),
};
const flooded = [...moved, tagged("move-weir", "flood")];
const gossiped = [...moved, tagged("move-weir", "gossip"), tagged("move-plain", "gossip")];

/** What happened, and what a command of control adds to it. */
function then(events: readonly GameEvent[], command: CommandInput): GameEvent[] {
  const { decision } = given(...events).when(control, command.type, command.data);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`);
  return [...events, ...decision.events];
}

describe("what is proposed", () => {
  it("is what the marks call for, and what waits for moves to close is not told before", () => {
    expect(proposed(...moved)).toEqual([]);
    const [flood, ...others] = proposed(...flooded);
    expect(others).toEqual([]);
    expect(flood).toMatchObject({
      id: "flood-angers:1",
      steps: [{ trackId: "anger", from: 0, to: 2 }],
      others: [{ kind: "advice" }],
    });
    const dry = [...deliberating, submitted("move-weir", "weir", { content: announcement })];
    expect(proposed(...dry)).toEqual([]);
  });

  it("is told once moves have closed, and no more once the game is over", () => {
    const silent = [...deliberating, arguing];
    expect(titles(proposed(...silent))).toEqual(["river-falls"]);
    expect(proposed(...ended)).toEqual([]);
  });

  it("is nothing to a page whose view holds no dynamics", () => {
    const seen = desk(...flooded);
    const { dynamics: _, ...scenario } = seen.scenario;
    expect(proposedIn({ ...seen, scenario }, circumstancesIn(seen))).toEqual([]);
  });

  it("keeps one that is held back in its place", () => {
    const open = proposed(...gossiped, tagged("move-plain", "gossip", "flood"));
    expect(titles(open)).toEqual(["flood-angers", "word-spreads"]);
    const flood = only(open, "flood-angers");
    const rest = open.filter((each) => each !== flood);
    expect(titles(withHeld(desk(...gossiped), rest, [flood]))).toEqual(["flood-angers", "word-spreads"]);
    expect(withHeld(desk(...gossiped), open, [flood])).toEqual(open);
  });
});

describe("a proposal that control changes", () => {
  const flood = only(proposed(...flooded), "flood-angers");
  const words = only(proposed(...gossiped), "word-spreads");

  it("leaves to the door what was not changed", () => {
    expect(isChanged(flood, asProposed)).toBe(false);
    expect(isChanged(flood, { to: { anger: 2, level: 9 }, facts: true })).toBe(false);
    expect(acceptance(flood, asProposed)).toEqual({
      type: "AcceptProposal",
      data: { proposalId: "flood-angers:1" },
    });
  });

  it("names every step with its value, also one that leads nowhere", () => {
    const draft = { to: { anger: 0 }, facts: true };
    expect(stepsWith(flood, draft)).toEqual([{ trackId: "anger", from: 0, to: 0 }]);
    expect(then(flooded, acceptance(flood, draft)).slice(flooded.length)).toMatchObject([
      { type: "ProposalAccepted" },
    ]);
    expect(then(flooded, acceptance(flood, { to: { anger: 5 }, facts: true })).at(-1)).toMatchObject({
      type: "TrackAdjusted",
      from: 0,
      to: 5,
    });
  });

  it("can leave its facts out", () => {
    const without = { to: {}, facts: false };
    expect(isChanged(words, without)).toBe(true);
    expect(isChanged(flood, without)).toBe(false);
    expect(then(gossiped, acceptance(words, asProposed)).filter(isFact)).toHaveLength(2);
    expect(then(gossiped, acceptance(words, without)).filter(isFact)).toHaveLength(0);
  });
  const isFact = ({ type }: GameEvent) => type === "FactEstablished";
});

describe("what was decided in a turn", () => {
  const flood = only(proposed(...flooded), "flood-angers");
  const words = only(proposed(...gossiped), "word-spreads");
  const byHand: GameEvent = {
    type: "TrackAdjusted",
    trackId: "level",
    from: 4,
    to: 5,
    reason: "Rain.",
    rulingId: null,
  };
  const outcomes = (turn: number, ...events: readonly GameEvent[]) =>
    decidedIn(desk(...events), turn).map(({ outcome }) => outcome);

  it("tells what an acceptance moved, not what was moved by hand after it", () => {
    const moved = [{ trackId: "anger", from: 0, to: 2 }];
    const accepted = [...then(flooded, acceptance(flood, asProposed)), byHand];
    expect(outcomes(1, ...accepted)).toEqual([{ kind: "accepted", moved, changed: false }]);
    expect(outcomes(1, ...accepted, turnEnded)).toHaveLength(1);
    expect(outcomes(2, ...accepted, turnEnded, { type: "TurnStarted", turn: 2 })).toEqual([]);
  });

  it("says where control had another value or left facts out", () => {
    const higher = then(flooded, acceptance(flood, { to: { anger: 3 }, facts: true }));
    expect(outcomes(1, ...higher)).toMatchObject([{ changed: true, moved: [{ to: 3 }] }]);
    const still = then(flooded, acceptance(flood, { to: { anger: 0 }, facts: true }));
    expect(outcomes(1, ...still)).toEqual([{ kind: "accepted", moved: [], changed: true }]);
    const known = then(gossiped, acceptance(words, asProposed));
    expect(outcomes(1, ...known)).toMatchObject([{ changed: false }]);
    const unknown = then(gossiped, acceptance(words, { to: {}, facts: false }));
    expect(outcomes(1, ...unknown)).toMatchObject([{ changed: true }]);
  });

  it("lists the latest first, with why one was dismissed", () => {
    const both = [...gossiped, tagged("move-plain", "gossip", "flood")];
    const events = then(then(both, acceptance(flood, asProposed)), {
      type: "DismissProposal",
      data: { proposalId: words.id, reason: "Nobody talks." },
    });
    expect(outcomes(1, ...events)).toMatchObject([
      { kind: "dismissed", reason: "Nobody talks." },
      { kind: "accepted" },
    ]);
  });
});

describe("the reader's place in a list that shrinks", () => {
  it("goes to the next that is there, else to the last, else to none", () => {
    expect(heirOf("b", ["a", "b", "c", "d"], ["a", "c", "d"])).toBe("c");
    expect(heirOf("b", ["a", "b", "c", "d"], ["a", "d"])).toBe("d");
    expect(heirOf("d", ["a", "b", "d"], ["a", "b"])).toBe("b");
    expect(heirOf("a", ["a"], [])).toBeNull();
  });
});

describe("the tags to choose from", () => {
  const names = ({ fitting, grave, others }: TagChoice) =>
    [fitting, grave, others].map((tags) => tags.map(({ id }) => id));

  it("are those of the kind: the role's first, grave ones apart, others' behind", () => {
    expect(names(tagChoice(lowWater.tags, "move", "weir"))).toEqual([["kept", "gossip"], ["flood"], []]);
    expect(names(tagChoice(lowWater.tags, "move", "plain"))).toEqual([["gossip"], ["flood"], ["kept"]]);
    expect(names(tagChoice(lowWater.tags, "fact", null))).toEqual([["gossip"], ["flood"], []]);
    expect(names(tagChoice(lowWater.tags, "inject", null))).toEqual([["gossip"], [], []]);
  });

  it("are found by every word typed, names before sentences", () => {
    const all = tagChoice(lowWater.tags, "move", "plain");
    expect(saying(all, "  ")).toEqual(all);
    expect(names(saying(all, "WAS kept"))).toEqual([[], [], ["kept"]]);
    expect(names(saying(all, "somebody's fie"))).toEqual([[], ["flood"], []]);
    expect(names(saying(all, "drought"))).toEqual([[], [], []]);
    expect(firstOf(saying(all, "drought"))).toBeUndefined();
    expect(firstOf(saying(all, "a"))?.id).toBe("flood");
    const [kept, gossip] = [lowWater.tags[0], lowWater.tags[2]];
    if (!kept || !gossip) throw new Error("The scenario lost its tags.");
    const telling = { ...gossip, help: "A treaty, they say." };
    const found = saying({ fitting: [telling, kept], grave: [], others: [] }, "treaty");
    expect(found.fitting.map(({ id }) => id)).toEqual(["kept", "gossip"]);
  });

  it("go on and off one by one", () => {
    expect(toggled(toggled([], "a"), "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});

describe("the tags something bears", () => {
  it("are known of what is on the record, and of nothing else", () => {
    const seen = desk(...flooded, released("rumour"));
    const now = circumstancesIn(seen);
    expect(tagIdsOf(now, { kind: "move", id: "move-weir" })).toEqual(["flood"]);
    expect(tagIdsOf(now, { kind: "inject", id: "rumour" })).toEqual([]);
    expect(tagIdsOf(now, { kind: "inject", id: "storm-warning" })).toBeUndefined();
    expect(tagsOf(seen, ["gossip", "kept", "unknown"]).map(({ id }) => id)).toEqual(["kept", "gossip"]);
  });

  it("are missed on acts of this turn that were ruled", () => {
    const bare = (...events: readonly GameEvent[]) => {
      const seen = desk(...events);
      return untagged(seen, movesOf(seen), circumstancesIn(seen)).map(({ id }) => id);
    };
    expect(bare(...moved)).toEqual([]);
    const both = [
      ...moved,
      ruled("ruling-weir", "move-weir", "weir"),
      ruled("ruling-plain", "move-plain", "plain"),
    ];
    expect(bare(...both, tagged("move-weir", "kept"))).toEqual(["move-plain"]);
    expect(bare(...both, turnEnded, { type: "TurnStarted", turn: 2 })).toEqual([]);
  });

  it("go with a ruling only where control chose them", () => {
    const draft: RulingDraft = { ...blankRuling, grade: "success", rationale: "The pond was full." };
    const { tags: _, ...older } = draft;
    expect(wholeRuling(older as RulingDraft).tags).toBeNull();
    expect(asCommand("move-weir", draft)?.data).not.toHaveProperty("tags");
    expect(asCommand("move-weir", { ...draft, tags: [] })?.data).toMatchObject({ tags: [] });
    const events = [...flooded, arguing];
    const command = asCommand("move-weir", { ...draft, tags: ["gossip"] });
    if (!command) throw new Error("The draft is not whole.");
    const seen = desk(...then(events, command));
    expect(tagIdsOf(circumstancesIn(seen), { kind: "move", id: "move-weir" })).toEqual(["gossip"]);
  });
});
