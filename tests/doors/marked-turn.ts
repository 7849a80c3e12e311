import path from "node:path";
import { toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { Face } from "@/lib/game/scenario";
import { movesOf, writtenInjects } from "@/lib/game/view/read";
import { loadPack } from "@/lib/scenario/load";
import type { Present, Room } from "./room";
import { aMove, anAnnouncement, aRuling, iransMove } from "./table";

const everyone: Present[] = [
  "control",
  "council",
  "guards",
  "ministry",
  "iraq",
  "state",
  "waiting",
  "screen",
  "onlooker",
  "shadow",
  "roamer",
];
/** Who shares what one cell of Iran knows, and what all of Iran knows. Control and the roamer see every cell,
 * though what is for one person alone is not for the roamer. */
const above: Present[] = ["control", "roamer"];
const council: Present[] = [...above, "council", "guards", "shadow"];
const iran: Present[] = [...council, "ministry"];

/**
 * Marks within the texts of a turn and who may come upon them, said here once and in no
 * other words than these.
 */
export const marks = {
  "[inject to all]": everyone,
  "[inject not released]": ["control"],
  "[inject to a desk]": [...above, "ministry"],
  "[answer to it]": [...above, "ministry"],
  "[fact of a role]": iran,
  "[fact of a desk]": [...above, "ministry"],
  "[fact of a cell]": council,
  "[fact of a seat]": ["control", "council"],
  "[fact of one who waits]": ["control", "waiting"],
  "[fact of another role]": [...above, "state"],
  "[fact of control]": ["control"],
  "[fact of all]": everyone,
  "[sealed move]": iran,
  "[move shown without a name]": everyone,
  "[its reasons]": [...above, "iraq"],
  "[move shown to a desk]": [...above, "state", "ministry"],
  "[late move]": iran,
  "[why it was refused]": iran,
  "[unsent in one cell]": council,
  "[unsent in another]": [...above, "ministry"],
  "[ruling to all]": everyone,
  "[ruling to its role]": [...above, "iraq"],
  "[ruling to control]": ["control"],
  "[why it was ruled so]": [...above, "iraq"],
  "[why a track moved]": ["control"],
  "[correction to some]": [...above, "state"],
  "[correction to control]": ["control"],
} as const satisfies Record<string, readonly Present[]>;

type Mark = keyof typeof marks;
/** Checked by the compiler: a mark that is not in the table is not written either. */
const mark = (name: Mark): string => name;

/** A turn in which each of the marks is written once, up to its end. */
export async function playMarkedTurn(room: Room): Promise<void> {
  await room.deliberate();
  await asides(room);
  await injects(room);
  await facts(room);
  await movesAndDrafts(room);
  await room.callTime();
  await afterTime(room);
  await room.give({ type: "EndTurn", data: { turn: 1 } });
}

/** What is told to control alone, or to the seat besides. */
async function asides(room: Room): Promise<void> {
  await room.does("state", { type: "AskForPause", data: {} });
  const { client, as } = room.people.iraq;
  const { key } = (await client.post(room.door("rejoin-key", "iraq"), {})).json;
  const reply = await client.post("/api/join", { code: room.code, key });
  if (reply.status !== 200) throw new Error(`${as} was not opened again: ${reply.status} ${reply.text}`);
}

async function injects(room: Room): Promise<void> {
  const text = { title: "Wire", channel: "wire", from: "An agency" } as const;
  const write = (body: string, audience: ReturnType<typeof toSome> | typeof toPublic) =>
    room.give({ type: "DraftInject", data: { ...text, body, audience } });
  await write(mark("[inject to all]"), toPublic);
  await write(mark("[inject not released]"), toPublic);
  await write(mark("[inject to a desk]"), toSome({ desks: ["ir-ministry"] }));
  const [toAll, , toDesk] = writtenInjects(await room.view("control"));
  for (const each of [toAll, toDesk])
    await room.give({ type: "ReleaseInject", data: { injectId: each?.injectId ?? "" } });
  const answer = { injectId: toDesk?.injectId ?? "", text: mark("[answer to it]") };
  await room.does("ministry", { type: "RespondToInject", data: answer });
}

async function facts(room: Room): Promise<void> {
  const { seats } = room;
  const known = [
    [mark("[fact of a role]"), toRoles("ir")],
    [mark("[fact of a desk]"), toSome({ desks: ["ir-ministry"] })],
    [mark("[fact of a cell]"), toSome({ cells: ["ir-council-guards"] })],
    [mark("[fact of a seat]"), toSome({ seats: [seats.council.seatId] })],
    [mark("[fact of one who waits]"), toSome({ seats: [seats.waiting.seatId] })],
    [mark("[fact of another role]"), toRoles("us")],
    [mark("[fact of control]"), toControl],
    [mark("[fact of all]"), toPublic],
  ] as const;
  for (const [text, audience] of known) await room.give({ type: "EstablishFact", data: { text, audience } });
}

async function movesAndDrafts(room: Room): Promise<void> {
  const iraqs = { ...aMove, action: mark("[move shown without a name]"), reasons: [mark("[its reasons]")] };
  await room.does("council", { type: "SubmitMove", data: { ...iransMove, action: mark("[sealed move]") } });
  await room.does("iraq", { type: "SubmitMove", data: iraqs });
  await room.does("state", {
    type: "SubmitMove",
    data: { ...aMove, targets: ["ir"], action: mark("[move shown to a desk]") },
  });
  await room.writes("guards", { action: mark("[unsent in one cell]") });
  await room.writes("ministry", { effect: mark("[unsent in another]") });
}

async function afterTime(room: Room): Promise<void> {
  await room.does("ministry", {
    type: "SubmitMove",
    data: { ...anAnnouncement, action: mark("[late move]") },
  });
  const moves = movesOf(await room.view("control"));
  const idOf = (name: Mark) => moves.find((move) => move.content.action === name)?.id ?? "";
  const reason = mark("[why it was refused]");
  await room.give({ type: "RefuseMove", data: { moveId: idOf("[late move]"), reason } });
  await showAndRule(room, idOf("[move shown without a name]"), idOf("[move shown to a desk]"));
}

async function showAndRule(room: Room, moveId: string, toDesk: string): Promise<void> {
  const desk = toSome({ desks: ["ir-ministry"] });
  await room.give({ type: "RevealMove", data: { moveId, audience: toPublic, named: false } });
  const shown = { moveId: toDesk, audience: desk, named: true };
  await room.give({ type: "RevealMove", data: shown });
  const texts = [
    { audience: toRoles("iq"), text: mark("[ruling to its role]") },
    { audience: toControl, text: mark("[ruling to control]") },
  ];
  const words = { rationale: mark("[why it was ruled so]"), publicText: mark("[ruling to all]"), texts };
  await room.give({ type: "PublishRuling", data: { ...aRuling, moveId, ...words } });
  const step = { trackId: "escalation", to: 5, reason: mark("[why a track moved]") };
  await room.give({ type: "AdjustTrack", data: step });
  const of = { kind: "move", id: moveId } as const;
  const toUs = { of, text: mark("[correction to some]"), audience: toRoles("us") };
  await room.give({ type: "CorrectRecord", data: toUs });
  const own = { of, text: mark("[correction to control]"), audience: toControl };
  await room.give({ type: "CorrectRecord", data: own });
}

/** Marks that the pack itself has: the beginnings of private pages and texts, and who may read them. */
export async function marksOfPack(): Promise<Record<string, readonly Present[]>> {
  const loaded = await loadPack(path.resolve("scenarios/after-the-strike"));
  if (!loaded.ok) throw new Error("The flagship pack does not load.");
  const { roles, turns, injects } = loaded.scenario;
  const role = (id: string) => roles.find((each) => each.id === id);
  const desk = (id: string) => roles.flatMap((each) => each.desks).find((each) => each.id === id)?.face;
  const told = (id: string) =>
    turns[0]?.privately.find(({ audience }) => audience.kind === "some" && audience.roles.includes(id))?.text;
  return {
    [beginning(role("us")?.privateFace)]: [...above, "state"],
    [beginning(role("ir")?.privateFace)]: iran,
    [beginning(role("kh")?.privateFace)]: above,
    [beginning(desk("ir-ministry"))]: [...above, "ministry"],
    [beginning(desk("ir-guards"))]: council,
    [beginning(desk("us-pentagon"))]: above,
    [beginning(told("us"))]: [...above, "state"],
    [beginning(injects[0]?.control.notes)]: ["control"],
    [beginning(role("us")?.publicFace)]: everyone,
  };
}

/** Enough of a text to know it by, without what JSON or a page writes otherwise. */
function beginning(text: Face | string | undefined): string {
  const whole = typeof text === "object" ? text.summary : text;
  const found = /[^"'’&<>\\\n]{25,}/.exec(whole ?? "")?.[0];
  if (!found) throw new Error(`Nothing to know this text by: ${whole}`);
  return found;
}
