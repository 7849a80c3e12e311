import { describe, it } from "vitest";
import type { GameEvent } from "@/lib/game/events";
import type { CommandInput } from "../../support/command-of";
import { control, given } from "../../support/given";
import { revealed, ruled, withdrawn } from "../../support/happened";
import { called, ended, lobby, moved, played, seated, turnEnded } from "../../support/histories";

const toAll = { kind: "public" } as const;
const toControl = { kind: "control" } as const;
const toWeir = { kind: "some" as const, roles: ["weir"], desks: [], cells: [], seats: [] };
const nobody = { ...toWeir, roles: [] };

const plain: CommandInput<"PublishRuling"> = {
  moveId: "move-weir",
  grade: "success",
  rationale: "The pond was full indeed.",
  publicText: "The river rose in the night.",
  texts: [],
  open: false,
  tracks: [],
  facts: [],
};
const rulingPublished = ruled("id-1", "move-weir", "weir");
const trackAdjusted = (trackId: string, from: number, to: number): GameEvent => ({
  type: "TrackAdjusted",
  trackId,
  from,
  to,
  rulingId: "id-1",
  reason: plain.rationale,
});

describe("PublishRuling", () => {
  const rule = (change: Partial<typeof plain>, ...since: GameEvent[]) =>
    given(...called, ...since).when(control, "PublishRuling", { ...plain, ...change });

  it("records the outcome under the fresh id", () => void rule({}).thenEvents(rulingPublished));
  it("says the ruling first, then the tracks it moves, then the facts it establishes", () => {
    rule({
      tracks: [
        { trackId: "level", to: 5 },
        { trackId: "crack", to: 2 },
      ],
      facts: [
        { text: "The second weir was opened.", audience: toControl },
        { text: "The bridge gauge stood at five.", audience: toAll },
      ],
    }).thenEvents(
      rulingPublished,
      trackAdjusted("level", 4, 5),
      trackAdjusted("crack", 1, 2),
      {
        type: "FactEstablished",
        factId: "id-2",
        text: "The second weir was opened.",
        audience: toControl,
        rulingId: "id-1",
      },
      {
        type: "FactEstablished",
        factId: "id-3",
        text: "The bridge gauge stood at five.",
        audience: toAll,
        rulingId: "id-1",
      },
    );
  });
  it("moves a track named twice once, to the last value, and leaves one that stays", () => {
    rule({
      tracks: [
        { trackId: "level", to: 9 },
        { trackId: "anger", to: 0 },
        { trackId: "level", to: 3 },
      ],
    }).thenEvents(rulingPublished, trackAdjusted("level", 4, 3));
  });
  it("carries texts for some, and an empty public text", () => {
    const texts = [{ audience: toWeir, text: "Your weir creaks." }];
    rule({ texts, publicText: "" }).thenEvents(ruled("id-1", "move-weir", "weir", { texts, publicText: "" }));
  });
  it("is open only for a move everyone was shown, named or not", () => {
    rule({ open: true }).thenRefused("reveal-first");
    rule({ open: true }, revealed("move-weir", "weir", { audience: toWeir })).thenRefused("reveal-first");
    rule({ open: true }, revealed("move-weir", "weir", { named: false })).thenEvents(
      ruled("id-1", "move-weir", "weir", { open: true }),
    );
  });
  it("happens once a move, but to every move", () => {
    rule({}, ruled("ruling-1", "move-weir", "weir")).thenRefused("already-ruled");
    rule({ moveId: "move-plain" }, ruled("ruling-1", "move-weir", "weir")).thenEvents(
      ruled("id-1", "move-plain", "plain"),
    );
  });
  it("is refused while roles may still change their moves", () => {
    given(...moved)
      .when(control, "PublishRuling", plain)
      .thenRefused("moves-sealed");
  });
  it("is refused for a move withdrawn, and for none", () => {
    rule({ moveId: "none" }).thenRefused("unknown-move");
    rule({}, withdrawn("move-weir", "weir")).thenRefused("unknown-move");
  });
  it("is refused whole for one wrong track, text or fact", () => {
    rule({
      tracks: [
        { trackId: "level", to: 5 },
        { trackId: "none", to: 1 },
      ],
    }).thenRefused("unknown-track");
    rule({ tracks: [{ trackId: "anger", to: -6 }] }).thenRefused("out-of-range");
    rule({ texts: [{ audience: nobody, text: "T" }] }).thenRefused("says-nothing");
    rule({ facts: [{ audience: { ...nobody, roles: ["nobody"] }, text: "T" }] }).thenRefused("unknown-role");
    rule({ facts: [{ audience: { ...nobody, seats: ["nobody"] }, text: "T" }] }).thenRefused("unknown-seat");
    rule({ texts: [{ audience: { ...nobody, desks: ["nobody"] }, text: "T" }] }).thenRefused("unknown-desk");
    rule({ texts: [{ audience: { ...nobody, cells: ["west"] }, text: "T" }] }).thenRefused("unknown-cell");
  });
  it("works after the turn of the move", () => void rule({}, turnEnded).thenEvents(rulingPublished));
});

describe("AdjustTrack", () => {
  const adjust = (trackId: string, to: number, ...events: readonly GameEvent[]) =>
    given(...(events.length > 0 ? events : called)).when(control, "AdjustTrack", {
      trackId,
      to,
      reason: "Rain.",
    });
  const adjusted = (trackId: string, from: number, to: number): GameEvent => ({
    type: "TrackAdjusted",
    trackId,
    from,
    to,
    rulingId: null,
    reason: "Rain.",
  });

  it("moves a track, to its very ends", () => {
    adjust("level", 10).thenEvents(adjusted("level", 4, 10));
    adjust("anger", -5).thenEvents(adjusted("anger", 0, -5));
  });
  it("counts from where the track stands", () => {
    adjust("level", 2, ...called, adjusted("level", 4, 9)).thenEvents(adjusted("level", 9, 2));
  });
  it("has nothing to do for a track that is there", () => void adjust("level", 4).thenNothing());
  it("is refused beyond a track's ends, and for none", () => {
    adjust("level", 11).thenRefused("out-of-range");
    adjust("anger", -6).thenRefused("out-of-range");
    adjust("toString", 1).thenRefused("unknown-track");
  });
  it("works between turns, and is refused before the first and after the game", () => {
    adjust("level", 5, ...played).thenEvents(adjusted("level", 4, 5));
    adjust("level", 5, ...seated).thenRefused("no-turn");
    adjust("level", 5, ...ended).thenRefused("game-over");
  });
});

describe("EstablishFact and EndFact", () => {
  const established: GameEvent = {
    type: "FactEstablished",
    factId: "fact-1",
    text: "The bridge is closed.",
    audience: toWeir,
    rulingId: null,
  };
  const over: GameEvent = { type: "FactEnded", factId: "fact-1", audience: toWeir, reason: "It was mended." };

  it("establish a fact under the fresh id", () => {
    given(...called)
      .when(control, "EstablishFact", {
        text: "The bridge is closed.",
        audience: toWeir,
      })
      .thenEvents({ ...established, factId: "id-1" });
  });
  it("end it before those who knew of it", () => {
    given(...called, established)
      .when(control, "EndFact", { factId: "fact-1", reason: "It was mended." })
      .thenEvents(over);
  });
  it("end it once", () => {
    given(...called, established, over)
      .when(control, "EndFact", { factId: "fact-1", reason: "Again." })
      .thenRefused("already-ended");
    given(...called)
      .when(control, "EndFact", { factId: "__proto__", reason: "None." })
      .thenRefused("unknown-fact");
  });
  it("are refused before the first turn, after the game, and for an audience of nobody", () => {
    const data = { text: "The bridge is closed.", audience: toAll };
    given(...lobby)
      .when(control, "EstablishFact", data)
      .thenRefused("no-turn");
    given(...ended)
      .when(control, "EstablishFact", data)
      .thenRefused("game-over");
    given(...called)
      .when(control, "EstablishFact", { ...data, audience: nobody })
      .thenRefused("says-nothing");
    given(...called)
      .when(control, "EstablishFact", { ...data, audience: { ...nobody, roles: ["nobody"] } })
      .thenRefused("unknown-role");
  });
});
