/** A value of a scale as printed: with a true minus. */
export const printed = (value: number): string => (value < 0 ? `−${-value}` : String(value));
