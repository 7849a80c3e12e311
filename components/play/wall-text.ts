/** A moment in the reader's own zone to the second, e.g. 14:32:07, for where a `time` element cannot stand. */
export const wallText = (at: number): string =>
  new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  }).format(at);
