import { z } from "zod";

const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
const controlsButNewlines = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
/** What separates words without being a newline to us. */
const separators = /[\t\u2028\u2029]/g;
/** Characters that are not seen: a name with or without one could pose as another. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const overrides = /[\u202A-\u202E\u2066-\u2069]/g;
const nothingToSee = /^[\s\p{Default_Ignorable_Code_Point}]+$/u;
/** Half of a surrogate pair, which no encoding can store. */
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * One line, as for a name: no control, reordering or invisible characters, inner space
 * single. Composed last, since what is dropped may have stood between letter and mark.
 */
export const cleanLine = (raw: string): string =>
  raw
    .replace(loneSurrogates, "")
    .replace(controls, " ")
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");

/** Several lines, as typed: line ends unified, other control and overriding characters dropped. */
export const cleanText = (raw: string): string =>
  raw
    .replace(/\r\n?/g, "\n")
    .replace(loneSurrogates, "")
    .replace(separators, " ")
    .replace(controlsButNewlines, "")
    .replace(overrides, "")
    .normalize("NFC")
    .replace(nothingToSee, "")
    .trim();

/** Required text of at most `max` characters once cleaned. */
export const textOf = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().min(1).max(max));

/** Text that may be empty. */
export const optionalTextOf = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().max(max));

/** A required single line. */
export const lineOf = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanLine)
    .pipe(z.string().min(1).max(max));
