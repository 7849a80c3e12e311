import { PrintButton } from "@/components/control/print-button";
import type { PaperContext } from "./paper-context";
import { sheetsOf } from "./paper-sheets";
import type { PaperId } from "./papers";
import { Sheets } from "./sheet";
import "./styles/sheet.css";
import "./styles/slips.css";
import "./styles/cards.css";
import "./styles/tables.css";
import "./styles/lists.css";

interface PrintPageProps {
  readonly id: PaperId;
  readonly paper: PaperContext;
  /** Address of the list of papers. */
  readonly back: string;
}

/** One paper, as it comes out of the printer; on the screen below a line that says how to print it. */
export function PrintPage({ id, paper, back }: PrintPageProps) {
  const { t, scenario } = paper;
  const sheets = sheetsOf(id, paper);
  return (
    <div className="papers" data-theme="light">
      <header className="papers-head">
        <h1>{t("paper-of", { paper: t(`paper.${id}.title`), title: scenario.title })}</h1>
        <p>{t("sheets", { count: sheets.length })}</p>
        <p>{t(`paper.${id}.how`)}</p>
        <p className="papers-acts">
          <a href={back}>{t("back")}</a>
          <PrintButton>{t("print")}</PrintButton>
        </p>
      </header>
      <main className="papers-sheets">
        {sheets.length > 0 ? <Sheets sheets={sheets} paper={paper} /> : <p className="empty">{t("empty")}</p>}
      </main>
    </div>
  );
}
