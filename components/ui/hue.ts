/** Colours a chip may carry, all of equal rank; `ink` is control, which is no actor and is drawn as an outline. */
export type ChipHue =
  | "bronze"
  | "violet"
  | "river"
  | "clay"
  | "mulberry"
  | "olive"
  | "petrol"
  | "slate"
  | "rose"
  | "amber"
  | "moss"
  | "ink";

/** The class that sets `--hue` for everything inside. */
export const hueClass = (hue: ChipHue): string => `hue-${hue}`;
