import { expect, it } from "vitest";
import { type CommandType, givenBy } from "@/lib/game/commands";
import { rejectionStatus } from "@/lib/game/rejections";
import { tagged } from "@/lib/game/scenario-book";
import { isPlayed } from "@/lib/game/state";
import { diceOf } from "../../support/dice";
import { defaultSeed, patience, runsOf } from "../../support/property-runs";
import { noon, playAfresh, playRandomGame, usualLength } from "../../support/random-game";
import { lowWater } from "../../support/scenario";
import { viewersOf } from "../../support/viewers";
import { visibility } from "../../support/visibility-table";

const games = Array.from({ length: runsOf(20) }, (_, index) => playRandomGame(defaultSeed + index));
const steps = games.flatMap((game) => game.steps);
const states = games.flatMap((game) => game.states);

/** How often at least each kind of command changes something over these games. */
const often = 6;

it("random games reach every kind of event", { timeout: patience }, () => {
  const reached = new Set(games.flatMap((game) => game.log.map(({ event }) => event.type)));
  expect([...reached].sort()).toEqual(Object.keys(visibility).sort());
});

it("every kind of command has its effect in random games, and not just once", () => {
  const effects = new Map<CommandType, number>();
  for (const { command, decision } of steps) {
    if (decision.ok && decision.events.length > 0)
      effects.set(command.type, (effects.get(command.type) ?? 0) + 1);
  }
  const rare = Object.keys(givenBy).filter((type) => (effects.get(type as CommandType) ?? 0) < often);
  expect(rare, JSON.stringify([...effects])).toEqual([]);
});

it("random games run to turn three, and some of them to their end", () => {
  expect(games.filter((game) => game.live.turn === 3).length).toBeGreaterThan(games.length / 2);
  expect(games.some((game) => game.live.status === "ended")).toBe(true);
});

it("random games are played both ways, in every casting, and begin from others", () => {
  const open = states.filter((game) => game.turnOpen && game.phase === "deliberate");
  const inTurns = open.filter((game) => game.settings.order === "sequential");
  expect(inTurns.length).toBeGreaterThan(open.length / 5);
  expect(open.length - inTurns.length).toBeGreaterThan(open.length / 5);
  for (const cellId of ["keepers", "west", "gauge"])
    expect(
      open.some((game) => Object.hasOwn(game.cells, cellId)),
      cellId,
    ).toBe(true);
  expect(
    games.filter(({ log }) => log[0]?.event.type === "GameCreated" && log[0].event.from).length,
  ).toBeGreaterThan(1);
});

it("random games come to states where moves are late, entered, many, out, and of cells merged and divided", () => {
  const moves = games.flatMap((game) => Object.values(game.live.moves));
  const count = (is: (move: (typeof moves)[number]) => boolean) => moves.filter(is).length;
  expect(count((move) => move.entered)).toBeGreaterThan(often);
  expect(count((move) => move.state === "refused")).toBeGreaterThan(often);
  expect(count((move) => move.state === "ruled")).toBeGreaterThan(often);
  expect(count((move) => move.content.kind === "announcement")).toBeGreaterThan(often);
  const seated = (cellId: string) =>
    states.filter((game) =>
      Object.values(game.seats).some((each) => !each.released && each.cellId === cellId),
    );
  for (const cellId of ["keepers", "east", "west"]) expect(seated(cellId).length).toBeGreaterThan(often);
});

it("random games switch optional roles on and off, have them played, and are run by another timetable", () => {
  const events = games.flatMap((game) => game.log.map(({ event }) => event));
  const castings = events.flatMap((event) => (event.type === "CastingChosen" ? [event] : []));
  expect(castings.filter((event) => event.switchedOn.includes("ferry")).length).toBeGreaterThan(often);
  expect(castings.filter((event) => event.castingId === "crowd").length).toBeGreaterThan(often);
  const inFerry = states.filter((game) => isPlayed(game, "ferry"));
  expect(inFerry.length).toBeGreaterThan(often);
  expect(inFerry.some((game) => game.turnOpen && game.floor === "ferry")).toBe(true);
  const off = games.filter((game) =>
    game.states.some((each, at) => each.switchedOn.length === 0 && game.states[at - 1]?.switchedOn.length),
  );
  expect(off.length).toBeGreaterThan(0);
  expect(states.some((game) => game.turnOpen && game.settings.runningOrder === "brisk")).toBe(true);
});

it("random games send milder forms, mark what happened, and take up what every dynamic proposes", () => {
  const events = games.flatMap((game) => game.log.map(({ event }) => event));
  const milder = lowWater.injects.flatMap(({ substitute }) => substitute?.title ?? []);
  const out = events.flatMap((event) =>
    event.type === "InjectReleased" && event.text ? [event.text.title] : [],
  );
  expect(out.filter((title) => milder.includes(title)).length).toBeGreaterThan(often);
  const kinds = events.flatMap((event) => (event.type === "RecordTagged" ? [event.of.kind] : []));
  for (const kind of tagged)
    expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThan(often);
  const ruled = steps.filter(
    ({ command, decision }) =>
      command.type === "PublishRuling" &&
      decision.ok &&
      decision.events.some(({ type }) => type === "RecordTagged"),
  );
  expect(ruled.length).toBeGreaterThan(often);
  const taken = events.flatMap((event) => (event.type === "ProposalAccepted" ? [event.dynamicId] : []));
  expect([...new Set(taken)].sort()).toEqual(lowWater.dynamics.map(({ id }) => id).sort());
});

it("every log begins with the making of its game", () => {
  for (const { log } of games) expect(log[0]?.event.type).toBe("GameCreated");
});

it("everyone who may look is among the viewers", () => {
  const kinds = new Set(
    states
      .filter((_, index) => index % 40 === 0)
      .flatMap(viewersOf)
      .map((viewer) => {
        if (viewer.kind === "observer") return `observer of ${viewer.sees.kind}`;
        if (viewer.kind !== "seat") return viewer.kind;
        if (viewer.cellId === null) return "waiting seat";
        return `seat of ${viewer.roles.length > 1 ? "several roles" : "a role"}, ${viewer.desks.length} desks`;
      }),
  );
  expect([...kinds].sort()).toEqual([
    "control",
    "observer of cell",
    "observer of cells",
    "observer of public",
    "screen",
    "seat of a role, 0 desks",
    "seat of a role, 1 desks",
    "seat of a role, 2 desks",
    "seat of several roles, 0 desks",
    "seat of several roles, 1 desks",
    "seat of several roles, 2 desks",
    "waiting seat",
  ]);
});

it("random games are refused for many reasons, and most of what they ask is accepted", () => {
  const decisions = steps.map((step) => step.decision);
  const codes = new Set(decisions.flatMap((decision) => (decision.ok ? [] : [decision.code])));
  expect(codes.size).toBeGreaterThan(Object.keys(rejectionStatus).length * 0.8);
  expect(decisions.filter((decision) => decision.ok).length).toBeGreaterThan(decisions.length / 2);
});

it("a random game is named by its seed alone", () => {
  expect(JSON.stringify(playAfresh(7))).toBe(JSON.stringify(playRandomGame(7)));
  expect(JSON.stringify(playAfresh(7))).toBe(JSON.stringify(playAfresh(7)));
  expect(JSON.stringify(playAfresh(8).log)).not.toBe(JSON.stringify(playAfresh(7).log));
});

it("a random game is long, and its time never goes back", () => {
  for (const game of games) {
    expect(game.steps.length).toBe(usualLength);
    const times = [noon, ...game.steps.map((step) => step.envelope.at)];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

it("dice draw ids without repeating, in the shape of a UUID", () => {
  const dice = diceOf(1);
  const ids = Array.from({ length: 5000 }, () => dice.uuid());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
