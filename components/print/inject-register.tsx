import type { Inject } from "@/lib/game/scenario";
import { cellsReached } from "./cells-reached";
import type { PaperContext } from "./paper-context";
import { Steps } from "./parts";

interface RegisterProps {
  readonly paper: PaperContext;
  readonly injects: readonly Inject[];
  /** Says how slips are used, above the first list. */
  readonly steps: boolean;
}

/** Which slip goes to whom, and where control notes that it went. */
export function InjectRegister({ paper, injects, steps }: RegisterProps) {
  const { t, casting } = paper;
  const columns = [t("msel.number"), t("turn-short"), t("msel.inject"), t("injects.for")];
  return (
    <>
      {steps ? (
        <Steps
          steps={[
            t("injects.step-cut"),
            t("injects.step-check"),
            t("injects.step-grave"),
            t("injects.step-time"),
          ]}
        />
      ) : null}
      <table className="sheet-list register">
        <caption>
          {casting ? t("injects.caption-casting", { casting: casting.title }) : t("injects.caption")}
        </caption>
        <thead>
          <tr>
            {[...columns, ...(casting ? [t("injects.copies")] : []), t("msel.given")].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {injects.map((inject) => (
            <RegisterRow key={inject.id} paper={paper} inject={inject} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function RegisterRow({ paper, inject }: { paper: PaperContext; inject: Inject }) {
  const { t, casting, namesOf } = paper;
  const { number, turn, title, audience, substitute } = inject;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{turn}</td>
      <td>
        {title}
        {substitute ? <i> {t("injects.milder-too")}</i> : null}
      </td>
      <td>{namesOf(audience)}</td>
      {casting ? <td>{cellsReached(paper.scenario, casting.cells, inject).length}</td> : null}
      <td>
        <span className="time-line" />
      </td>
    </tr>
  );
}
