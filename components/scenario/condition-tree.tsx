import { conditionWords } from "@/components/game/condition-words";
import type { Condition } from "@/lib/game/condition";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";

interface ConditionTreeProps {
  book: Book;
  condition: Condition;
}

/** A condition in words; a group as a list of its parts, so that nobody has to count brackets. */
export function ConditionTree({ book, condition }: ConditionTreeProps) {
  const group = groupOf(condition);
  if (group === undefined) return <>{leafText(book, condition)}</>;
  const t = translator(book.locale, "condition");
  return (
    <>
      {capitalised(t(`group.${group.join}`))}
      <ul className="condition-list">
        {group.of.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
          <li key={at}>
            <ConditionTree book={book} condition={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface Group {
  readonly join: "all" | "any" | "not-all" | "not-any";
  readonly of: readonly Condition[];
}

/** What is drawn as a list: several parts, or that they are not so. */
function groupOf(condition: Condition): Group | undefined {
  const inner = condition.kind === "not" ? condition.of : condition;
  if ((inner.kind !== "all" && inner.kind !== "any") || inner.of.length < 2) return undefined;
  return { join: condition.kind === "not" ? `not-${inner.kind}` : inner.kind, of: inner.of };
}

function leafText({ scenario, locale }: Book, condition: Condition): string {
  const common = translator(locale, "common");
  return conditionWords(scenario, condition, {
    t: translator(locale, "condition"),
    grade: (grade) => common(`grade.${grade}`),
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
