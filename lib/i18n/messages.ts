import common from "./en/common.json";
import condition from "./en/condition.json";
import desk from "./en/desk.json";
import facilitator from "./en/facilitator.json";
import join from "./en/join.json";
import play from "./en/play.json";
import print from "./en/print.json";
import proposals from "./en/proposals.json";
import refusals from "./en/refusals.json";
import room from "./en/room.json";
import run from "./en/run.json";
import scenario from "./en/scenario.json";
import screen from "./en/screen.json";

const en = {
  common,
  condition,
  desk,
  facilitator,
  join,
  play,
  print,
  proposals,
  refusals,
  room,
  run,
  scenario,
  screen,
};

/** Interface text by language. A second language is one more folder and one more line here. */
export const messages = { en } as const;

export type Locale = keyof typeof messages;
export type Messages = typeof en;
export type Section = keyof Messages;

export const defaultLocale: Locale = "en";

/** The language of a request: the first of its Accept-Language that we have. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((each) => each.split(";")[0]?.trim().slice(0, 2).toLowerCase());
  return (
    wanted.find((each): each is Locale => each !== undefined && Object.hasOwn(messages, each)) ??
    defaultLocale
  );
}

/** The sections a screen needs, and no more: phones load only what they show. */
export function pickMessages(locale: Locale, sections: readonly Section[]): Partial<Messages> {
  return Object.fromEntries(sections.map((section) => [section, messages[locale][section]]));
}
