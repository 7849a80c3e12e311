"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { rolesInPlay } from "@/lib/game/view/read";
import { addressWith } from "./desk-address";
import { useDesk } from "./desk-context";
import { type LogFilter, logKinds, queryOf } from "./log-filter";

/** Turn, role and kind together narrow the log; the address follows, so that it can be linked. */
export function LogFilterBar({ filter }: { filter: LogFilter }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { view } = useDesk();
  const { turn, role, kind } = filter;
  const turns = Array.from({ length: view.turn?.number ?? 0 }, (_, index) => index + 1);
  const change = (part: Partial<LogFilter>) => showLog({ ...filter, ...part });
  const narrowed = turn !== undefined || role !== undefined || kind !== undefined;
  return (
    <span className="log-filter">
      <Choice
        label={t("log.turn")}
        value={turn === undefined ? "" : String(turn)}
        all={t("log.every-turn")}
        options={[
          { value: "0", name: t("log.lobby") },
          ...turns.map((number) => ({ value: String(number), name: common("turn", { number }) })),
        ]}
        onChoose={(value) => change({ turn: value === "" ? undefined : Number(value) })}
      />
      <Choice
        label={t("log.role")}
        value={role ?? ""}
        all={t("log.every-role")}
        options={rolesInPlay(view).map(({ id, name }) => ({ value: id, name }))}
        onChoose={(value) => change({ role: value === "" ? undefined : value })}
      />
      <Choice
        label={t("log.kind")}
        value={kind ?? ""}
        all={t("log.everything")}
        options={logKinds.map((each) => ({ value: each, name: t(`log.kinds.${each}`) }))}
        onChoose={(value) => change({ kind: logKinds.find((each) => each === value) })}
      />
      {narrowed ? <a href="#log">{t("log.clear")}</a> : null}
    </span>
  );
}

/** Takes the place of the address it was narrowed from: Back leaves the log, not one choice of it. */
function showLog(filter: LogFilter): void {
  location.replace(`#${addressWith("log", queryOf(filter))}`);
}

interface ChoiceProps {
  label: string;
  value: string;
  /** What stands for not narrowing. */
  all: string;
  options: readonly { readonly value: string; readonly name: string }[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, all, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        className="plain-select"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}
