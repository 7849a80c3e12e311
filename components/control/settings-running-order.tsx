"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/field";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { useSettingChange } from "./settings-change";
import { lengthOf, type Stretch, sessionClock, timetableOf } from "./settings-timetable";

/** How long the session takes and what is played in it: a running order, or the scenario's own minutes. */
export function RunningOrderSetting() {
  const t = useTranslations("room.settings.timetable");
  const { view } = useDesk();
  const { shown, change, act } = useSettingChange();
  const { runningOrders = [] } = view.scenario;
  const order = runningOrders.find(({ id }) => id === shown.runningOrder);
  const lines = timetableOf(view, shown.runningOrder);
  return (
    <div className="setting">
      {runningOrders.length > 0 ? (
        <Select
          size="desk"
          label={t("title")}
          hint={order?.note ?? t("own-note")}
          value={shown.runningOrder ?? ""}
          onChange={({ currentTarget: { value } }) => change({ runningOrder: value === "" ? null : value })}
        >
          <option value="">{t("own", { minutes: lengthOf(timetableOf(view, null)) })}</option>
          {runningOrders.map(({ id, title, minutes }) => (
            <option key={id} value={id}>
              {t("order", { title, minutes })}
            </option>
          ))}
        </Select>
      ) : null}
      <Refusal act={act} />
      <details className="timetable">
        <summary>{t("read", { length: sessionClock(lengthOf(lines)) })}</summary>
        <ol>
          {lines.map((line) => (
            <li key={line.key} data-kind={line.kind}>
              <span className="timetable-at">{sessionClock(line.at)}</span>
              <span>
                <StretchWords stretch={line} />
              </span>
              <span className="timetable-minutes">{t("minutes", { minutes: line.minutes })}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function StretchWords({ stretch }: { stretch: Stretch }) {
  const t = useTranslations("room.settings.timetable");
  const common = useTranslations("common");
  switch (stretch.kind) {
    case "session":
      return stretch.title;
    case "pause":
      return t("pause");
    case "turn":
      return (
        <>
          {common("turn", { number: stretch.turn })}
          <small>
            {stretch.phases
              .map(({ phase, minutes }) => t("phase", { phase: common(`phase.${phase}`), minutes }))
              .join(", ")}
          </small>
        </>
      );
    default:
      return stretch satisfies never;
  }
}
