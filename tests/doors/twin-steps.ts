import { toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { MoveContent } from "@/lib/game/command-schemas";
import type { Actor, CommandInput } from "@/lib/game/commands";
import { blankDraftContent } from "@/lib/game/shared-draft";
import { control, type Draft, type Seated, type Step, seated, seats } from "./twin-tables";

const id = (kind: string, n: number) => `7f000000-0000-4000-8000-${kind}${String(n).padStart(11, "0")}`;

/** Things of the second twin that those who are compared may ask for, and shall not find. */
export const hiddenIds = {
  move: id("d", 2),
  takenBack: id("d", 3),
  late: id("d", 4),
  entered: id("d", 6),
  inject: id("f", 2),
  fact: id("e", 2),
  observer: id("0", 9),
};
export const openIds = {
  move: id("d", 1),
  british: id("d", 5),
  inject: id("f", 1),
  fact: id("e", 1),
  ruling: id("e", 3),
};
/** Observers that both twins have. */
export const observerIds = { onlooker: id("0", 1), shadow: id("0", 2) };

const does = (by: Actor, command: CommandInput, ...ids: string[]): Step =>
  ids.length > 0 ? { by, command, ids } : { by, command };
const gives = (command: CommandInput, ...ids: string[]) => does(control, command, ...ids);
const hide = (step: Step): Step => ({ ...step, hidden: true });

export const move = (action: string, attribution: MoveContent["attribution"] = "declared") => ({
  turn: 1,
  action,
  effect: `${action} works`,
  reasons: [`Why ${action}`],
  targets: ["us"],
  instruments: [] as string[],
  attribution,
});
const ruling = { grade: "success" as const, rationale: "A host may call.", publicText: "", texts: [] };
const text = { title: "A cable", channel: "cable" as const, from: "An embassy" };
const submit = (
  who: Seated,
  moveId: string,
  data: ReturnType<typeof move> & { fields?: MoveContent["fields"] },
) => does(seated(who), { type: "SubmitMove", data }, moveId);

/** Secret even where all see the rest of the move: the value differs between the twins. */
const british = (forecast: number) =>
  submit("britain", openIds.british, { ...move("London calls for calm"), fields: { forecast } });

const hidden: Record<"first" | "written" | "sent" | "late" | "ruled" | "second", Step[]> = {
  first: [
    gives({ type: "AdmitObserver", data: { sees: { kind: "cells" } } }, hiddenIds.observer),
    does({ kind: "door" }, { type: "RejoinSeat", data: { seatId: seats.council.seatId, generation: 1 } }),
    does(seated("council"), { type: "DenyRejoin", data: {} }),
    gives({ type: "RenewScreen", data: {} }),
    gives({ type: "DismissObserver", data: { observerId: hiddenIds.observer } }),
  ],
  written: [
    gives(
      {
        type: "DraftInject",
        data: { ...text, body: "Veiled cable.", audience: toSome({ desks: ["ir-guards"] }) },
      },
      hiddenIds.inject,
    ),
    gives({ type: "ReleaseInject", data: { injectId: hiddenIds.inject } }),
    gives({ type: "ReleaseInject", data: { injectId: hiddenIds.inject, audience: toRoles("us") } }),
    gives({ type: "ReleaseInject", data: { injectId: "fifty-two", audience: toRoles("us") } }),
    does(seated("council"), { type: "AcknowledgeInject", data: { injectId: hiddenIds.inject } }),
    does(seated("state"), {
      type: "RespondToInject",
      data: { injectId: hiddenIds.inject, text: "Veiled answer." },
    }),
    does(seated("council"), { type: "AskForPause", data: {} }),
    does(seated("state"), { type: "AskForPause", data: {} }),
    gives({ type: "SettlePauseAsk", data: { seatId: seats.council.seatId } }),
  ],
  sent: [
    submit("state", hiddenIds.takenBack, move("Washington plans one veiled thing")),
    does(seated("state"), { type: "WithdrawMove", data: { moveId: hiddenIds.takenBack } }),
    submit("state", hiddenIds.move, move("Washington plans another veiled thing", "covert")),
    gives({ type: "SubmitMove", data: { ...move("Veiled entry"), roleId: "kh" } }, hiddenIds.entered),
    does(seated("council"), { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: true } }),
    does(seated("state"), { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: true } }),
  ],
  late: [
    does(
      { kind: "clock" },
      {
        type: "LapseDraft",
        data: {
          turn: 1,
          cellId: "ir-council-guards",
          roleId: "ir",
          draft: { ...blankDraftContent, action: "Veiled words that lapsed." },
          seats: [seats.council.seatId],
        },
      },
    ),
    does(
      seated("state"),
      { type: "SubmitMove", data: { ...move("Veiled late word"), kind: "announcement" } },
      hiddenIds.late,
    ),
    gives({ type: "RefuseMove", data: { moveId: hiddenIds.late, reason: "Veiled refusal." } }),
    does(
      seated("state"),
      { type: "SubmitMove", data: { ...move("Veiled later word"), kind: "announcement" } },
      id("d", 7),
    ),
    gives({ type: "AcceptLateMove", data: { moveId: id("d", 7) } }),
    gives({
      type: "RevealMove",
      data: { moveId: hiddenIds.move, audience: toSome({ cells: ["ir-council-guards"] }), named: false },
    }),
  ],
  ruled: [
    gives({
      type: "PublishRuling",
      data: {
        moveId: hiddenIds.move,
        ...ruling,
        grade: "backfire",
        rationale: "Veiled reasons.",
        texts: [{ audience: toSome({ desks: ["ir-guards"] }), text: "Veiled notice." }],
        open: false,
        tracks: [{ trackId: "force-protection", to: 1 }],
        facts: [{ text: "Veiled fact.", audience: toRoles("us") }],
      },
    }),
    gives(
      {
        type: "EstablishFact",
        data: { text: "Veiled from all but one.", audience: toSome({ seats: [seats.council.seatId] }) },
      },
      hiddenIds.fact,
    ),
    gives({ type: "EndFact", data: { factId: hiddenIds.fact, reason: "Veiled end." } }),
    gives({ type: "AdjustTrack", data: { trackId: "clarity", to: 1, reason: "Veiled step." } }),
    ...[toRoles("us"), toSome({ cells: ["ir-council-guards"] }), toControl].map((audience) =>
      gives({
        type: "CorrectRecord",
        data: { of: { kind: "move", id: openIds.move }, text: "Veiled correction.", audience },
      }),
    ),
  ],
  second: [
    does(seated("council"), { type: "SetReady", data: { turn: 2, phase: "deliberate", ready: true } }),
  ],
};

const openRuling = {
  moveId: openIds.move,
  ...ruling,
  publicText: "Talks are called.",
  texts: [{ audience: toRoles("iq"), text: "You hold the chair." }],
  open: true,
  tracks: [{ trackId: "escalation", to: 5 }],
  facts: [],
};

/**
 * A turn and the beginning of the next. Both twins have what those who are compared may
 * see; the second has besides what they may not, and another secret in the British move.
 */
export function stepsOf(secretive: boolean): Step[] {
  const also = (steps: Step[]) => (secretive ? steps.map(hide) : []);
  return [
    gives({ type: "AdmitObserver", data: { sees: { kind: "public" } } }, observerIds.onlooker),
    gives({ type: "AdmitObserver", data: { sees: { kind: "cell", cellId: "iq" } } }, observerIds.shadow),
    ...also(hidden.first),
    gives({ type: "StartTurn", data: { turn: 1 } }),
    ...also(hidden.written),
    gives({ type: "ReleaseInject", data: { injectId: "fifth-step", audience: toPublic } }),
    gives(
      { type: "DraftInject", data: { ...text, body: "To Iraq.", audience: toRoles("iq") } },
      openIds.inject,
    ),
    gives({ type: "ReleaseInject", data: { injectId: openIds.inject } }),
    does(seated("iraq"), { type: "RespondToInject", data: { injectId: openIds.inject, text: "Read." } }),
    gives({ type: "OpenPhase", data: { turn: 1, phase: "deliberate", minutes: 25 } }),
    ...also(hidden.sent),
    submit("iraq", openIds.move, move("Iraq calls talks")),
    british(secretive ? 9 : 2),
    does(seated("ministry"), { type: "SetReady", data: { turn: 1, phase: "deliberate", ready: true } }),
    gives({ type: "CallTime", data: { version: 2 } }),
    ...also(hidden.late),
    ...[openIds.move, openIds.british].map((moveId) =>
      gives({ type: "RevealMove", data: { moveId, audience: toPublic, named: true } }),
    ),
    ...also(hidden.ruled),
    gives({ type: "PublishRuling", data: openRuling }, openIds.ruling),
    gives(
      { type: "EstablishFact", data: { text: "The chair is Iraq's.", audience: toRoles("iq") } },
      openIds.fact,
    ),
    gives({ type: "EndTurn", data: { turn: 1 } }),
    gives({ type: "StartTurn", data: { turn: 2 } }),
    gives({ type: "OpenPhase", data: { turn: 2, phase: "deliberate", minutes: null } }),
    ...also(hidden.second),
  ];
}

const written = <T>(value: T, who: Seated) => ({
  value,
  by: seats[who].seatId,
  at: Date.UTC(2026, 0, 3, 12),
});

/** Iraq writes in both twins; others in the second alone. */
export function draftsOf(secretive: boolean): Draft[] {
  const iraqs = {
    turn: 2,
    cellId: "iq",
    roleId: "iq",
    version: 3,
    fields: { action: written("Iraq drafts", "iraq") },
  };
  if (!secretive) return [iraqs];
  const action = (who: Seated) => ({ action: written("Veiled draft.", who) });
  return [
    iraqs,
    { turn: 2, cellId: "ir-council-guards", roleId: "ir", version: 8, fields: action("council") },
    { turn: 2, cellId: "us-state", roleId: "us", version: 1, fields: action("state") },
    { turn: 1, cellId: "us-state", roleId: "us", version: 2, fields: {} },
  ];
}
