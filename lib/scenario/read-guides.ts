import { type Guide, type GuideId, guideIds } from "@/lib/game/scenario-book";
import type { Part } from "./parts";
import { problemAt } from "./placed";
import type { Problem } from "./problem";
import { readSource } from "./read-json";
import { faultIn, longest } from "./schema-parts";

/** Longest a guide may be, in UTF-16 units: what somebody reads in an evening. */
const longestGuide = 60_000;

const fileOf = (id: GuideId) => `guides/${id}.md`;

/** The guides a pack may have, by their files. */
export const guideFiles: readonly string[] = guideIds.map(fileOf);

/** Whether a file is read as a guide, or would be if its name were right. */
export const isGuide = (name: string): boolean => name.startsWith("guides/") && name.endsWith(".md");

/** Reads the guides that are there; what is wrong with them gathers in `problems`. */
export async function readGuides(
  directory: string,
  names: readonly string[],
  problems: Problem[],
): Promise<Part<Guide>[]> {
  const guides: Part<Guide>[] = [];
  for (const id of guideIds) {
    const file = fileOf(id);
    if (!names.includes(file)) continue;
    const read = await readSource(directory, file);
    // A checkout may have turned line ends: the pack, and so its hash, is the same.
    const text = read.ok ? read.value.replace(/\r\n?/g, "\n") : "";
    const found = read.ok ? faultsOf(file, text) : read.problems;
    problems.push(...found);
    if (found.length === 0) guides.push({ file, value: { id, title: titleOf(text) ?? id, text } });
  }
  return guides;
}

/** The title, which stands in the first line. */
const titleOf = (text: string): string | undefined => /^# +(\S.*)/.exec(text)?.[1]?.trimEnd();

/** The first fault of each line, so that an author finds it. */
function faultsOf(file: string, text: string): Problem[] {
  if (text.length > longestGuide) {
    return [problemAt(file, [], `has ${text.length} characters; at most ${longestGuide} fit`)];
  }
  const title = titleOf(text);
  if (title === undefined) return [problemAt(file, [], "does not begin with its title, like “# Guide”")];
  if (title.length > longest.line) {
    const message = `is a title of ${title.length} characters; at most ${longest.line} fit`;
    return [problemAt(file, ["line 1"], message)];
  }
  return text.split("\n").flatMap((line, at) => {
    const fault = faultOf(line);
    return fault === undefined ? [] : [problemAt(file, [`line ${at + 1}`], fault)];
  });
}

const image = /!\[/;
/** Links to anywhere but a heading of the guide itself, written out, by reference or bare. */
const link = /\]\((?!#)|^\s*\[[^\]]+\]:|https?:\/\/|\bwww\./i;

function faultOf(line: string): string | undefined {
  // Indents and a break at the end of a line mean something in Markdown.
  const words = line.trim();
  const fault = words === "" ? undefined : faultIn(words, false);
  if (fault !== undefined) return fault;
  if (image.test(words)) return "holds an image: a guide is words alone";
  return link.test(words) ? "links elsewhere: a guide is read and printed by itself" : undefined;
}
