import type { Inject } from "@/lib/game/scenario";
import type { BaselineEntry, DebriefQuestion } from "@/lib/game/scenario-book";
import type { PaperContext } from "./paper-context";
import { Lines } from "./parts";

interface QuestionsProps {
  readonly paper: PaperContext;
  readonly questions: readonly DebriefQuestion[];
  /** All of them, by which they are numbered. */
  readonly all: readonly DebriefQuestion[];
}

/** Questions under the titles of their groups, with a line for a note. */
export function QuestionList({ paper, questions, all }: QuestionsProps) {
  const groups = [...new Set(questions.map(({ group }) => group))];
  return groups.map((group) => (
    <section key={group} className="questions">
      <h3 className="sheet-list-title">{group}</h3>
      <ol>
        {questions
          .filter((question) => question.group === group)
          .map((question) => (
            <li key={question.id} value={all.indexOf(question) + 1}>
              <p>
                {question.question} <Sources paper={paper} sources={question.sources} />
              </p>
              <Lines count={1} />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function Sources({ paper: { t }, sources }: { paper: PaperContext; sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return <span className="sources">{t("debrief.sources", { names: sources.join(", ") })}</span>;
}

/** What actually happened, in order of time. */
export function BaselineList({ paper, entries }: { paper: PaperContext; entries: readonly BaselineEntry[] }) {
  const { t } = paper;
  return (
    <dl className="baseline">
      {entries.map(({ id, turn, date, title, text, disputed, sources }) => (
        <div key={id}>
          <dt>
            <b>{date}</b>
            <span>{turn === 0 ? t("debrief.before") : t("turn", { turn })}</span>
          </dt>
          <dd>
            <h3>{title}</h3>
            <p>
              {text} {disputed ? <i>{t("debrief.differs")}</i> : null}
            </p>
            <p className="sources">{sources.join("; ")}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where accounts differ: each beside the others. */
export function DisputedList({ entries }: { entries: readonly BaselineEntry[] }) {
  return entries.map(({ id, date, title, disputed = [] }) => (
    <section key={id} className="disputed">
      <h3 className="sheet-list-title">
        {title} <span>{date}</span>
      </h3>
      <ul>
        {disputed.map((account) => (
          <li key={account}>{account}</li>
        ))}
      </ul>
    </section>
  ));
}

/** Which injects happened, which were adapted, which are made up; hidden while the game runs. */
export function OriginsTable({ paper: { t }, injects }: { paper: PaperContext; injects: readonly Inject[] }) {
  return (
    <table className="sheet-list origins">
      <thead>
        <tr>
          {(["number", "inject", "origin"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`msel.${column}`)}
            </th>
          ))}
          <th scope="col">{t("debrief.teaches")}</th>
        </tr>
      </thead>
      <tbody>
        {injects.map(({ id, number, title, control }) => (
          <tr key={id}>
            <th scope="row">{number}</th>
            <td>{title}</td>
            <td>{t(`origin.${control.origin}`)}</td>
            <td>{control.teaches}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
