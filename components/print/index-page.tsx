import { PageFrame } from "@/components/ui/page-frame";
import type { Casting } from "@/lib/game/scenario";
import { copiesOf, seatsOf } from "./copies";
import type { PaperContext } from "./paper-context";
import { sheetsOf } from "./paper-sheets";
import { type PaperId, paperIds } from "./papers";
import { queryOf } from "./query";
import "./styles/index.css";

interface IndexProps {
  readonly paper: PaperContext;
  /** Address of this page, without a query. */
  readonly path: string;
  /** Address of the scenario. */
  readonly back: string;
}

/** What there is to print, for whom, and how many sheets it takes. */
export function PrintIndexPage({ paper, path, back }: IndexProps) {
  const { t, common, scenario } = paper;
  const { title, version, disclaimer } = scenario;
  return (
    <PageFrame
      mark={common("exercise")}
      kind="desk"
      skip={t("index.skip")}
      className="print-index"
      head={
        <div className="print-index-head">
          <p>{t("of-pack", { title, version })}</p>
          <p className="screen-only">
            <a href={back}>{t("index.back")}</a>
          </p>
        </div>
      }
    >
      <h1 className="title">{t("index.title")}</h1>
      <p className="prose prose-desk">{t("index.lead")}</p>
      <Choice paper={paper} path={path} />
      <PapersTable paper={paper} path={path} />
      <p className="print-index-disclaimer">{disclaimer}</p>
    </PageFrame>
  );
}

/** For how many people, and by which timetable: each choice is an address. */
function Choice({ paper, path }: { paper: PaperContext; path: string }) {
  const { t, scenario, casting, order } = paper;
  return (
    <nav className="print-choice" aria-label={t("index.choice")}>
      <Links
        title={t("index.people")}
        none={t("index.one-each")}
        chosen={casting?.id}
        options={scenario.castings.map((each) => castingOption(paper, each))}
        hrefOf={(each) => path + queryOf({ casting: each, order })}
      />
      {scenario.runningOrders.length > 0 ? (
        <Links
          title={t("index.order")}
          none={t("index.any-order")}
          chosen={order?.id}
          options={scenario.runningOrders}
          hrefOf={(each) => path + queryOf({ casting, order: each })}
        />
      ) : null}
    </nav>
  );
}

/** A casting with how many people it is for. */
function castingOption({ t }: PaperContext, { id, title, people: { from, to } }: Casting): Option {
  const people = from === to ? String(from) : `${from}–${to}`;
  return { id, title: t("index.casting", { title, people }) };
}

interface Option {
  readonly id: string;
  readonly title: string;
}

interface LinksProps {
  readonly title: string;
  readonly none: string;
  readonly chosen: string | undefined;
  readonly options: readonly Option[];
  readonly hrefOf: (option: Option | undefined) => string;
}

function Links({ title, none, chosen, options, hrefOf }: LinksProps) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {[undefined, ...options].map((option) => (
          <li key={option?.id ?? ""}>
            <a href={hrefOf(option)} aria-current={option?.id === chosen ? "true" : undefined}>
              {option?.title ?? none}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PapersTable({ paper, path }: { paper: PaperContext; path: string }) {
  const { t } = paper;
  const people = t("index.caption", { seats: seatsOf(paper) });
  return (
    <table className="print-table">
      <caption>{people}</caption>
      <thead>
        <tr>
          <th scope="col">{t("index.paper")}</th>
          <th scope="col">{t("index.for")}</th>
          <th scope="col">{t("index.sheets")}</th>
          <th scope="col">{t("index.all")}</th>
          <th scope="col">{t("index.how")}</th>
        </tr>
      </thead>
      <tbody>
        {paperIds.map((id) => (
          <PaperRow key={id} id={id} paper={paper} path={path} />
        ))}
      </tbody>
    </table>
  );
}

function PaperRow({ id, paper, path }: { id: PaperId; paper: PaperContext; path: string }) {
  const { t } = paper;
  const { sheets, all } = copiesOf(id, paper, sheetsOf(id, paper).length);
  const title = t(`paper.${id}.title`);
  return (
    <tr>
      <th scope="row">
        {sheets > 0 ? <a href={`${path}/${id}${queryOf(paper)}`}>{title}</a> : title}
        <span>{t(`paper.${id}.what`)}</span>
      </th>
      <td>{t(`paper.${id}.for`)}</td>
      <td>{sheets > 0 ? sheets : t("index.none")}</td>
      <td>{sheets > 0 ? all : null}</td>
      <td>{t(`paper.${id}.how`)}</td>
    </tr>
  );
}
