import { z } from "zod";

/** Characters that reorder or hide text; a name made of them could pose as another. */
const reordering = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C\u00AD\u180E]/g;
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
const controlsButNewlines = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;
const overrides = /[\u202A-\u202E\u2066-\u2069]/g;
/** Half of a surrogate pair, which no encoding can store. */
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line, as for a name: no control, reordering or invisible characters, inner space single. */
export const cleanLine = (raw: string): string =>
  raw
    .normalize("NFC")
    .replace(loneSurrogates, "")
    .replace(controls, " ")
    .replace(reordering, "")
    .replace(/\s+/g, " ")
    .trim();

/** Several lines, as typed: line ends unified, other control and overriding characters dropped. */
export const cleanText = (raw: string): string =>
  raw
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(loneSurrogates, "")
    .replace(controlsButNewlines, "")
    .replace(overrides, "")
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
