import { MoveSlip } from "./move-slip";
import type { PaperContext } from "./paper-context";
import { Steps } from "./parts";
import type { SheetSpec } from "./sheet";
import { type SlipKind, slipKinds, slipSheets, turnRange } from "./slip-kinds";

/** How to use them, then a sheet of each form. */
export function moveSlips(paper: PaperContext): SheetSpec[] {
  const { t } = paper;
  const kinds = slipKinds(paper);
  return [
    {
      kind: "headed",
      id: "use",
      title: t("slips.use"),
      note: t("for-control"),
      body: <SlipsInUse paper={paper} kinds={kinds} />,
    },
    ...kinds.map((kind, at) =>
      slipSheet(paper, kind, t("page", { number: at + 2, total: kinds.length + 1 })),
    ),
  ];
}

const slipSheet = (paper: PaperContext, kind: SlipKind, page: string): SheetSpec => ({
  kind: "cut",
  id: kind.key,
  title: kindName(paper, kind),
  body: (
    <>
      <MoveSlip paper={paper} kind={kind} page={page} />
      {kind.half ? <MoveSlip paper={paper} kind={kind} page={page} /> : null}
    </>
  ),
});

const kindName = ({ t }: PaperContext, { role }: SlipKind): string =>
  role === undefined ? t("slips.any-role") : t("slips.of-role", { role: role.name });

function SlipsInUse({ paper, kinds }: { paper: PaperContext; kinds: readonly SlipKind[] }) {
  const { t } = paper;
  const to = (from: number, until: number) => t("turns-to", { from, to: until });
  return (
    <>
      <Steps
        steps={[t("slips.step-cut"), t("slips.step-write"), t("slips.step-seal"), t("slips.step-enter")]}
      />
      <table className="sheet-list">
        <caption>{t("slips.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("slips.slip")}</th>
            <th scope="col">{t("turns")}</th>
            <th scope="col">{t("slips.needed")}</th>
            <th scope="col">{t("slips.copies")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, at) => (
            <tr key={kind.key}>
              <th scope="row">{t("slips.sheet", { number: at + 2, name: kindName(paper, kind) })}</th>
              <td>{turnRange(kind.turns, to)}</td>
              <td>{kind.needed}</td>
              <td>{slipSheets(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
