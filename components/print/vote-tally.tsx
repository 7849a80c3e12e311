import { oneTo } from "./fit";
import type { PaperContext } from "./paper-context";
import { chances, opinions } from "./votes";

/** Votes a sheet has room for. */
const rows = 20;

/** Where control counts the cards of each vote. */
export function VoteTally({ paper: { t } }: { paper: PaperContext }) {
  return (
    <table className="hand-grid tally">
      <caption>{t("ballots.tally")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("turn-short")}</th>
          <th scope="col">{t("ballots.move")}</th>
          {chances.map((chance) => (
            <th key={chance} scope="col">
              {t("ballots.per-cent", { chance })}
            </th>
          ))}
          <th scope="col">{t("ballots.middle")}</th>
          {opinions.map((opinion) => (
            <th key={opinion} scope="col">
              {t(`ballots.${opinion}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {oneTo(rows).map((row) => (
          <tr key={row}>
            {oneTo(chances.length + opinions.length + 3).map((cell) => (
              <td key={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
