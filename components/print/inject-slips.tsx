import type { Inject } from "@/lib/game/scenario";
import { inGroups, linesOf, packed } from "./fit";
import { InjectRegister } from "./inject-register";
import { InjectSlip } from "./inject-slip";
import { injectsIn } from "./order-injects";
import type { PaperContext } from "./paper-context";
import type { SheetSpec } from "./sheet";
import type { SlipText } from "./slip-text";

const onSheet = 2;
/** Lines of the register that a sheet holds. */
const registerRoom = 42;
const registerRoomBesideDisclaimer = 30;

/** Who gets what, slips two to a sheet, then milder forms alone on theirs. */
export function injectSlips(paper: PaperContext): SheetSpec[] {
  const injects = injectsOf(paper);
  const lists = packed(
    injects,
    (inject) => rowsOf(paper, inject),
    (group) => (group === 0 ? registerRoomBesideDisclaimer : registerRoom),
  );
  const sheets = slipGroups(paper);
  const total = lists.length + sheets.length;
  return [
    ...lists.map((list, at) => registerSheet(paper, list, at)),
    ...sheets.map((slips, at) =>
      slipSheet(paper, slips, paper.t("page", { number: lists.length + at + 1, total })),
    ),
  ];
}

/** Lines a row of the register takes. */
const rowsOf = (paper: PaperContext, { title, substitute, audience }: Inject): number =>
  Math.max(
    linesOf(substitute ? `${title} ${paper.t("injects.milder-too")}` : title, paper.casting ? 50 : 54),
    linesOf(paper.namesOf(audience), paper.casting ? 28 : 34),
  );

const injectsOf = ({ scenario, order }: PaperContext): Inject[] =>
  scenario.turns.flatMap(({ number }) => injectsIn(scenario, number, order));

/** Slips by the sheet they stand on: two as planned, or one in its milder form. */
export function slipGroups(paper: PaperContext): SlipText[][] {
  const injects = injectsOf(paper);
  const milder = injects.flatMap(inMilderForm).map((slip) => [slip]);
  return [...inGroups(injects.map(asPlanned), onSheet), ...milder];
}

const asPlanned = (inject: Inject): SlipText => ({ inject, text: inject, milder: false });

/** By itself, so that the text it stands for is not handed out with it. */
const inMilderForm = (inject: Inject): SlipText[] =>
  inject.substitute ? [{ inject, text: inject.substitute, milder: true }] : [];

const registerSheet = (paper: PaperContext, injects: readonly Inject[], at: number): SheetSpec => ({
  kind: "headed",
  id: `register ${at}`,
  title: paper.t("injects.register"),
  note: paper.t("for-control"),
  only: paper.t("control-only"),
  body: <InjectRegister paper={paper} injects={injects} steps={at === 0} />,
});

function slipSheet(paper: PaperContext, slips: readonly SlipText[], page: string): SheetSpec {
  const numbers = slips.map(({ inject }) => inject.number).join(", ");
  const milder = slips.some((slip) => slip.milder);
  return {
    kind: "cut",
    id: milder ? `milder ${numbers}` : numbers,
    title: paper.t(milder ? "injects.milder-numbers" : "injects.numbers", { numbers }),
    body: slips.map((slip) => <InjectSlip key={slip.inject.id} paper={paper} slip={slip} page={page} />),
  };
}
