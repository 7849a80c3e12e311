"use client";

import { type ReactNode, type RefObject, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { CellWords } from "@/lib/client/use-shared-draft";
import type { MoveField } from "@/lib/game/scenario";
import type { RoleView } from "@/lib/game/view/view";
import { BeforeWriting } from "./before-writing";
import { ComposerChoices } from "./composer-choices";
import { ComposerFields } from "./composer-fields";
import { ComposerResources, ComposerWords } from "./composer-words";
import { LeadSends } from "./lead-sends";
import { type DraftProblems, problemsFrom, problemsOf } from "./move-draft";
import { MoveHeading } from "./move-heading";
import { usePhone } from "./phone-context";
import { type Sending, senderInstead } from "./sending";
import type { MoveRefusal } from "./use-submit";

export interface ComposerProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  role: RoleView;
  cellWords: CellWords;
  /** What the scenario asks of this move besides. */
  asked: readonly MoveField[];
  sending: Sending;
  /** Acts already sent in this turn. */
  sent: number;
  refusal: MoveRefusal | undefined;
  /** The draft is whole and is to be read through. */
  onRead: () => void;
}

/** What the parts of the composer share. */
export interface ComposerPart {
  cellWords: CellWords;
  problems: DraftProblems;
}

/** Where an act is written. Every keystroke is kept; what is missing is said when it is to be read. */
export function Composer(props: ComposerProps) {
  const { heading, turn, role, cellWords, asked, sending, sent, refusal, onRead } = props;
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const found = problemsOf(cellWords.words, asked);
  const problems: DraftProblems = { ...problemsFrom(refusal?.issues ?? []), ...(checked ? found : {}) };
  const part = { cellWords, problems };
  const missing = Object.keys(found).length > 0;
  const read = () => {
    setChecked(true);
    if (!missing) onRead();
    else setTimeout(() => focusFirst(form.current), 0);
  };
  return (
    <form
      ref={form}
      className="flex grow flex-col"
      onFocus={cellWords.onFocus}
      onBlur={cellWords.onBlur}
      onSubmit={(event) => {
        event.preventDefault();
        if (sending === "open" || sending === "late") read();
      }}
    >
      <MoveHeading heading={heading} turn={turn} note={useHeadingNote(sent, role)} />
      <BeforeWriting turn={turn} role={role} cellWords={cellWords} sending={sending} refusal={refusal} />
      <ComposerWords {...part} />
      <ComposerChoices {...part} role={role} />
      <ComposerResources {...part} />
      <ComposerFields {...part} asked={asked} />
      <SendRow sending={sending} missing={checked && missing} />
    </form>
  );
}

/** Which of several acts it is, or whose it is together. */
function useHeadingNote(sent: number, role: RoleView): string | undefined {
  const t = useTranslations("play.move");
  const { view, cell, roles: own } = usePhone();
  const { movesPerTurn } = view.settings;
  if (movesPerTurn > 1) return t("which-of", { number: sent + 1, total: movesPerTurn });
  if (view.cells.filter(({ roles }) => roles.includes(role.id)).length > 1) return t("one-for-role");
  if (own.length > 1) return role.name;
  return (cell?.seats ?? 1) > 1 ? t("one-for-cell") : undefined;
}

/** The way on: reading it through, unless it cannot be sent now or somebody else sends it. */
function SendRow({ sending, missing }: { sending: Sending; missing: boolean }): ReactNode {
  const t = useTranslations("play.move");
  const { view, seatId } = usePhone();
  const instead = senderInstead(view, seatId);
  if (instead) return <LeadSends lead={instead.lead} />;
  if (sending !== "open" && sending !== "late") return null;
  return (
    <div className="mt-auto grid gap-2 pt-6">
      {missing ? <p className="field-error">{t("check")}</p> : null}
      <Button type="submit" look="first" size="touch">
        {t(sending === "late" ? "read-through-late" : "read-through")}
      </Button>
    </div>
  );
}

/** Takes the reader to the first thing marked. */
function focusFirst(form: HTMLFormElement | null): void {
  const marked = form?.querySelector<HTMLElement>("[aria-invalid=true], fieldset:has(> .field-error) input");
  marked?.focus();
  marked?.closest(".field, fieldset")?.scrollIntoView({ block: "nearest" });
}
