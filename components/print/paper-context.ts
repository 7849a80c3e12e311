import { conditionWords } from "@/components/game/condition-words";
import type { Audience } from "@/lib/game/audience";
import type { Grade } from "@/lib/game/command-schemas";
import type { Condition } from "@/lib/game/condition";
import type { Casting, Scenario } from "@/lib/game/scenario";
import type { RunningOrder } from "@/lib/game/scenario-book";
import type { Locale } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { audienceWords } from "./audience-words";

/** What every paper is made of. Made on the server: nothing of it moves. */
export interface PaperContext {
  readonly scenario: Scenario;
  readonly t: ReturnType<typeof translator<"print">>;
  readonly common: ReturnType<typeof translator<"common">>;
  /** Who sits together, where copies are wanted for a number of people. */
  readonly casting: Casting | undefined;
  /** The timetable that is played, where one was chosen. */
  readonly order: RunningOrder | undefined;
  /** A condition in words. */
  readonly conditionWords: (condition: Condition) => string;
  /** An audience in words: no colour is needed to read it. */
  readonly namesOf: (audience: Audience) => string;
}

/** Ids as they were asked for; unknown ones choose nothing. */
export interface Asked {
  readonly casting?: string | undefined;
  readonly order?: string | undefined;
}

interface PaperSource {
  readonly scenario: Scenario;
  readonly locale: Locale;
  readonly asked: Asked;
}

export function paperContext({ scenario, locale, asked }: PaperSource): PaperContext {
  const t = translator(locale, "print");
  const common = translator(locale, "common");
  const texts = { t: translator(locale, "condition"), grade: (grade: Grade) => common(`grade.${grade}`) };
  return {
    scenario,
    t,
    common,
    casting: scenario.castings.find(({ id }) => id === asked.casting),
    order: scenario.runningOrders.find(({ id }) => id === asked.order),
    conditionWords: (condition) => conditionWords(scenario, condition, texts),
    namesOf: (audience) => audienceWords(scenario, audience, t("everyone"), t("control-only")),
  };
}
