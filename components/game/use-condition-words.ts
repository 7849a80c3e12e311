"use client";

import { useTranslations } from "use-intl/react";
import type { Condition } from "@/lib/game/condition";
import { type ConditionNames, conditionWords } from "./condition-words";

/** Puts conditions of a scenario into words. The page picks the sections `common` and `condition`. */
export function useConditionWords(names: ConditionNames): (condition: Condition) => string {
  const t = useTranslations("condition");
  const common = useTranslations("common");
  return (condition) => conditionWords(names, condition, { t, grade: (grade) => common(`grade.${grade}`) });
}
