"use client";

import { useTranslations } from "use-intl/react";
import { ChipToggles, Segments } from "@/components/ui/choices";
import { type Attribution, attributions, moveLimits } from "@/lib/game/move-limits";
import { InstrumentToggles } from "./instrument-toggles";
import type { DraftProblems, MoveDraft } from "./move-draft";
import { usePhone } from "./phone-context";

interface ComposerChoicesProps {
  draft: MoveDraft;
  onDraft: (draft: MoveDraft) => void;
  problems: DraftProblems;
}

/** Whom a move is aimed at, by what means, and how openly it is owned. */
export function ComposerChoices({ draft, onDraft, problems }: ComposerChoicesProps) {
  const t = useTranslations("play.move");
  const common = useTranslations("common");
  const { view, role } = usePhone();
  const others = view.scenario.roles.filter(({ id }) => id !== role?.id);
  const named = others.filter(({ id }) => draft.targets.includes(id)).map(({ name }) => name);
  const { attribution } = draft;
  return (
    <div className="grid gap-5 pt-5">
      <ChipToggles
        name="targets"
        legend={t("aimed-at")}
        hint={named.length > 0 ? named.join(", ") : t("aimed-at-hint")}
        error={problems.targets && t("refused-field")}
        options={others.map(({ id, code, hue, name }) => ({ value: id, code, hue, name }))}
        values={draft.targets}
        onChange={(targets) => onDraft({ ...draft, targets })}
      />
      <InstrumentToggles
        legend={t("means")}
        instruments={view.scenario.instruments}
        values={draft.instruments}
        most={moveLimits.instruments}
        mostHint={t("means-most")}
        error={problems.instruments && t("refused-field")}
        onChange={(instruments) => onDraft({ ...draft, instruments })}
      />
      <Segments
        name="attribution"
        legend={t("owned")}
        hint={attribution ? t(`attribution.${attribution}`) : t("owned-hint")}
        error={problems.attribution && t(attributionProblem(problems))}
        options={attributions.map((value) => ({ value, label: common(`attribution.${value}`) }))}
        value={attribution ?? ""}
        onChange={(value) => onDraft({ ...draft, attribution: value as Attribution })}
      />
    </div>
  );
}

const attributionProblem = ({ attribution }: DraftProblems) =>
  attribution === "refused-field" ? "refused-field" : "need-attribution";
