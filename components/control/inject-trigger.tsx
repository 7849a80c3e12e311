"use client";

import { useTranslations } from "use-intl/react";
import { useConditionWords } from "@/components/game/use-condition-words";
import { Square } from "@/components/ui/figures";
import type { Condition } from "@/lib/game/condition";
import { holds } from "@/lib/game/holds";
import { useDesk } from "./desk-context";

/** Puts a condition of the scenario in play into words. */
export function useDeskCondition(): (condition: Condition) => string {
  const { view } = useDesk();
  const { roles, instruments, moveFields, tags = [], msel = [] } = view.scenario;
  return useConditionWords({ roles, instruments, moveFields, tags, tracks: view.tracks, injects: msel });
}

/** What an inject waits for, part by part, each with whether it is so. */
export function InjectTrigger({ trigger }: { trigger: Condition }) {
  const t = useTranslations("condition");
  const group = groupOf(trigger);
  if (group === undefined) return <TriggerPart condition={trigger} />;
  return (
    <>
      <p className="trigger-head">{capitalised(t(`group.${group.join}`))}</p>
      <ul className="trigger-parts">
        {group.of.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
          <li key={at}>
            <InjectTrigger trigger={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

function TriggerPart({ condition }: { condition: Condition }) {
  const t = useTranslations("run");
  const { circumstances } = useDesk();
  const words = useDeskCondition();
  const so = holds(condition, circumstances);
  return (
    <p className="trigger-part" data-so={so ? "" : undefined}>
      <Square fill={so ? "filled" : "open"} />
      <span>
        {words(condition)} <span className="sr-only">{t(so ? "injects.so" : "injects.not-so")}</span>
      </span>
    </p>
  );
}

/** What is shown as a list: several parts, or that they are not so. */
function groupOf(condition: Condition) {
  const inner = condition.kind === "not" ? condition.of : condition;
  if ((inner.kind !== "all" && inner.kind !== "any") || inner.of.length < 2) return undefined;
  return { join: condition.kind === "not" ? (`not-${inner.kind}` as const) : inner.kind, of: inner.of };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
