import { Mark } from "@/components/ui/mark";
import { attributions } from "@/lib/game/move-limits";
import type { MoveField } from "@/lib/game/scenario";
import type { PaperContext } from "./paper-context";
import { Ask, Gap, Lines, Ticks } from "./parts";
import { SheetFoot, SheetHead } from "./sheet";
import { type SlipKind, writtenLines } from "./slip-kinds";

interface PartProps {
  readonly paper: PaperContext;
  readonly kind: SlipKind;
}

/** One move slip, half a sheet or a whole one, with marks of its own; `page` says which sheet it is. */
export function MoveSlip({ paper, kind, page }: PartProps & { page: string }) {
  const { common } = paper;
  return (
    <div className={kind.half ? "half" : "half half-whole"} data-dense={kind.dense ? "" : undefined}>
      <Mark>{common("exercise")}</Mark>
      <MoveSlipHead paper={paper} kind={kind} />
      <MoveWords paper={paper} half={kind.half} />
      <MoveTicks paper={paper} kind={kind} />
      {kind.fields.map((field) => (
        <Field key={field.id} paper={paper} field={field} half={kind.half} />
      ))}
      <ControlLine paper={paper} />
      <Mark>{common("exercise")}</Mark>
      <SheetFoot paper={paper} page={page} />
    </div>
  );
}

function MoveSlipHead({ paper: { t, scenario }, kind: { role, turns } }: PartProps) {
  const total = scenario.turns.length;
  const [turn] = turns;
  const title =
    turns.length === 1 && turn !== undefined
      ? t("slips.title-turn", { turn, total })
      : t("slips.title", { total });
  return (
    <div className="slip-top">
      <SheetHead
        code={role?.code ?? ""}
        title={title}
        note={t("slips.note", { role: role?.name ?? t("slips.role") })}
      />
      <p className="slip-number">{t("slips.number")}</p>
    </div>
  );
}

/** What is done, to what end and why it should work, in the mover's own words. */
function MoveWords({ paper: { t }, half }: { paper: PaperContext; half: boolean }) {
  return (
    <>
      <Ask label={t("slips.action")} note={t("slips.action-note")} tick={t("slips.announcement")}>
        <Lines count={half ? 2 : 4} />
      </Ask>
      <Ask label={t("slips.effect")}>
        <Lines count={half ? 1 : 2} />
      </Ask>
      <Ask label={t("slips.reasons")}>
        <Lines count={3} />
      </Ask>
    </>
  );
}

/** What is chosen rather than written. */
function MoveTicks({ paper: { t, common, scenario }, kind: { role } }: PartProps) {
  return (
    <>
      <Ask label={t("slips.targets")} className="ask-inline">
        <Ticks names={scenario.roles.filter(({ id }) => id !== role?.id).map(({ code }) => code)} />
      </Ask>
      <div className="asks">
        <Ask label={t("slips.owned")} className="ask-inline">
          <Ticks names={attributions.map((each) => common(`attribution.${each}`))} />
        </Ask>
        <Ask label={t("slips.resources")} className="ask-inline">
          <Lines count={1} />
        </Ask>
      </div>
      <Ask label={t("slips.means")}>
        <Ticks names={scenario.instruments.map(({ name }) => name)} className="ticks-means" />
      </Ask>
    </>
  );
}

interface FieldProps {
  readonly paper: PaperContext;
  readonly field: MoveField;
  readonly half: boolean;
}

/** What the scenario asks besides, in the form of its kind; a whole sheet has room for its help. */
function Field({ paper: { t }, field, half }: FieldProps) {
  const { label, kind, secret, required, help } = field;
  const notes = [secret ? t("slips.sealed") : "", required ? "" : t("slips.optional")].filter(Boolean);
  const inline = kind.type !== "text" || half;
  return (
    <Ask
      label={label}
      note={notes.length > 0 ? notes.join(", ") : undefined}
      className={inline ? "ask-own ask-inline" : "ask-own"}
    >
      {help !== undefined && !inline ? <p className="ask-help">{help}</p> : null}
      <Answer field={field} half={half} t={t} />
    </Ask>
  );
}

function Answer({ field, half, t }: { field: MoveField; half: boolean; t: PaperContext["t"] }) {
  const { kind } = field;
  switch (kind.type) {
    case "text":
      return <Lines count={half ? 1 : writtenLines(field)} />;
    case "choice":
      return <Ticks names={kind.options.map(({ name }) => name)} />;
    case "yes-no":
      return <Ticks names={[t("yes"), t("no")]} />;
    case "number":
      return (
        <span className="ticks">
          <Gap /> {t("slips.between", { min: kind.min, max: kind.max })}
        </span>
      );
    default:
      return kind satisfies never;
  }
}

/** What control adds as it takes the slip. */
function ControlLine({ paper: { t } }: { paper: PaperContext }) {
  return (
    <p className="slip-control">
      <b>{t("control")}</b>
      <span>
        {t("slips.received")} <Gap /> : <Gap />
      </span>
      <span>
        {t("slips.entered")} <Gap wide />
      </span>
    </p>
  );
}
