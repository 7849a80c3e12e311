import { keep, kept } from "@/lib/client/keep";
import { randomId } from "@/lib/client/random-id";
import type { DraftContent } from "@/lib/game/command-schemas";
import type { CommandInput } from "@/lib/game/commands";
import { fieldsFor } from "@/lib/game/move-fields";
import { type Attribution, moveLimits } from "@/lib/game/move-limits";
import type { MoveField } from "@/lib/game/scenario";
import { blankDraftContent } from "@/lib/game/shared-draft";

/** A paper slip as control types it in. `key` tells slips apart on the page and goes nowhere. */
export interface Slip extends DraftContent {
  readonly key: string;
  readonly roleId: string;
}

/** The slips of a turn, in the order they were begun. */
export type Slips = readonly Slip[];

export const noSlips: Slips = [];

export const slipsKey = (gameId: string, turn: number): string => `wc:${gameId}:control:paper:${turn}`;

export const newSlip = (roleId: string, content: DraftContent = blankDraftContent): Slip => ({
  ...content,
  key: randomId(),
  roleId,
});

/** The slip that lies ready for a role before anything is written on it. */
export const firstSlip = (roleId: string): Slip => ({ ...blankDraftContent, key: `first-${roleId}`, roleId });

/** Whether nothing has been typed or chosen on a slip. */
export const isBlankSlip = ({ key, roleId, ...content }: Slip): boolean =>
  JSON.stringify(content) === JSON.stringify(blankDraftContent);

/** Puts words that lie elsewhere on a slip of their own, in place of a blank one. */
export function addSlip(gameId: string, turn: number, roleId: string, content: DraftContent): void {
  const key = slipsKey(gameId, turn);
  const slips = (kept<Slips>(key) ?? noSlips).filter((slip) => slip.roleId !== roleId || !isBlankSlip(slip));
  keep(key, [...slips, newSlip(roleId, content)]);
}

/** What keeps a slip from being sent. */
export interface SlipGaps {
  readonly action?: "missing" | "long";
  readonly effect?: "missing" | "long";
  readonly reasons?: "missing" | "long";
  readonly attribution?: "missing";
  readonly resources?: "long";
  /** Fields of the scenario that are required and empty. */
  readonly fields: readonly string[];
}

export function slipGaps(slip: Slip, asked: readonly MoveField[], turn: number): SlipGaps {
  const act = slip.kind === "act";
  const reasons = slip.reasons.map((reason) => reason.trim());
  return {
    ...gap("action", slip.action, moveLimits.action, true),
    ...gap("effect", slip.effect, moveLimits.effect, act),
    ...(act && reasons.every((reason) => reason === "") ? { reasons: "missing" as const } : {}),
    ...(reasons.some((reason) => reason.length > moveLimits.reason) ? { reasons: "long" as const } : {}),
    ...(act && slip.attribution === null ? { attribution: "missing" as const } : {}),
    ...(slip.resources.trim().length > moveLimits.resources ? { resources: "long" as const } : {}),
    fields: act
      ? fieldsFor(asked, slip.roleId, turn)
          .filter((field) => field.required && !hasValue(slip.fields[field.id]))
          .map((field) => field.id)
      : [],
  };
}

function gap(part: "action" | "effect", text: string, most: number, needed: boolean) {
  const length = text.trim().length;
  if (length > most) return { [part]: "long" as const };
  return needed && length === 0 ? { [part]: "missing" as const } : {};
}

const hasValue = (value: DraftContent["fields"][string] | undefined): boolean =>
  value !== undefined && value !== "";

export const isWhole = ({ fields, ...gaps }: SlipGaps): boolean =>
  fields.length === 0 && Object.keys(gaps).length === 0;

/** The command that enters a slip for its role. What is announced is owned by saying it. */
export function slipCommand(slip: Slip, turn: number): CommandInput {
  const { key, roleId, attribution, reasons, fields, ...content } = slip;
  const owned: Attribution = slip.kind === "announcement" ? "declared" : (attribution ?? "declared");
  return {
    type: "SubmitMove",
    data: {
      ...content,
      turn,
      roleId,
      attribution: owned,
      reasons: reasons.filter((reason) => reason.trim() !== ""),
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => hasValue(value))),
    },
  };
}
