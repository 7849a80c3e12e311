import { type Audience, joined, reaches, sameAudience } from "../audience";
import type { CommandData } from "../commands";
import type { Inject, InjectText } from "../scenario";
import { type Game, heldSeat, own, placeOf, type ReleasedInject, type Seat } from "../state";
import { unknownIn } from "./audiences";
import { accept, type Decision, refuse } from "./decision";

/** Writes an inject that the scenario does not have, for control to release. */
export function draftInject(game: Game, data: CommandData<"DraftInject">, injectId: string): Decision {
  if (game.status === "new") return refuse("not-created");
  const { audience, ...text } = data;
  const unknown = unknownIn(game, audience);
  return unknown ?? accept({ type: "InjectDrafted", injectId, text: textOf(text), audience });
}

/** Hands an inject to its audience, or one that is out to further people. */
export function releaseInject(game: Game, data: CommandData<"ReleaseInject">): Decision {
  if (!game.turnOpen) return refuse("no-turn");
  const { injectId } = data;
  const planned = game.scenario.injects.find((each) => each.id === injectId);
  const written = own(game.written, injectId);
  const source = written ?? planned;
  if (!source) return refuse("unknown-inject");
  if (data.substitute && !planned?.substitute) return refuse("no-substitute");
  const audience = data.audience ?? source.audience;
  const unknown = unknownIn(game, audience);
  if (unknown) return unknown;
  const out = own(game.injects, injectId);
  if (out && addsNobody(out, audience)) return refuse("already-released");
  return accept({ type: "InjectReleased", injectId, audience, text: wordsOf(data, planned, written, out) });
}

/** In which words it goes out. Further people get those the first ones had, unless control says otherwise. */
function wordsOf(
  { substitute }: CommandData<"ReleaseInject">,
  planned: Inject | undefined,
  written: Game["written"][string] | undefined,
  out: ReleasedInject | undefined,
): InjectText | null {
  if (written) return written.text;
  if (substitute === undefined && out) return out.text;
  return substitute && planned ? milder(planned) : null;
}

/** An inject in its milder form: what the substitute does not word stays. */
const milder = ({ channel, from, title, body, substitute }: Inject): InjectText =>
  textOf({ channel, from, ...(substitute ?? { title, body }) });

/** A seat marks an inject as read. Whoever was not addressed gets the answer of one that does not exist. */
export function acknowledgeInject(
  game: Game,
  seatId: string,
  { injectId }: CommandData<"AcknowledgeInject">,
): Decision {
  const received = receivedBy(game, seatId, injectId);
  if (!received) return refuse("unknown-inject");
  const { seat, inject } = received;
  if (inject.acknowledgedBy.includes(seatId)) return accept();
  const audience = reachedBy(game, seat, inject);
  return accept({ type: "InjectAcknowledged", injectId, seatId, cellId: seat.cellId, audience });
}

/** A seat writes back to control. */
export function respondToInject(
  game: Game,
  seatId: string,
  { injectId, text }: CommandData<"RespondToInject">,
): Decision {
  const received = receivedBy(game, seatId, injectId);
  if (!received) return refuse("unknown-inject");
  const { seat, inject } = received;
  const audience = reachedBy(game, seat, inject);
  return accept({ type: "InjectRespondedTo", injectId, seatId, cellId: seat.cellId, audience, text });
}

function receivedBy(
  game: Game,
  seatId: string,
  injectId: string,
): { seat: Seat; inject: ReleasedInject } | undefined {
  const seat = heldSeat(game, seatId);
  const inject = own(game.injects, injectId);
  return seat && inject && reaches(inject.audience, placeOf(game, seat)) ? { seat, inject } : undefined;
}

/** Everyone who got the inject as this seat did: what one was sent by name does not become the cell's by a later release elsewhere. */
const reachedBy = (game: Game, seat: Seat, { releases }: ReleasedInject): Audience =>
  releases.filter((each) => reaches(each, placeOf(game, seat))).reduce(joined);

const addsNobody = ({ audience, releases }: ReleasedInject, next: Audience): boolean =>
  audience.kind === "public" || releases.some((each) => sameAudience(each, next));

/** The note only where there is one: the log's own form has no undefined. */
function textOf({ title, channel, from, body, contentNote }: InjectText): InjectText {
  return { title, channel, from, body, ...(contentNote === undefined ? {} : { contentNote }) };
}
