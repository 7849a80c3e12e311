"use client";

import { useTranslations } from "use-intl/react";
import { ChipToggles, Segments } from "@/components/ui/choices";
import { type Attribution, attributions, moveLimits } from "@/lib/game/move-limits";
import { rolesInPlay } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import type { ComposerPart } from "./composer";
import { InstrumentToggles } from "./instrument-toggles";
import { usePhone } from "./phone-context";
import { WrittenBy } from "./written-by";

/** Whom a move is aimed at, by what means, and how openly it is owned. */
export function ComposerChoices({ cellWords, problems, role }: ComposerPart & { role: RoleView }) {
  const t = useTranslations("play.move");
  const common = useTranslations("common");
  const { view } = usePhone();
  const { words, write } = cellWords;
  const others = rolesInPlay(view).filter(({ id }) => id !== role.id);
  const named = others.filter(({ id }) => words.targets.includes(id)).map(({ name }) => name);
  const { attribution } = words;
  return (
    <div className="grid gap-5 pt-5">
      <div>
        <ChipToggles
          name="targets"
          legend={t("aimed-at")}
          note={t("optional")}
          hint={named.length > 0 ? named.join(", ") : t("aimed-at-hint")}
          error={problems.targets && t("refused-field")}
          options={others.map(({ id, code, hue, name }) => ({ value: id, code, hue, name }))}
          values={words.targets}
          onChange={(targets) => write({ ...words, targets: [...targets] })}
        />
        <WrittenBy part="targets" cellWords={cellWords} />
      </div>
      <div>
        <InstrumentToggles
          legend={t("means")}
          note={t("optional")}
          instruments={view.scenario.instruments}
          values={words.instruments}
          most={moveLimits.instruments}
          mostHint={t("means-most")}
          error={problems.instruments && t("refused-field")}
          onChange={(instruments) => write({ ...words, instruments: [...instruments] })}
        />
        <WrittenBy part="instruments" cellWords={cellWords} />
      </div>
      <div>
        <Segments
          name="attribution"
          legend={t("owned")}
          hint={attribution ? t(`attribution.${attribution}`) : t("owned-hint")}
          error={
            problems.attribution &&
            t(problems.attribution === "refused-field" ? "refused-field" : "need-attribution")
          }
          options={attributions.map((value) => ({ value, label: common(`attribution.${value}`) }))}
          value={attribution ?? ""}
          onChange={(value) => write({ ...words, attribution: value as Attribution })}
        />
        <WrittenBy part="attribution" cellWords={cellWords} />
      </div>
    </div>
  );
}
