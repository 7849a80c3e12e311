import { describe, expect, it } from "vitest";
import type { Audience } from "@/lib/game/audience";
import { type Cell, cellsOf, placeIn } from "@/lib/game/cells";
import { mintViewer } from "@/lib/game/mint";
import { dueInjects } from "@/lib/game/proposals";
import type { Inject } from "@/lib/game/scenario";
import { view } from "@/lib/game/view/feed";
import { injectsOf, type ReceivedInject } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import type { ViewerClaim } from "@/lib/game/viewer";
import { type Play, played, type Script } from "../support/pack-play";
import { flagship } from "../support/pack-play-flagship";
import { turn } from "../support/pack-play-steps";
import { triggers } from "../support/pack-witnesses/triggers";

const { injects } = flagship;
const gameAfter = (script: Script): Play => played(flagship, script);
const isDue = ({ game }: Play, id: string): boolean =>
  dueInjects(injects, game.circumstances).some((each) => each.id === id);

const waiting = injects.filter(({ trigger }) => trigger);
const timed = injects.filter(({ trigger }) => !trigger);
const turns = flagship.turns.map(({ number }) => number);

/** The way to an inject: by its script, or by its turn coming. */
const scriptOf = ({ id, turn: first }: Inject): Script => triggers[id]?.script ?? [turn(first)];

describe("every inject with a trigger is reached by a scripted game, and not before", () => {
  it("has no script for anything else", () => {
    const known = waiting.map(({ id }) => id);
    expect(Object.keys(triggers).filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(waiting)("#$number $id", ({ id, lastTurn, turn: first }) => {
    const way = triggers[id];
    if (!way)
      throw new Error(`Write a script that reaches ${id} in tests/support/pack-witnesses/triggers.ts`);
    expect(isDue(gameAfter(way.script.slice(0, -1)), id), "due before the last step").toBe(false);
    const play = gameAfter(way.script);
    expect(isDue(play, id), "due after it").toBe(true);
    const { turn: now } = play.game;
    expect(now).toBeGreaterThanOrEqual(first);
    expect(now).toBeLessThanOrEqual(lastTurn ?? first);
  });

  it.each(waiting)("#$number $id, not without what it waits for", ({ id, lastTurn, turn: first }) => {
    const others = Object.entries(triggers[id]?.not ?? {});
    expect(others, "ways that do not lead to it").not.toEqual([]);
    for (const [words, script] of others) {
      const play = gameAfter(script);
      expect(play.game.turn, words).toBeGreaterThanOrEqual(first);
      expect(play.game.turn, words).toBeLessThanOrEqual(lastTurn ?? first);
      expect(isDue(play, id), words).toBe(false);
    }
  });
});

describe("an inject with a trigger comes no later than its last turn", () => {
  const inTime = waiting.filter(({ turn: first, lastTurn = first }) => lastTurn < turns.length);

  it.each(inTime)("#$number $id", (inject) => {
    const { id, turn: first, lastTurn = first } = inject;
    expect(isDue(gameAfter([...scriptOf(inject), turn(lastTurn + 1)]), id)).toBe(false);
  });
});

describe("every inject without a trigger is due in its turns and in no other", () => {
  it.each(timed)("#$number $id", ({ id, turn: first, lastTurn = first }) => {
    for (const number of turns) {
      const inTime = first <= number && number <= lastTurn;
      expect(isDue(gameAfter([turn(number)]), id), `in turn ${number}`).toBe(inTime);
    }
  });
});

/** Every cell of a casting, with the optional roles. */
const cellsIn = (castingId: string | null, ...switchedOn: string[]): Cell[] => {
  const cells = cellsOf(flagship, castingId, switchedOn);
  if (!cells) throw new Error(`There is no casting ${castingId}.`);
  return cells;
};

const optional = flagship.roles.filter((role) => role.optional).map(({ id }) => id);
/** A seat of each role, where a cell is a role; a seat of each desk, where each sits apart. */
const cells = [...cellsIn(null, ...optional), ...cellsIn("seventeen-cells")];

/** Whether a cell is meant: by its role, or by one of its desks. Said apart from the rules under test. */
function isMeant(audience: Audience, cell: Cell): boolean {
  if (audience.kind !== "some") return audience.kind === "public";
  expect([...audience.cells, ...audience.seats], "a pack knows no cells and seats of a game").toEqual([]);
  return (
    cell.roles.some((id) => audience.roles.includes(id)) ||
    cell.desks.some((id) => audience.desks.includes(id))
  );
}

const seen = ({ log }: Play, viewer: ViewerClaim): View => view(flagship, log, mintViewer(viewer));
const seenIn = (play: Play, cell: Cell): View => seen(play, { kind: "seat", ...placeIn("somebody", cell) });
const received = (known: View, id: string): ReceivedInject | undefined =>
  injectsOf(known).find(({ inject }) => inject.id === id);

/** The game in which an inject has just come out, in its milder form or as it is. */
function cameOut(inject: Inject, substitute: boolean): Play {
  const play = gameAfter(scriptOf(inject));
  play.release(inject.id, substitute);
  return play;
}

describe("every inject that comes out reaches its audience and nobody else", () => {
  it.each(injects)("#$number $id", (inject) => {
    const { id, audience, title, body } = inject;
    const play = cameOut(inject, false);
    expect(isDue(play, id), "due again").toBe(false);
    for (const cell of cells) {
      const it = received(seenIn(play, cell), id);
      expect(it !== undefined, cell.name).toBe(isMeant(audience, cell));
      if (it) expect([it.inject.title, it.inject.body]).toEqual([title, body]);
    }
    expect(received(seen(play, { kind: "screen" }), id) !== undefined).toBe(audience.kind === "public");
    expect(
      cells.some((cell) => isMeant(audience, cell)),
      "somebody is meant",
    ).toBe(true);
  });
});

describe("an inject in its milder form is read in its milder words alone", () => {
  const grave = injects.filter(({ substitute }) => substitute);

  it("is there wherever a note warns of the content", () => {
    expect(grave.map(({ id }) => id)).toEqual(injects.filter((each) => each.contentNote).map(({ id }) => id));
    expect(grave).not.toEqual([]);
  });

  it.each(grave)("#$number $id", (inject) => {
    const { id, audience, body, contentNote, substitute } = inject;
    if (!substitute || contentNote === undefined) throw new Error(`${id} is not grave.`);
    const play = cameOut(inject, true);
    for (const cell of cells.filter((each) => isMeant(audience, each))) {
      const known = seenIn(play, cell);
      const read = received(known, id)?.inject;
      expect(read).toMatchObject({ title: substitute.title, body: substitute.body });
      expect(read?.contentNote).toBe(substitute.contentNote);
      const all = JSON.stringify(known);
      for (const words of [body, contentNote]) expect(all).not.toContain(JSON.stringify(words).slice(1, -1));
    }
  });

  it.each(injects.filter(({ substitute }) => !substitute))("#$number $id has none", ({ id, turn: first }) => {
    expect(() => gameAfter([turn(first), (play) => play.release(id, true)])).toThrow("no-substitute");
  });
});
