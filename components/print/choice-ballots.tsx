import type { MoveField, Role, Scenario } from "@/lib/game/scenario";
import { CardFoot } from "./card-foot";
import type { PaperContext } from "./paper-context";
import { Code, Tick } from "./parts";
import { rolesPlayed } from "./played";

/** One question put to a role in one turn, to be answered by a mark. */
export interface Ballot {
  readonly field: MoveField;
  readonly turn: number;
  readonly options: readonly string[] | "yes-no";
}

/** Ballots of each role that is asked to choose or to say yes or no, a ballot for each turn it is asked in. */
export function choiceBallots(paper: PaperContext): { role: Role; ballots: Ballot[] }[] {
  return rolesPlayed(paper)
    .map((role) => ({ role, ballots: ballotsOf(paper.scenario, role) }))
    .filter(({ ballots }) => ballots.length > 0);
}

const ballotsOf = ({ moveFields, turns }: Scenario, role: Role): Ballot[] =>
  moveFields
    .filter(({ roles }) => roles?.includes(role.id) ?? true)
    .flatMap((field) => {
      const options = optionsOf(field);
      const asked = turns.filter(({ number }) => field.turns?.includes(number) ?? true);
      return options === undefined ? [] : asked.map(({ number }) => ({ field, turn: number, options }));
    });

function optionsOf({ kind }: MoveField): Ballot["options"] | undefined {
  switch (kind.type) {
    case "choice":
      return kind.options.map(({ name }) => name);
    case "yes-no":
      return "yes-no";
    case "text":
    case "number":
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** Ballots of a role as cards to cut out. */
export function roleBallots({ t, scenario }: PaperContext, role: Role, ballots: readonly Ballot[]) {
  return ballots.map(({ field, turn, options }) => (
    <div key={`${field.id} ${turn}`} className="cut-card cut-ballot">
      <p className="ballot-head">
        <Code>{role.code}</Code> {t("turn", { turn })}
        {field.secret ? <span>{t("slips.sealed")}</span> : null}
      </p>
      <p className="ballot-question">{field.label}</p>
      {field.help === undefined ? null : <p className="ballot-help">{field.help}</p>}
      <ul>
        {(options === "yes-no" ? [t("yes"), t("no")] : options).map((option) => (
          <li key={option}>
            <Tick>{option}</Tick>
          </li>
        ))}
      </ul>
      <CardFoot>{t("card-foot", { title: scenario.title })}</CardFoot>
    </div>
  ));
}
