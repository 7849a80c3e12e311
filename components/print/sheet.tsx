import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { PaperContext } from "./paper-context";
import { shortDisclaimer } from "./short-disclaimer";

interface SheetBase {
  readonly id: string;
  /** The paper on its side: wider than high. */
  readonly wide?: boolean;
  readonly body: ReactNode;
}

/** A sheet with one head. */
export interface HeadedSheet extends SheetBase {
  readonly kind: "headed";
  readonly title: string;
  /** The letter code of a role, in a frame before the title. */
  readonly code?: string | undefined;
  readonly note?: string | undefined;
  /** Who alone may hold it, framed at the right. */
  readonly only?: string | undefined;
  /** Carries the whole disclaimer; the first sheet of a paper always does. */
  readonly whole?: boolean | undefined;
}

/** A sheet that is cut into two, each with marks of its own. */
export interface CutSheet extends SheetBase {
  readonly kind: "cut";
  /** What it holds, for those who hear the page. */
  readonly title: string;
}

export type SheetSpec = HeadedSheet | CutSheet;

/** The sheets of a paper, numbered. */
export function Sheets({ sheets, paper }: { sheets: readonly SheetSpec[]; paper: PaperContext }) {
  return sheets.map((sheet, at) => (
    <article
      key={sheet.id}
      className={sheet.kind === "cut" ? "sheet sheet-cut" : "sheet"}
      data-wide={sheet.wide ? "" : undefined}
      aria-label={paper.t("sheet-label", { number: at + 1, total: sheets.length, title: sheet.title })}
    >
      {sheet.kind === "cut" ? (
        sheet.body
      ) : (
        <Headed sheet={sheet} paper={paper} number={at + 1} total={sheets.length} />
      )}
    </article>
  ));
}

interface HeadedProps {
  readonly sheet: HeadedSheet;
  readonly paper: PaperContext;
  readonly number: number;
  readonly total: number;
}

function Headed({ sheet, paper, number, total }: HeadedProps) {
  const { common, scenario, t } = paper;
  return (
    <>
      <Mark>{common("exercise")}</Mark>
      <SheetHead {...sheet} />
      <div className="sheet-body">{sheet.body}</div>
      {number === 1 || sheet.whole ? <p className="sheet-disclaimer">{scenario.disclaimer}</p> : null}
      <Mark>{common("exercise")}</Mark>
      <SheetFoot paper={paper} page={t("page", { number, total })} />
    </>
  );
}

type HeadProps = Pick<HeadedSheet, "title" | "code" | "note" | "only">;

/** Code, title, what it is; who alone may hold it. */
export function SheetHead({ title, code, note, only }: HeadProps) {
  return (
    <div className="sheet-head">
      {code === undefined ? null : <span className="role-code role-code-large">{code}</span>}
      <div>
        <h2 className="sheet-title">{title}</h2>
        {note === undefined ? null : <p className="sheet-note">{note}</p>}
      </div>
      {only === undefined ? null : <p className="sheet-only">{only}</p>}
    </div>
  );
}

/** What it belongs to, that it is an exercise, and which sheet it is. */
export function SheetFoot({ paper, page }: { paper: PaperContext; page?: string }) {
  const { scenario, t } = paper;
  const { title, version, disclaimer } = scenario;
  return (
    <p className="sheet-foot">
      <span>{t("of-pack", { title, version })}</span>
      <span>{shortDisclaimer(disclaimer)}</span>
      {page === undefined ? null : <span className="sheet-page">{page}</span>}
    </p>
  );
}
