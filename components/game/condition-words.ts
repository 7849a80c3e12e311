import type { useTranslations } from "use-intl/react";
import type { Grade } from "@/lib/game/command-schemas";
import type { Condition, MoveCondition, TaggedCondition, TrackCondition } from "@/lib/game/condition";
import type { Inject, Scenario, Track } from "@/lib/game/scenario";
import type { Tag } from "@/lib/game/scenario-book";
import { fullTrackName, signed } from "./track-groups";

/** What conditions name, by which they are put into words; a scenario has all of it. */
export interface ConditionNames extends Pick<Scenario, "moveFields" | "instruments"> {
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly tracks: readonly Pick<Track, "id" | "name" | "group" | "rungs">[];
  readonly tags: readonly Pick<Tag, "id" | "name">[];
  readonly injects: readonly Pick<Inject, "id" | "number" | "title">[];
}

export type ConditionText = ReturnType<typeof useTranslations<"condition">>;

/** Text of the section `condition`, and how a grade is called. */
export interface ConditionTexts {
  readonly t: ConditionText;
  readonly grade: (grade: Grade) => string;
}

/** A condition as part of a sentence, e.g. "Clarity of US terms is 4 or less". */
export function conditionWords(names: ConditionNames, condition: Condition, texts: ConditionTexts): string {
  return capitalised(words(names, condition, texts));
}

function words(names: ConditionNames, condition: Condition, texts: ConditionTexts): string {
  const { t } = texts;
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of
        .map((each) => within(condition.kind, each, words(names, each, texts), t))
        .join(t(`join.${condition.kind}`));
    case "not":
      return denied(names, condition.of, texts);
    case "turn":
    case "track":
    case "tagged":
    case "move":
    case "inject":
      return leafWords(names, condition, texts, true);
    default:
      return condition satisfies never;
  }
}

type Group = Extract<Condition, { kind: "all" | "any" }>;
type Leaf = Exclude<Condition, { kind: "all" | "any" | "not" }>;

/** A group inside a group stands in brackets, unless both join in the same way. */
function within(kind: Group["kind"], inner: Condition, text: string, t: ConditionText): string {
  const isGroup = (inner.kind === "all" || inner.kind === "any") && inner.of.length > 1;
  return isGroup && inner.kind !== kind ? t("inner", { words: text }) : text;
}

function denied(names: ConditionNames, inner: Condition, texts: ConditionTexts): string {
  const { t } = texts;
  const text = words(names, inner, texts);
  switch (inner.kind) {
    case "not":
      return words(names, inner.of, texts);
    case "all":
    case "any":
      return t("not", { words: t("inner", { words: text }) });
    case "turn":
      return t("not", { words: text });
    case "track":
      // What did not hold throughout may still hold now: the bounds alone cannot be turned round.
      return (inner.turns ?? 1) > 1 ? t("not", { words: text }) : leafWords(names, inner, texts, false);
    case "tagged":
    case "move":
    case "inject":
      return leafWords(names, inner, texts, false);
    default:
      return inner satisfies never;
  }
}

/** A condition that holds no other, or that it is not so; in the middle of a sentence. */
function leafWords(names: ConditionNames, leaf: Leaf, texts: ConditionTexts, so: boolean): string {
  switch (leaf.kind) {
    case "turn":
      return turnWords(leaf, texts.t);
    case "track":
      return trackWords(names, leaf, texts.t, so);
    case "tagged":
      return taggedWords(names, leaf, texts.t, so);
    case "move":
      return moveWords(names, leaf, texts, so);
    case "inject": {
      const { number = 0, title = leaf.inject } = names.injects.find(({ id }) => id === leaf.inject) ?? {};
      return texts.t(so ? "inject.released" : "inject.not-released", { number, title });
    }
    default:
      return leaf satisfies never;
  }
}

function turnWords({ from, to }: Extract<Leaf, { kind: "turn" }>, t: ConditionText): string {
  if (from === undefined) return t("turn.to", { to: to ?? 0 });
  if (to === undefined) return t("turn.from", { from });
  return from === to ? t("turn.at", { from }) : t("turn.between", { from, to });
}

function trackWords(names: ConditionNames, leaf: TrackCondition, t: ConditionText, so: boolean): string {
  const found = names.tracks.find(({ id }) => id === leaf.track);
  const track = found ? fullTrackName(found) : leaf.track;
  const value = (at: number): string => {
    const rung = found?.rungs.find((each) => each.at === at)?.name;
    return rung === undefined ? signed(at) : t("track.value", { value: signed(at), rung });
  };
  const { atLeast, atMost, turns = 1 } = leaf;
  const [from, to] = [value(atLeast ?? 0), value(atMost ?? 0)];
  const text = t(`track.${so ? "" : "not-"}${boundsOf(leaf)}`, { track, from, to });
  return turns > 1 ? t("track.held", { words: text, turns: turns - 1 }) : text;
}

const boundsOf = ({ atLeast, atMost }: TrackCondition) => {
  if (atLeast === undefined) return "at-most";
  if (atMost === undefined) return "at-least";
  return atLeast === atMost ? "at" : "between";
};

function taggedWords(names: ConditionNames, leaf: TaggedCondition, t: ConditionText, so: boolean): string {
  const { atLeast: count = 1, within: span, role: roleId } = leaf;
  const amount = count === 1 ? (so ? "some" : "none") : so ? "many" : "few";
  const said = { span: t(`span.${span}`), tag: nameIn(names.tags, leaf.tag), count };
  if (roleId === undefined) return t(`tagged.${amount}`, said);
  return t(`tagged.role-${amount}`, { ...said, role: nameIn(names.roles, roleId) });
}

function moveWords(names: ConditionNames, leaf: MoveCondition, texts: ConditionTexts, so: boolean): string {
  const { t } = texts;
  const { role, attribution, act = "any" } = leaf;
  // Denied, either nobody sent one or a role sent none.
  const one = so || role === undefined;
  const what = attribution
    ? t(`move.${one ? "" : "no-"}owned.${attribution}.${act}`)
    : t(`move.${one ? "" : "no-"}what.${act}`);
  const nobody = t(so ? "move.somebody" : "move.nobody");
  const who = role === undefined ? nobody : nameIn(names.roles, role);
  const details = moveDetails(names, leaf, texts);
  return t("move.sent", { span: t(`span.${leaf.within}`), who, what, details });
}

function moveDetails(names: ConditionNames, leaf: MoveCondition, { t, grade }: ConditionTexts): string {
  const { target, instrument, tag, field, grade: grades } = leaf;
  return [
    target && t("move.target", { target: nameIn(names.roles, target) }),
    instrument && t("move.instrument", { instrument: nameIn(names.instruments, instrument) }),
    field && fieldWords(names, field, t),
    tag && t("move.tag", { tag: nameIn(names.tags, tag) }),
    grades && t("move.grade", { grades: grades.map((each) => grade(each)).join(t("move.grade-or")) }),
  ]
    .filter((part) => part !== undefined)
    .join("");
}

type Field = NonNullable<MoveCondition["field"]>;

function fieldWords({ moveFields }: ConditionNames, { id, is }: Field, t: ConditionText): string {
  const field = moveFields.find((each) => each.id === id);
  const options = field?.kind.type === "choice" ? field.kind.options : [];
  const value = typeof is === "boolean" ? t(is ? "move.yes" : "move.no") : nameIn(options, String(is));
  return t("move.field", { field: field?.label ?? id, value });
}

/** A name by its id; where nothing is called that, the id says more than nothing. */
const nameIn = (named: readonly { id: string; name: string }[], id: string): string =>
  named.find((each) => each.id === id)?.name ?? id;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
