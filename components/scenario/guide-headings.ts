/** A heading of a guide with the address it can be linked by. */
export interface GuideHeading {
  /** Line of the text it stands on, the first being 1. */
  readonly line: number;
  readonly level: 2 | 3;
  readonly title: string;
  readonly slug: string;
}

const heading = /^(##|###) +(.+?) *#*$/;

/** The headings of a guide below its title, in order. Guides hold no code, so every such line is one. */
export function headingsOf(text: string): GuideHeading[] {
  const taken = new Map<string, number>();
  return text.split("\n").flatMap((source, at) => {
    const found = heading.exec(source);
    if (!found) return [];
    const title = (found[2] ?? "").replace(/[*_`]/g, "");
    const level = found[1] === "##" ? 2 : 3;
    return [{ line: at + 1, level, title, slug: freeSlug(title, taken) }];
  });
}

/** Words of the title joined by hyphens; a second one of the same words gets a number. */
function freeSlug(title: string, taken: Map<string, number>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["part"];
  const slug = words.join("-");
  const before = taken.get(slug) ?? 0;
  taken.set(slug, before + 1);
  return before === 0 ? slug : `${slug}-${before + 1}`;
}

/** The text below the title, which the page sets itself. */
export const withoutTitle = (text: string): string => text.replace(/^# .*\n?/, "\n");
