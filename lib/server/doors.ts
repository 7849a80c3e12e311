import { z } from "zod";
import { type Actor, type CommandType, givenBy } from "@/lib/game/commands";
import { draftChangesSchema } from "@/lib/game/draft-schema";
import type { GameEvent } from "@/lib/game/events";
import { fieldsFor } from "@/lib/game/move-fields";
import { fieldIdsIn, type SharedDraft } from "@/lib/game/shared-draft";
import type { View } from "@/lib/game/view/view";
import { type Asked, parseCommand } from "./command";
import type { GameFeed } from "./game-feed";
import { type Refusal, refusal } from "./refusal";
import type { Runtime } from "./runtime";
import type { Admitted, Credentials } from "./viewers";

/** How long `view?min=N` waits for a position this process has not seen yet. */
const waitMs = 3000;

/** A viewer's view with what the page needs to follow on from it. */
export interface ViewAnswer {
  readonly ok: true;
  readonly epoch: string;
  readonly position: number;
  /** The head of this viewer's chain at that position. */
  readonly head: string;
  readonly view: View;
  readonly people: Readonly<Record<string, string>>;
  /** Heads of the viewer's chain by position, where a turn began or ended. */
  readonly heads: Readonly<Record<number, string>>;
  /** Server time in milliseconds. */
  readonly now: number;
  readonly build: string;
  /** Moves that the caller's cell is writing in this turn. */
  readonly drafts: readonly SharedDraft[];
}

export interface CommandAnswer {
  readonly ok: true;
  readonly position: number;
}

/** Gives a command to a game for whoever the credentials are. */
export async function giveCommand(
  runtime: Runtime,
  gameId: string,
  credentials: Credentials,
  asked: Asked,
): Promise<CommandAnswer | Refusal> {
  const admitted = await runtime.viewers.admit(gameId, credentials);
  if (!admitted.ok) return admitted;
  const { game, actor, viewer } = admitted;
  if (!actor || !mayGive(actor, asked.type)) return refusal("not-yours");
  // A game is made by the catalogue alone, which chooses what it begins with.
  if (asked.type === "CreateGame") return refusal("already-created");
  const wait = actor.kind === "seat" ? spend(runtime, actor.seatId) : 0;
  if (wait > 0) return refusal("too-many", { retryAfter: wait });
  if (asked.type === "DenyRejoin" && parseCommand(asked).ok)
    await takeBackOthers(runtime, admitted, asked.id);
  const answer = await game.handle(actor, asked);
  if (!answer.ok && actor.kind === "seat") wasRefused(runtime, actor.seatId);
  if (!answer.ok) return answer;
  for (const event of answer.events) await afterwards(runtime, admitted, event, answer.at);
  // A seat that was moved meanwhile starts again from a view; any position is behind that.
  return { ok: true, position: game.feed(viewer)?.positionAfter(answer.seq) ?? 0 };
}

/**
 * Before the event that ends the feeds of a seat's other phones: with tokens that still held,
 * they could come back in between, to another process that is not told again.
 */
async function takeBackOthers(runtime: Runtime, admitted: Admitted, commandId: string): Promise<void> {
  const { game, actor, token } = admitted;
  if (runtime.shared) await game.catchUp();
  // Asked again after it was done, it must take no token that was given since.
  if (actor?.kind !== "seat" || game.answered(actor, commandId)) return;
  await runtime.seatTokens.revokeOthers(game.id, actor.seatId, token, runtime.time());
}

/** Whether a command may be given by such an actor at all; asked before anything of it is read. */
const mayGive = (actor: Actor, type: string): boolean =>
  !Object.hasOwn(givenBy, type) || givenBy[type as CommandType].includes(actor.kind);

/** Seconds a seat has to wait before it may give a command; 0 when it may now. */
const spend = ({ seatCommands, seatRefusals }: Runtime, seatId: string): number =>
  seatRefusals.wait(seatId) || seatCommands.spend(seatId);

/** What was refused is not on the record and costs nothing of what that may take; it costs the game's time. */
function wasRefused({ seatCommands, seatRefusals }: Runtime, seatId: string): void {
  seatCommands.giveBack(seatId);
  seatRefusals.spend(seatId);
}

/**
 * What follows outside the log from what happened in it at a time. An answer that is asked
 * for again does it again, in case the server died in between; nothing newer is touched.
 */
async function afterwards(runtime: Runtime, admitted: Admitted, event: GameEvent, at: number): Promise<void> {
  const { seatTokens, drafts } = runtime;
  const { game, viewer, token } = admitted;
  if (event.type === "SeatReleased") await seatTokens.revoke(game.id, event.seatId);
  if (event.type === "RejoinDenied") {
    await seatTokens.revokeOthers(game.id, event.seatId, token, at);
    // A phone that came back between the event and this holds a feed again.
    game.endFeedsOf(event.seatId);
  }
  const sent = event.type === "MoveSubmitted" && event.content.kind === "act";
  if (sent && viewer.kind === "seat" && viewer.cellId !== null) {
    const { turn, roleId } = event;
    await drafts.drop({ gameId: game.id, turn, cellId: viewer.cellId, roleId }, at);
  }
}

/** The caller's view, at least as far as a position already acknowledged. */
export async function loadView(
  runtime: Runtime,
  gameId: string,
  credentials: Credentials,
  min = 0,
): Promise<ViewAnswer | Refusal> {
  const admitted = await runtime.viewers.admit(gameId, credentials);
  if (!admitted.ok) return admitted;
  const feed = await feedFrom(admitted, runtime.shared ? min : 0);
  // The seat was moved while it was being looked for: as whom it looks now is for a new request.
  return feed ? viewOf(runtime, admitted, feed) : refusal("unavailable");
}

/** The viewer's feed once it has come to a position, or as it is when that takes too long. */
async function feedFrom({ game, viewer }: Admitted, min: number): Promise<GameFeed | undefined> {
  const until = Date.now() + waitMs;
  for (;;) {
    const feed = game.feed(viewer);
    if (!feed || feed.position >= min || Date.now() > until) return feed;
    await game.catchUp();
    if (feed.position < min) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function viewOf(runtime: Runtime, admitted: Admitted, feed: GameFeed): Promise<ViewAnswer> {
  const { epoch, position, view, frames } = feed;
  const marks = frames.filter(
    ({ item }) => item.event.type === "TurnStarted" || item.event.type === "TurnEnded",
  );
  const heads = Object.fromEntries(marks.map(({ item, head }) => [item.position, head]));
  const head = frames.at(-1)?.head ?? "";
  const people = await runtime.people.names(feed.people());
  const drafts = await draftsFor(runtime, admitted);
  const { build } = runtime;
  return { ok: true, epoch, position, head, view, people, heads, now: runtime.time(), build, drafts };
}

/** What the caller's cell is writing in this turn; of other cells nobody sees a word before it is sent. */
export async function draftsFor(runtime: Runtime, { game, viewer }: Admitted): Promise<SharedDraft[]> {
  if (viewer.kind !== "seat" || viewer.cellId === null) return [];
  const found = await runtime.drafts.of(game.id, game.game.turn, viewer.cellId);
  const own = found.filter((draft) => viewer.roles.includes(draft.roleId));
  return own.map(({ gameId: _game, ...draft }) => draft);
}

export const draftFormSchema = z.strictObject({
  turn: z.number().int().min(1),
  roleId: z.string().min(1).max(64),
  changes: draftChangesSchema,
});

/** Writes parts of the move that the caller's cell is writing together. */
export async function saveDraft(
  runtime: Runtime,
  { game, viewer }: Admitted,
  form: z.infer<typeof draftFormSchema>,
): Promise<{ readonly ok: true; readonly draft: SharedDraft } | Refusal> {
  if (viewer.kind !== "seat") return refusal("not-yours");
  const { cellId, seatId, roles } = viewer;
  if (cellId === null) return refusal("waiting-seat");
  const { turn, roleId, changes } = form;
  if (!roles.includes(roleId)) return refusal("unknown-role");
  // Or a draft could grow without end, field by field; of others' fields nobody learns that they are there.
  const known = fieldsFor(game.game.scenario.moveFields, roleId, turn).map(({ id }) => id);
  if (!fieldIdsIn(changes).every((id) => known.includes(id))) return refusal("wrong-field");
  // Neither refused nor taken by what was true a moment ago at another process.
  if (runtime.shared) await game.catchUp();
  if (turn !== game.game.turn || !game.game.turnOpen) return refusal("moves-closed");
  const wait = runtime.seatDrafts.spend(seatId);
  if (wait > 0) return refusal("too-many", { retryAfter: wait });
  const key = { gameId: game.id, turn, cellId, roleId };
  return { ok: true, draft: await runtime.drafts.save(key, changes, seatId, runtime.time()) };
}

/** What a thrown error becomes at a door: told plainly, with the cause in the server's own log. */
export function troubled(runtime: Runtime, error: unknown): Refusal {
  runtime.log.error({ err: error }, "A door failed.");
  return refusal("unavailable");
}
