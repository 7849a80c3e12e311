import { describe, expect, it } from "vitest";
import { commandSchemas, type MoveContent } from "@/lib/game/command-schemas";
import { fieldsFor } from "@/lib/game/move-fields";
import { moveLimits } from "@/lib/game/move-limits";
import { given, minutes, seat } from "../../support/given";
import { announcement, content, running, submitted } from "../../support/happened";
import { deliberating, turnEnded } from "../../support/histories";
import { noon } from "../../support/random-game";
import { lowWater } from "../../support/scenario";

const send = (change: Partial<MoveContent>, by = "weir") =>
  given(...deliberating).when(seat(`seat-${by}`), "SubmitMove", { turn: 1, ...content, ...change });
const accepted = (change: Partial<MoveContent>, by = "weir") =>
  send(change, by).thenEvents(submitted("id-1", by, { content: { ...content, ...change } }));
const fields = (values: MoveContent["fields"]) => ({ fields: { pace: "slow", ...values } });

describe("a move", () => {
  it("names roles and instruments of the scenario", () => {
    accepted({ targets: ["plain", "weir"], instruments: ["press"] });
    send({ targets: ["plain", "nobody"] }).thenRefused("unknown-role");
    send({ instruments: ["catapult"] }).thenRefused("unknown-instrument");
  });
  it("says what an act should achieve, and why", () => {
    send({ effect: "" }).thenRefused("not-whole");
    send({ reasons: [] }).thenRefused("not-whole");
    accepted({ resources: "Two barges of stone." });
  });
  it("needs neither as an announcement, which is owned by saying it", () => {
    const say = (change: Partial<MoveContent>) => send({ ...announcement, ...change });
    expect(say({}).decision.ok).toBe(true);
    expect(say({ effect: "Trust.", reasons: ["It is so."] }).decision.ok).toBe(true);
    say({ attribution: "covert" }).thenRefused("not-whole");
    say({ attribution: "deniable" }).thenRefused("not-whole");
  });
  it("may be written without what has a usual value", () => {
    const { action, targets, instruments, attribution } = announcement;
    const bare = { turn: 1, action, targets, instruments, attribution };
    expect(commandSchemas.SubmitMove.parse(bare)).toStrictEqual({
      ...bare,
      ...content,
      ...bare,
      effect: "",
      reasons: [],
      fields: {},
    });
  });
});

describe("the fields a scenario adds", () => {
  it("are asked of the roles and in the turns they are for", () => {
    const asked = (roleId: string, turn: number) =>
      fieldsFor(lowWater.moveFields, roleId, turn).map((field) => field.id);
    expect(asked("plain", 1)).toEqual(["pace", "forecast"]);
    expect(asked("weir", 1)).toEqual(["pace", "forecast", "promise"]);
    expect(asked("barge", 2)).toEqual(["pace", "forecast", "promise", "petition"]);
  });
  it("are left out only where they may be, and by announcements", () => {
    send({ fields: {} }).thenRefused("wrong-field");
    expect(send({ ...announcement, fields: {} }).decision.ok).toBe(true);
  });
  it("are refused to a role or in a turn that is not asked, as ones that do not exist", () => {
    accepted(fields({ promise: "Half the water." }));
    send(fields({ promise: "Half the water." }), "plain").thenRefused("wrong-field");
    send(fields({ petition: true })).thenRefused("wrong-field");
    send(fields({ mood: "low" })).thenRefused("wrong-field");
    send(fields({ constructor: "low" })).thenRefused("wrong-field");
    send({ ...announcement, fields: { mood: "low" } }).thenRefused("wrong-field");
  });
  it("are required in the turn that asks them", () => {
    const second = [...deliberating, turnEnded, { type: "TurnStarted", turn: 2 } as const];
    const opened = {
      type: "PhaseOpened",
      phase: "deliberate",
      clock: running(5, noon + minutes(9), minutes(9)),
    } as const;
    const inTurnTwo = (values: MoveContent["fields"]) =>
      given(...second, opened).when(seat("seat-weir"), "SubmitMove", {
        turn: 2,
        ...content,
        ...fields(values),
      });
    inTurnTwo({}).thenRefused("wrong-field");
    expect(inTurnTwo({ petition: false }).decision.ok).toBe(true);
  });
  it("hold one of the options, a text within its limit, a number within its bounds, or yes and no", () => {
    accepted({ fields: { pace: "fast" } });
    send({ fields: { pace: "sideways" } }).thenRefused("wrong-field");
    send({ fields: { pace: true } }).thenRefused("wrong-field");
    accepted(fields({ promise: "x".repeat(60) }));
    send(fields({ promise: "x".repeat(61) })).thenRefused("wrong-field");
    send(fields({ promise: 7 })).thenRefused("wrong-field");
    for (const forecast of [-3, 0, 2.5, 9]) accepted(fields({ forecast }));
    for (const forecast of [-4, 9.1, "5", true]) send(fields({ forecast })).thenRefused("wrong-field");
  });
  it("keep a minus zero as the zero that a store gives back", () => {
    const decision = send(fields({ forecast: JSON.parse("-0") as number })).decision;
    expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
  });
  it("are few: a door takes no more than a dozen", () => {
    const many = (count: number) =>
      commandSchemas.SubmitMove.safeParse({
        turn: 1,
        ...content,
        fields: Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, n])),
      }).success;
    expect([many(moveLimits.fields), many(moveLimits.fields + 1)]).toEqual([true, false]);
  });
});
