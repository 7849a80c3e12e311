import { toPublic, toRoles } from "@/lib/game/audience";
import type { CommandInput } from "@/lib/game/commands";
import { proposalsOf } from "@/lib/game/proposals";
import { circumstancesIn } from "@/lib/game/view/circumstances-in";
import { movesOf } from "@/lib/game/view/read";
import { mark } from "./pack-secrets-marks";
import type { Room } from "./room";

/** Plays a turn of the marked flagship in which everything is used that a pack may bring. */
export async function playMarked(room: Room): Promise<void> {
  await release(room);
  await send(room);
  await rule(room);
  await decide(room);
  await giveAll(room, [
    { type: "EndTurn", data: { turn: 1 } },
    { type: "StartTurn", data: { turn: 2 } },
    { type: "OpenPhase", data: { turn: 2, phase: "deliberate" } },
  ]);
}

async function giveAll(room: Room, commands: readonly CommandInput[]): Promise<void> {
  for (const command of commands) await room.give(command);
}

/** Injects in both forms, to some and to all, marked and answered. */
async function release(room: Room): Promise<void> {
  const milder = (injectId: string, ...roles: string[]): CommandInput => ({
    type: "ReleaseInject",
    data: { injectId, substitute: true, audience: roles.length > 0 ? toRoles(...roles) : toPublic },
  });
  await giveAll(room, [
    { type: "ChangeSettings", data: { runningOrder: "short" } },
    { type: "StartTurn", data: { turn: 1 } },
    { type: "ReleaseInject", data: { injectId: "fifth-step" } },
    { type: "ReleaseInject", data: { injectId: "fifty-two", audience: toRoles("us") } },
    { type: "ReleaseInject", data: { injectId: "sealed-room-fax" } },
    milder("report-two", "us", "iq"),
    // Further people, with no word of which form.
    { type: "ReleaseInject", data: { injectId: "report-two", audience: toRoles("ir") } },
    milder("near-tehran"),
    { type: "TagRecord", data: { of: { kind: "inject", id: "near-tehran" }, tags: ["contradiction"] } },
  ]);
  await room.does("state", { type: "AcknowledgeInject", data: { injectId: "report-two" } });
  const text = mark("answer", "iraq");
  await room.does("iraq", { type: "RespondToInject", data: { injectId: "report-two", text } });
}

/** Moves with the fields that stay with their roles. */
async function send(room: Room): Promise<void> {
  await room.give({ type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
  const sealed = { "predicted-reply": mark("secret", "reply"), "ir-orders": mark("secret", "orders") };
  await room.does("council", { type: "SubmitMove", data: moveOf("ir", sealed) });
  const terms = { "end-state": mark("secret", "end"), "terms-forbid": mark("open", "terms") };
  await room.does("state", { type: "SubmitMove", data: moveOf("us", terms) });
  await room.does("iraq", { type: "SubmitMove", data: moveOf("iq", {}) });
  const entered = { ...moveOf("aah", { choice: "back" }), roleId: "aah" };
  const posed = { ...moveOf("kh", { posture: "strike" }), roleId: "kh" };
  await giveAll(room, [
    { type: "SubmitMove", data: entered },
    { type: "SubmitMove", data: posed },
    { type: "OpenPhase", data: { turn: 1, phase: "argue" } },
  ]);
}

const moveOf = (roleId: string, fields: Record<string, string>) => ({
  turn: 1,
  action: mark("move", roleId, "action"),
  effect: mark("move", roleId, "effect"),
  reasons: [mark("move", roleId, "reasons")],
  targets: ["us"],
  instruments: [],
  attribution: "covert" as const,
  resources: mark("move", roleId, "resources"),
  fields,
});

/** Reveals with a name and without, an open ruling and one that is not. */
async function rule(room: Room): Promise<void> {
  const moves = movesOf(await room.view("control"));
  const idOf = (roleId: string) => moves.find((move) => move.roleId === roleId)?.id ?? "";
  const words = (roleId: string, open: boolean) => ({
    moveId: idOf(roleId),
    grade: "success" as const,
    rationale: mark("ruling", roleId, "rationale"),
    publicText: open ? mark("ruling", roleId, "public") : "",
    texts: [{ audience: toRoles("us"), text: mark("ruling", roleId, "to-us") }],
    open,
    tracks: [{ trackId: "quds-force", to: open ? 5 : 6 }],
    facts: [{ text: mark("fact", roleId, "for-kh"), audience: toRoles("kh") }],
    tags: ["contradiction"],
  });
  await giveAll(room, [
    { type: "RevealMove", data: { moveId: idOf("ir"), audience: toPublic, named: true } },
    { type: "RevealMove", data: { moveId: idOf("us"), audience: toRoles("iq"), named: true } },
    { type: "RevealMove", data: { moveId: idOf("aah"), audience: toPublic, named: true } },
    { type: "RevealMove", data: { moveId: idOf("kh"), audience: toPublic, named: false } },
    { type: "OpenPhase", data: { turn: 1, phase: "adjudicate" } },
    { type: "PublishRuling", data: words("ir", true) },
    { type: "PublishRuling", data: words("aah", false) },
  ]);
}

/** All that is proposed: the last is dismissed, the others accepted. */
async function decide(room: Room): Promise<void> {
  const view = await room.view("control");
  const { dynamics = [] } = view.scenario;
  const ids = proposalsOf({ dynamics, tracks: view.tracks }, circumstancesIn(view)).map(({ id }) => id);
  if (ids.length < 3) throw new Error("There is too little to decide on.");
  for (const proposalId of ids.slice(0, -1))
    await room.give({ type: "AcceptProposal", data: { proposalId } });
  const last = { proposalId: ids.at(-1) ?? "", reason: mark("dismissed", "reason") };
  await room.give({ type: "DismissProposal", data: last });
}
