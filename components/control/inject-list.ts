import type { Audience } from "@/lib/game/audience";
import type { Inject, InjectText } from "@/lib/game/scenario";
import { type ReceivedInject, writtenInjects } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";

/** An inject as the desk lists it: planned by the scenario, or written here. */
export interface DeskInject {
  readonly id: string;
  /** What it goes by at the desk. */
  readonly number: string;
  readonly text: InjectText;
  readonly audience: Audience;
  /** Real minutes into the turn at which it is due; undefined: at control's discretion. */
  readonly minute: number | undefined;
  /** What the scenario tells control of it; undefined for one written here. */
  readonly control: Inject["control"] | undefined;
}

/** Injects the scenario plans for a turn, the first due first; their numbers are the scenario's order. */
export function plannedFor(view: View, turn: number): DeskInject[] {
  const planned = (view.scenario.msel ?? []).filter((inject) => inject.turn === turn);
  return planned
    .map((inject, index) => asPlanned(inject, `${turn}.${String(index + 1).padStart(2, "0")}`))
    .sort((one, two) => (one.minute ?? Number.MAX_VALUE) - (two.minute ?? Number.MAX_VALUE));
}

function asPlanned(inject: Inject, number: string): DeskInject {
  const { id, audience, minute, control } = inject;
  return { id, number, text: inject, audience, minute, control };
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
  }));

/** The title of an inject wherever it comes from; its id where it is not known. */
export const injectTitle = (view: View, id: string): string =>
  view.scenario.msel?.find((inject) => inject.id === id)?.title ??
  allWritten(view).find((inject) => inject.id === id)?.text.title ??
  id;
