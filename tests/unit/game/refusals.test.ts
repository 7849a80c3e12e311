import { describe, expect, it } from "vitest";
import { givenBy } from "@/lib/game/commands";
import { type Decision, decide } from "@/lib/game/decide";
import { type RejectionCode, rejectionStatus } from "@/lib/game/rejections";
import { control, deadline, door, seat } from "../../support/given";
import { law } from "../../support/property-runs";
import { playRandomGame } from "../../support/random-game";
import { courseRefusals, playRefusals, roomRefusals } from "../../support/refusal-cases";

/** Refusals made beside the rules: by the schemas at the door, and by the store that knows earlier command ids. */
const madeElsewhere = ["malformed", "id-reused"] as const satisfies readonly RejectionCode[];
type MadeElsewhere = (typeof madeElsewhere)[number];

/** A case for every code the rules may answer with. */
const cases: Readonly<Record<Exclude<RejectionCode, MadeElsewhere>, () => { readonly decision: Decision }>> =
  { ...roomRefusals, ...courseRefusals, ...playRefusals };

describe("[L8] the rules refuse with", () => {
  it.each(Object.entries(cases))("%s", (code, decide) => {
    expect(decide().decision).toStrictEqual({ ok: false, code });
  });

  it("no code beside the cases above and those made elsewhere", () => {
    expect([...Object.keys(cases), ...madeElsewhere].sort()).toEqual(Object.keys(rejectionStatus).sort());
  });
});

it("[L8] every code has the kind of answer of a refusal", () => {
  for (const status of Object.values(rejectionStatus)) expect([400, 403, 404, 409, 422]).toContain(status);
});

law("L8", "a refusal is a known code and nothing besides, and leaves the game as it was", 15, (seed) => {
  for (const { decision, before, after } of playRandomGame(seed).steps) {
    if (decision.ok) continue;
    expect(Object.keys(decision)).toEqual(["ok", "code"]);
    expect(Object.keys(rejectionStatus)).toContain(decision.code);
    expect(madeElsewhere).not.toContain(decision.code);
    expect(after).toBe(before);
  }
});

law("L8", "nobody but those it is for may give a command", 5, (seed) => {
  for (const { before, by, command } of playRandomGame(seed, 120).steps) {
    for (const actor of [control, door, deadline, seat("nobody"), by]) {
      if (givenBy[command.type].includes(actor.kind)) continue;
      const answer = decide(before, actor, command, { at: before.at, ids: ["a", "b", "c"] });
      expect(answer).toStrictEqual({ ok: false, code: "not-yours" });
    }
  }
});

law("L8", "a seat nobody holds is refused everything", 5, (seed) => {
  const { steps } = playRandomGame(seed, 120);
  for (const { before, command } of steps) {
    if (!givenBy[command.type].includes("seat")) continue;
    const released = Object.values(before.seats).find((each) => each.released);
    for (const seatId of ["nobody", "__proto__", ...(released ? [released.id] : [])]) {
      const answer = decide(before, seat(seatId), command, { at: before.at, ids: ["a"] });
      expect(answer).toStrictEqual({ ok: false, code: "unknown-seat" });
    }
  }
});
