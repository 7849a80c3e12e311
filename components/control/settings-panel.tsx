"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { type SegmentOption, Segments } from "@/components/ui/choices";
import { type Phase, phases } from "@/lib/game/scenario";
import type { Settings } from "@/lib/game/settings";
import { Refusal } from "./parts";
import { useSettingChange } from "./settings-change";
import { OrderOfRoles } from "./settings-order";
import { RunningOrderSetting } from "./settings-running-order";

/** How this game is run. Every change holds at once, for everybody. */
export function SettingsPanel() {
  const t = useTranslations("room.settings");
  const acts = [1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: String(count) }));
  return (
    <div className="settings">
      <RunningOrderSetting />
      <PhasesPlayed />
      <Setting
        of="order"
        options={[
          { value: "simultaneous", label: t("order.simultaneous") },
          { value: "sequential", label: t("order.sequential") },
        ]}
        read={({ order }) => order}
        write={(order) => ({ order: order as Settings["order"] })}
      />
      <OrderOfRoles />
      <Setting
        of="acts"
        options={acts}
        read={({ movesPerTurn }) => String(movesPerTurn)}
        write={(count) => ({ movesPerTurn: Number(count) })}
      />
      <YesNo of="late" read={({ lateMoves }) => lateMoves} write={(lateMoves) => ({ lateMoves })} />
      <Setting
        of="sending"
        options={[
          { value: "anyone", label: t("sending.anyone") },
          { value: "lead", label: t("sending.lead") },
        ]}
        read={({ sending }) => sending}
        write={(sending) => ({ sending: sending as Settings["sending"] })}
      />
      <YesNo of="hold" read={({ holdReleases }) => holdReleases} write={(hold) => ({ holdReleases: hold })} />
    </div>
  );
}

type Named = "order" | "acts" | "late" | "sending" | "hold";

interface SettingProps {
  of: Named;
  options: readonly SegmentOption[];
  read: (settings: Settings) => string;
  write: (value: string) => Partial<Settings>;
}

/** One setting: one of few, with a sentence that says what it does. */
function Setting({ of, options, read, write }: SettingProps) {
  const t = useTranslations("room.settings");
  const name = useId();
  const { shown, change, act } = useSettingChange();
  return (
    <div className="setting">
      <Segments
        name={name}
        legend={t(`${of}.title`)}
        hint={t(`${of}.what`)}
        size="desk"
        options={options}
        value={read(shown)}
        onChange={(value) => change(write(value))}
      />
      <Refusal act={act} />
    </div>
  );
}

interface YesNoProps {
  of: "late" | "hold";
  read: (settings: Settings) => boolean;
  write: (value: boolean) => Partial<Settings>;
}

function YesNo({ of, read, write }: YesNoProps) {
  const t = useTranslations("room.settings");
  return (
    <Setting
      of={of}
      options={[
        { value: "yes", label: t(`${of}.yes`) },
        { value: "no", label: t(`${of}.no`) },
      ]}
      read={(settings) => (read(settings) ? "yes" : "no")}
      write={(value) => write(value === "yes")}
    />
  );
}

/** Phases that are played; a turn without deliberation would have no moves. */
function PhasesPlayed() {
  const t = useTranslations("room.settings");
  const common = useTranslations("common");
  const { shown, change, act } = useSettingChange();
  const toggled = (phase: Phase, on: boolean): Phase[] =>
    phases.filter((each) => (each === phase ? on : shown.phases.includes(each)));
  return (
    <fieldset className="choices choices-desk setting">
      <legend>{t("phases.title")}</legend>
      <div className="phases-played">
        {phases.map((phase) => (
          <label key={phase}>
            <input
              type="checkbox"
              checked={shown.phases.includes(phase)}
              disabled={phase === "deliberate"}
              onChange={(event) => change({ phases: toggled(phase, event.currentTarget.checked) })}
            />
            {common(`phase.${phase}`)}
          </label>
        ))}
      </div>
      <p className="field-hint">{t("phases.what")}</p>
      <Refusal act={act} />
    </fieldset>
  );
}
