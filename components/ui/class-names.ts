/** Joins class names, leaving out what is absent: `classNames("btn", busy && "is-busy")`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === "string" && name !== "").join(" ");
}
