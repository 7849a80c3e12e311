import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Audience, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import { conditionsIn } from "@/lib/game/condition";
import { rungAt } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");

const loaded = await loadPack(flagship);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
const { scenario } = loaded;

describe("After the Strike", () => {
  const seated = (optional: boolean) =>
    scenario.roles
      .filter((role) => role.optional === optional)
      .map(({ id, code, hue, seats }) => `${id} ${code} ${hue} ${seats}`);

  it("has seven roles of equal rank, in order", () => {
    expect(seated(false)).toEqual([
      "us US bronze 9",
      "ir IR violet 9",
      "iq IQ river 9",
      "kh KH clay 9",
      "aah AAH mulberry 9",
      "sad SAD olive 9",
      "uk UK petrol 9",
    ]);
  });

  it("has four more that a casting plays, or control switches on", () => {
    expect(seated(true)).toEqual(["pmf PMF slate 5", "pro PRO rose 5", "naj NAJ amber 5", "krg KRG moss 5"]);
  });

  it("divides three of them into three desks each, as the fact base does", () => {
    const divided = scenario.roles.filter(({ desks }) => desks.length > 0);
    expect(divided.map((role) => [role.id, ...role.desks.map(({ id }) => id)])).toEqual([
      ["us", "us-nsc", "us-state", "us-pentagon"],
      ["ir", "ir-council", "ir-guards", "ir-ministry"],
      ["uk", "uk-no10", "uk-fco", "uk-mod"],
    ]);
  });

  it("asks each role for what the fact base has it decide, secretly where others must guess", () => {
    const asked = scenario.moveFields.map(({ id, roles, turns, kind, required, secret }) =>
      [
        `${roles?.join("+")} ${id}: ${kind.type}`,
        ...(turns ? [`in turn ${turns.join()}`] : []),
        ...(required ? ["required"] : []),
        ...(secret ? ["secret"] : []),
      ].join(", "),
    );
    expect(asked).toEqual([
      "ir predicted-reply: text, required, secret",
      "ir ir-orders: text, secret",
      "us end-state: text, in turn 1, secret",
      "us terms-forbid: text",
      "us terms-consequence: text",
      "us terms-assurance: text",
      "aah choice: choice, required, secret",
      "kh+sad+pmf posture: choice, secret",
      "uk paper-rules: text, in turn 6",
      "uk paper-enforcers: text, in turn 6",
      "uk paper-needs: text, in turn 6",
      "uk paper-vote-no10: choice, in turn 6",
      "uk paper-vote-fco: choice, in turn 6",
      "uk paper-vote-mod: choice, in turn 6",
    ]);
  });

  it("starts each track where the fact base puts it, for whom it is meant", () => {
    const states = toRoles("us", "ir", "iq", "uk");
    const expected: Record<string, readonly [number, Audience]> = {
      escalation: [6, toPublic],
      "anger-us": [7, toPublic],
      "anger-iran": [6, toPublic],
      "state-authority": [3, toPublic],
      footprint: [3, toPublic],
      "force-protection": [3, toRoles("us", "uk")],
      "pressure-isis": [6, toRoles("us", "iq", "uk", "krg")],
      clarity: [3, toControl],
      "resolve-us": [6, toControl],
      "resolve-iran": [5, toControl],
      "alignment-kh": [5, toRoles("kh")],
      "alignment-aah": [3, toRoles("aah")],
      "alignment-pmf": [2, toRoles("pmf")],
      "alignment-sadr": [0, toRoles("sad")],
      "posture-kh": [1, toRoles("kh")],
      "posture-aah": [1, toRoles("aah")],
      "posture-pmf": [1, toRoles("pmf")],
      "posture-sadr": [1, toRoles("sad")],
      "standing-kh": [5, toRoles("kh")],
      "face-iran": [3, toRoles("ir")],
      "quds-force": [5, toRoles("ir")],
      "quds-trust": [3, toRoles("ir")],
      "narrative-iraq": [-1, toPublic],
      "narrative-europe": [0, states],
      "narrative-un": [-2, states],
      "narrative-us": [2, states],
      "narrative-iran": [-4, states],
      rules: [5, toPublic],
      nuclear: [2, toPublic],
      breakout: [6, toControl],
      sanctions: [8, toPublic],
      "oil-price": [68, toPublic],
      "uk-us-trust": [3, toRoles("uk")],
      "uk-e3-trust": [3, toRoles("uk")],
      "uk-parliament": [2, toRoles("uk")],
      "uk-safety": [3, toRoles("uk")],
    };
    expect(
      Object.fromEntries(scenario.tracks.map(({ id, start, audience }) => [id, [start, audience]])),
    ).toEqual(expected);
  });

  it("names the rungs the turn opens on", () => {
    const opening = (id: string) => {
      const track = scenario.tracks.find((one) => one.id === id);
      return track && rungAt(track, track.start);
    };
    expect(opening("escalation")).toBe("Declared killing of a senior officer");
    expect(opening("nuclear")).toBe("Caps partly breached");
    expect(opening("clarity")).toBe("Groups cannot tell what makes a target");
    expect(opening("alignment-kh")).toBe("Bound to Iran");
    expect(opening("alignment-aah")).toBe("Leans to Iran");
    expect(opening("alignment-sadr")).toBe("Uncommitted");
  });

  const sent = (turn: number) => {
    const injects = scenario.injects.filter((inject) => inject.turn === turn);
    return injects.map(({ number, id, minute, audience }) => [number, id, minute, audience]);
  };

  it("sends each inject of turn 1 to those the fact base names, in the order they fall due", () => {
    expect(sent(1)).toEqual([
      [3, "no-warning", 1, toRoles("uk")],
      [1, "two-vacancies", 3, toRoles("ir", "kh", "aah", "sad", "pmf")],
      [2, "sealed-room-fax", 5, toSome({ desks: ["ir-ministry"] })],
      [8, "who-is-next", 8, toRoles("aah", "sad", "pmf")],
      [7, "fifty-two", 11, toRoles("ir", "uk", "us")],
      [4, "a-thousand-metres", 13, toRoles("iq", "us", "uk")],
      [6, "fifth-step", 16, toPublic],
      [5, "the-vote", 19, toRoles("iq", "kh", "aah", "sad", "us", "uk", "pmf", "krg")],
    ]);
  });

  it("leaves to control when to release what depends on the moves of turn 2", () => {
    expect(sent(2)).toEqual([
      [9, "the-letter", 6, toPublic],
      [10, "visa-refused", 10, toSome({ desks: ["ir-ministry", "uk-fco"] })],
      [11, "after-midnight", undefined, toRoles("iq")],
      [12, "report-one", undefined, toSome({ desks: ["us-pentagon", "uk-mod"] })],
      [13, "report-two", undefined, toRoles("us", "uk", "iq")],
      [14, "near-tehran", undefined, toRoles("ir", "uk", "us")],
    ]);
  });

  it("has the forty injects of its MSEL, each with one number", () => {
    const numbers = scenario.injects.map(({ number }) => number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it("proposes by a trigger what has no minute", () => {
    const neither = scenario.injects.filter(({ minute, trigger }) => minute === undefined && !trigger);
    expect(neither.map(({ id }) => id)).toEqual([]);
  });

  it("warns before the injects that report deaths or wounds, and before no other, with a milder form", () => {
    const warned = scenario.injects.filter(({ contentNote }) => contentNote !== undefined);
    expect(warned.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "13 report-two",
      "14 near-tehran",
      "19 neither-of-you",
      "20 envoy-held",
      "25 count-rises",
      "36 training-base",
    ]);
    expect(scenario.injects.filter(({ substitute }) => substitute)).toEqual(warned);
  });

  it("leaves time to answer with a move: nothing falls due in the last ten minutes of deliberation", () => {
    for (const { id, turn, minute } of scenario.injects) {
      const phases = scenario.turns.find(({ number }) => number === turn)?.phases ?? [];
      const until = phases.findIndex(({ phase }) => phase === "deliberate") + 1;
      const closes = phases.slice(0, until).reduce((sum, { minutes }) => sum + minutes, 0);
      expect(minute ?? 0, id).toBeLessThanOrEqual(closes - 10);
    }
  });

  it("briefs each role privately once as turn 1 opens", () => {
    expect(scenario.turns[0]?.privately.map(({ audience }) => audience)).toEqual(
      scenario.roles.map(({ id }) => toRoles(id)),
    );
  });

  it("briefs each of the seven as every later turn opens, and some desks besides", () => {
    const seven = scenario.roles.filter(({ optional }) => !optional).map(({ id }) => toRoles(id));
    for (const { number, privately } of scenario.turns.slice(1)) {
      const audiences = privately.map(({ audience }) => audience);
      expect(audiences.slice(0, 7), `turn ${number}`).toEqual(seven);
      const desks = audiences.slice(7).map((audience) => audience.kind === "some" && audience.desks.length);
      expect(desks, `turn ${number}`).toEqual(desks.map(() => 1));
    }
  });

  it("gives every dynamic an item of the commentary or the fact base to stand on", () => {
    expect(scenario.dynamics.length).toBeGreaterThan(40);
    expect(scenario.dynamics.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("lets nobody mark what no rule reads", () => {
    const conditions = [
      ...scenario.dynamics.map(({ when }) => when),
      ...scenario.injects.flatMap(({ trigger }) => (trigger ? [trigger] : [])),
    ].flatMap(conditionsIn);
    const read = new Set(conditions.flatMap((one) => ("tag" in one ? [one.tag] : [])));
    expect(scenario.tags.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([]);
  });

  it("gives every turn one hour in five phases", () => {
    expect(scenario.turns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { phases } of scenario.turns) {
      expect(phases.map(({ phase, minutes }) => `${phase} ${minutes}`)).toEqual([
        "brief 5",
        "deliberate 25",
        "argue 10",
        "adjudicate 15",
        "report 5",
      ]);
    }
  });
});
