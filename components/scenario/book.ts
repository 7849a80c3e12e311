import type { Role, Scenario } from "@/lib/game/scenario";
import type { Guide } from "@/lib/game/scenario-book";
import type { Locale } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";

/** A scenario as its pages show it. */
export interface Book {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly locale: Locale;
  /** Address of its first page; the others stand below it. */
  readonly base: string;
  /** The version that is loaded now, where this is another one that games were made with. */
  readonly loaded: string | undefined;
}

/** Pages of a scenario, in their order, by whom they are for. */
export const sectionGroups = {
  players: ["roles", "turns", "moves"],
  control: ["injects", "tracks", "dynamics", "tags", "control-cards", "castings"],
  review: ["baseline", "debrief"],
} as const;

export type SectionGroup = keyof typeof sectionGroups;
export type SectionId = (typeof sectionGroups)[SectionGroup][number];

export const groupNames = Object.keys(sectionGroups) as SectionGroup[];
const sectionIds: readonly SectionId[] = groupNames.flatMap((group) => [...sectionGroups[group]]);

export const isSection = (text: string): text is SectionId =>
  (sectionIds as readonly string[]).includes(text);

/** A page of the book with its address. */
export interface BookPage {
  readonly href: string;
  readonly title: string;
  readonly note: string;
}

export function sectionPage({ base, locale }: Book, id: SectionId): BookPage {
  const t = translator(locale, "scenario");
  return { href: `${base}/${id}`, title: t(`sections.${id}`), note: t(`notes.${id}`) };
}

export function guidePage({ base, locale }: Book, { id }: Guide): BookPage {
  const t = translator(locale, "scenario");
  return { href: `${base}/guide/${id}`, title: t(`guides.${id}`), note: t(`guides.${id}-note`) };
}

/** The sections of a group that hold something. */
export const sectionsIn = (book: Book, group: SectionGroup): SectionId[] =>
  sectionGroups[group].filter((id) => id === "moves" || countOf(book, id) > 0);

/** All pages after the first, in the order they are read. */
export const pagesOf = (book: Book): BookPage[] => [
  ...groupNames.flatMap((group) => sectionsIn(book, group)).map((id) => sectionPage(book, id)),
  ...book.scenario.guides.map((guide) => guidePage(book, guide)),
];

/** How many entries a section holds; of what a move says, the fields this scenario adds. */
export function countOf({ scenario }: Book, id: SectionId): number {
  switch (id) {
    case "roles":
    case "turns":
    case "injects":
    case "tracks":
    case "dynamics":
    case "tags":
    case "castings":
    case "baseline":
    case "debrief":
      return scenario[id].length;
    case "control-cards":
      return scenario.controlCards.length;
    case "moves":
      return scenario.moveFields.length;
    default:
      return id satisfies never;
  }
}

export const roleOf = ({ scenario }: Book, id: string): Role | undefined =>
  scenario.roles.find((role) => role.id === id);

/** Minutes as people say them: "45 min", "3 h", "2 h 45 min". */
export function timeWords(minutes: number, locale: Locale): string {
  const t = translator(locale, "scenario");
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t("time.minutes", { minutes: rest });
  return rest === 0 ? t("time.hours", { hours }) : t("time.both", { hours, minutes: rest });
}
