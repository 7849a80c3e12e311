import { describe, expect, it } from "vitest";
import type { Proposal } from "@/lib/game/proposals";
import { type Play, played, type Script } from "../support/pack-play";
import { flagship } from "../support/pack-play-flagship";
import { subjects } from "../support/pack-witnesses/all";
import type { Witness, Witnesses } from "../support/pack-witnesses/witness";

const witnesses: Witnesses = Object.assign({}, ...Object.values(subjects));

/** The claim that a dynamic stands for, as its test says it. */
const claim = (id: string): string => {
  const dynamic = flagship.dynamics.find((each) => each.id === id);
  return dynamic ? `[${dynamic.sources.join(", ")}] ${dynamic.reason} (${id})` : id;
};

const gameAfter = (script: Script): Play => played(flagship, script);

const stepsOf = ({ steps }: Proposal) =>
  Object.fromEntries(steps.map(({ trackId, from, to }) => [trackId, [from, to]]));

const othersOf = ({ others }: Proposal) =>
  others.map((effect) => (effect.kind === "inject" ? `inject ${effect.inject}` : effect.kind));

/** The proposal that the last step of a script brings about: there was none before it. */
function broughtAbout(id: string, script: Script): { play: Play; proposal: Proposal } {
  expect(gameAfter(script.slice(0, -1)).proposal(id), "proposed before the last step").toBeUndefined();
  const play = gameAfter(script);
  const proposal = play.proposal(id);
  if (!proposal) throw new Error(`${id} proposes nothing after its script.`);
  return { play, proposal };
}

function testWitness(id: string, { script, moves = {}, others = [], also = {}, not }: Witness): void {
  it(claim(id), () => {
    const { play, proposal } = broughtAbout(id, script);
    expect(stepsOf(proposal)).toEqual(moves);
    expect(othersOf(proposal)).toEqual(others);
    play.accept(id);
    for (const [track, [, to]] of Object.entries(moves)) expect(play.game.tracks[track], track).toBe(to);
    expect(play.proposal(id), "proposed twice in a turn").toBeUndefined();
  });

  it.each(Object.entries(also))(`${claim(id)}, too when %s`, (_, other) => {
    broughtAbout(id, other);
  });

  it.each(Object.entries(not))(`${claim(id)}, not when %s`, (_, other) => {
    expect(gameAfter(other).proposal(id)).toBeUndefined();
  });
}

describe("every dynamic of After the Strike has a witness, and every witness a dynamic", () => {
  const witnessed = Object.values(subjects).flatMap((subject: Witnesses) => Object.keys(subject));

  it.each(flagship.dynamics)("$id: $title", ({ id }) => {
    expect(witnessed, `Write a witness of ${id} in tests/support/pack-witnesses`).toContain(id);
    expect(Object.keys(witnesses[id]?.not ?? {}), "what must not bring it about").not.toEqual([]);
  });

  it("has one witness for each", () => {
    const known = flagship.dynamics.map(({ id }) => id);
    expect(witnessed.filter((id) => !known.includes(id))).toEqual([]);
    expect(witnessed.filter((id, at) => witnessed.indexOf(id) !== at)).toEqual([]);
  });
});

describe("nothing is proposed before anything has happened", () => {
  it.each([true, false])("as Turn 1 opens, with moves %s", (open) => {
    const play = gameAfter([(game) => game.goTo(1)]);
    if (!open) play.give("OpenPhase", { turn: 1, phase: "adjudicate" });
    const proposed = flagship.dynamics.map(({ id }) => id).filter((id) => play.proposal(id));
    expect(proposed).toEqual([]);
  });
});

for (const [subject, of] of Object.entries<Witnesses>(subjects)) {
  describe(`a dynamic fires for the claim it stands for: ${subject}`, () => {
    for (const { id } of flagship.dynamics) {
      const witness = of[id];
      if (witness && witnesses[id] === witness) testWitness(id, witness);
    }
  });
}
