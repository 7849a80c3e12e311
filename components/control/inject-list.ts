import type { Audience } from "@/lib/game/audience";
import type { Inject, InjectText } from "@/lib/game/scenario";
import { type ReceivedInject, writtenInjects } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/** An inject as the desk lists it: planned by the scenario, or written here. */
export interface DeskInject {
  readonly id: string;
  /** What it goes by at the desk: its number in the MSEL. */
  readonly number: string;
  readonly text: InjectText;
  readonly audience: Audience;
  /** Real minutes into its turn at which it is due, by the timetable in force; undefined: at control's discretion. */
  readonly minute: number | undefined;
  /** What the scenario tells control of it; undefined for one written here. */
  readonly control: Inject["control"] | undefined;
  /** The scenario's own entry; undefined for one written here. */
  readonly planned: Inject | undefined;
}

/** When an inject comes, by a running order or the scenario's own minutes; undefined where it is left out. */
interface Placed {
  readonly inject: Inject;
  readonly minute: number | undefined;
}

/** What the timetable in force plays, in its order: a running order's own, or by the scenario's minutes. */
function played({ scenario, settings }: View): Placed[] {
  const { msel = [], runningOrders = [] } = scenario;
  const order = runningOrders.find(({ id }) => id === settings.runningOrder);
  if (!order) return msel.map((inject) => ({ inject, minute: inject.minute })).sort(bySchedule);
  return order.injects.flatMap(({ inject: id, minute }) => {
    const inject = msel.find((each) => each.id === id);
    return inject ? [{ inject, minute }] : [];
  });
}

const bySchedule = (one: Placed, two: Placed): number =>
  (one.minute ?? Number.MAX_SAFE_INTEGER) - (two.minute ?? Number.MAX_SAFE_INTEGER) ||
  one.inject.number - two.inject.number;

/** Injects that are played in a turn, in the order of the timetable in force. */
export const plannedFor = (view: View, turn: number): DeskInject[] =>
  played(view)
    .filter(({ inject }) => inject.turn === turn)
    .map(asPlanned);

type Out = ReadonlyMap<string, unknown>;

/** Injects of earlier turns that are played, are not out, and may still come in a turn; by their numbers. */
export const stillOpenIn = (view: View, turn: number, out: Out): DeskInject[] =>
  played(view)
    .filter(({ inject }) => mayStillCome(inject, turn, out))
    .sort((one, two) => one.inject.number - two.inject.number)
    .map(asPlanned);

/** Injects of a turn, and earlier ones that may still come in it, that the running order leaves out. */
export function leftOutOf(view: View, turn: number, out: Out): DeskInject[] {
  const kept = new Set(played(view).map(({ inject }) => inject.id));
  return (view.scenario.msel ?? [])
    .filter((inject) => !kept.has(inject.id) && (inject.turn === turn || mayStillCome(inject, turn, out)))
    .sort((one, two) => one.number - two.number)
    .map((inject) => asPlanned({ inject, minute: undefined }));
}

const mayStillCome = (inject: Inject, turn: number, out: Out): boolean =>
  inject.turn < turn && turn <= lastTurnOf(inject) && !out.has(inject.id);

/** The last turn an inject may come in. */
export const lastTurnOf = ({ turn, lastTurn }: Inject): number => lastTurn ?? turn;

function asPlanned({ inject, minute }: Placed): DeskInject {
  const { id, number, audience, control } = inject;
  return { id, number: String(number), text: inject, audience, minute, control, planned: inject };
}

/** Injects control wrote: those that wait, and those that went out in a turn. */
export function writtenFor(view: View, turn: number, out: ReadonlyMap<string, ReceivedInject>): DeskInject[] {
  return allWritten(view).filter(({ id }) => {
    const released = out.get(id);
    return released === undefined || released.turn === turn;
  });
}

/** Everything control wrote in this game, in the order it was written. */
export const allWritten = (view: View): DeskInject[] =>
  writtenInjects(view).map(({ injectId, text, audience }, index) => ({
    id: injectId,
    number: `+${index + 1}`,
    text,
    audience,
    minute: undefined,
    control: undefined,
    planned: undefined,
  }));

/** The turn whose list an inject stands in as long as it is not out. Of what control wrote, any. */
export const turnOfInject = (view: View, id: string): number | undefined =>
  view.scenario.msel?.find((inject) => inject.id === id)?.turn;

/** Whether it went out in its milder form. */
export const isMilder = ({ planned }: DeskInject, { inject }: Pick<ReceivedInject, "inject">): boolean =>
  planned?.substitute !== undefined &&
  planned.substitute.title === inject.title &&
  planned.substitute.body === inject.body;

/** What its readers get: as the scenario has it, or in its milder form where there is one. */
export const textOfForm = ({ text, planned }: DeskInject, milder: boolean): InjectText => {
  if (!milder || !planned?.substitute) return text;
  const { channel, from } = text;
  return { channel, from, ...planned.substitute };
};

/** The title of an inject wherever it comes from; its id where it is not known. */
export const injectTitle = (view: View, id: string): string =>
  view.scenario.msel?.find((inject) => inject.id === id)?.title ??
  allWritten(view).find((inject) => inject.id === id)?.text.title ??
  id;
