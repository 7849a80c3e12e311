"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { fieldsFor } from "@/lib/game/move-fields";
import { attributions, moveLimits } from "@/lib/game/move-limits";
import { useDesk } from "./desk-context";
import { isBlankSlip, type Slip, type SlipGaps, slipGaps } from "./paper-draft";
import { PaperMore } from "./paper-more";
import type { Paper } from "./use-paper";

interface PaperSlipProps {
  slip: Slip;
  turn: number;
  paper: Paper;
}

const places = [0, 1, 2] as const;

/** One slip as it lies on the table: what it says, how it is owned, and what enters it. */
export function PaperSlip({ slip, turn, paper }: PaperSlipProps) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view, roleOf } = useDesk();
  const gaps = paper.tried.has(slip.key) ? slipGaps(slip, view.scenario.moveFields, turn) : noGaps;
  const change = (part: Partial<Slip>) => paper.change(slip, part);
  const setReason = (place: number, text: string) =>
    change({ reasons: places.map((each) => (each === place ? text : (slip.reasons[each] ?? ""))) });
  const announces = slip.kind === "announcement";
  const asked = fieldsFor(view.scenario.moveFields, slip.roleId, turn);
  // What the scenario wants answered lies open; the rest is folded away.
  const needed = !announces && asked.some((field) => field.required);
  const [opened, setOpened] = useState(false);
  const more = opened || needed || gaps.resources !== undefined;
  const trouble = paper.troubles.get(slip.key);
  return (
    <fieldset className="paper-slip">
      <legend className="sr-only">
        {t("paper.slip", { role: roleOf(slip.roleId)?.name ?? slip.roleId })}
      </legend>
      <TextArea
        size="desk"
        rows={3}
        label={t(announces ? "move.says" : "move.does")}
        value={slip.action}
        error={gaps.action && gapText(t, gaps.action, moveLimits.action)}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <TextArea
        size="desk"
        rows={3}
        label={t("move.to-achieve")}
        value={slip.effect}
        error={gaps.effect && gapText(t, gaps.effect, moveLimits.effect)}
        onChange={(event) => change({ effect: event.currentTarget.value })}
      />
      <div className="paper-reasons">
        {places.map((place) => (
          <TextArea
            key={place}
            size="desk"
            rows={1}
            label={t("paper.reason", { number: place + 1 })}
            value={slip.reasons[place] ?? ""}
            error={place === 0 ? gaps.reasons && gapText(t, gaps.reasons, moveLimits.reason) : undefined}
            onChange={(event) => setReason(place, event.currentTarget.value)}
          />
        ))}
      </div>
      <div className="paper-acts">
        <Select
          size="desk"
          label={t("paper.kind")}
          value={slip.kind}
          onChange={(event) => change({ kind: event.currentTarget.value === "act" ? "act" : "announcement" })}
        >
          <option value="act">{t("paper.act")}</option>
          <option value="announcement">{t("paper.announcement")}</option>
        </Select>
        {announces ? (
          <p className="row-note">{t("paper.announced")}</p>
        ) : (
          <Select
            size="desk"
            label={t("paper.owned")}
            value={slip.attribution ?? ""}
            error={gaps.attribution && t("paper.choose")}
            onChange={(event) =>
              change({ attribution: attributions.find((each) => each === event.currentTarget.value) ?? null })
            }
          >
            <option value="">{t("paper.owned-how")}</option>
            {attributions.map((each) => (
              <option key={each} value={each}>
                {common(`attribution.${each}`)}
              </option>
            ))}
          </Select>
        )}
        <span className="paper-buttons">
          <SlipButtons slip={slip} paper={paper} />
          {needed ? null : (
            <Button size="desk" look="bare" aria-expanded={more} onClick={() => setOpened(!opened)}>
              {t("paper.more", { count: chosenBesides(slip) })}
            </Button>
          )}
        </span>
      </div>
      {trouble ? (
        <div className="paper-wide">
          <Notice kind="refusal" alert>
            {trouble.message || t("paper.not-taken")}
          </Notice>
        </div>
      ) : null}
      {more ? (
        <div className="paper-wide">
          <PaperMore slip={slip} asked={asked} gaps={gaps} onChange={change} />
        </div>
      ) : null}
    </fieldset>
  );
}

const noGaps: SlipGaps = { fields: [] };

function SlipButtons({ slip, paper }: { slip: Slip; paper: Paper }) {
  const t = useTranslations("run");
  return (
    <>
      <Button
        size="desk"
        busy={paper.sending.has(slip.key) ? t("sending") : undefined}
        onClick={() => void paper.send(slip)}
      >
        {t("paper.send")}
      </Button>
      {isBlankSlip(slip) ? (
        paper.slips.some((each) => each.key === slip.key) ? (
          <Button size="desk" look="bare" onClick={() => paper.remove(slip.key)}>
            {t("paper.remove")}
          </Button>
        ) : null
      ) : null}
    </>
  );
}

/** How much of the folded part is filled in. */
const chosenBesides = ({ targets, instruments, fields, resources }: Slip): number =>
  targets.length + instruments.length + Object.keys(fields).length + (resources.trim() === "" ? 0 : 1);

function gapText(
  t: ReturnType<typeof useTranslations<"run">>,
  why: "missing" | "long",
  most: number,
): string {
  return why === "missing" ? t("paper.missing") : t("write.too-long", { most });
}
