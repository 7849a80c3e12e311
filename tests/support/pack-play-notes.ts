import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flagshipFolder } from "./pack-play-flagship";

/** A table of the notes, its cells without the space around them. */
export interface NotesTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The pack’s `notes.md`, by sections. */
const notes = readFileSync(join(flagshipFolder, "notes.md"), "utf8");

/** The text under a heading up to the next of the same rank or higher; undefined where there is no such heading. */
export function notesUnder(heading: string): string | undefined {
  const lines = notes.split("\n");
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "").trim() === heading);
  if (start < 0) return undefined;
  const rank = rankOf(lines[start] ?? "");
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && rankOf(line) <= rank);
  return rest.slice(0, end < 0 ? undefined : end).join("\n");
}

const rankOf = (line: string): number => line.indexOf(" ");

/** The tables in a text of Markdown. */
export function tablesIn(text: string): NotesTable[] {
  const blocks = text
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")));
  return blocks
    .filter((lines) => lines.length > 2)
    .map(([head = "", _rule, ...rows]) => ({ head: cellsOf(head), rows: rows.map(cellsOf) }));
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => cell.trim());
