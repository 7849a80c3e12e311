"use client";

import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useDesk } from "./desk-context";
import { RoleChip } from "./parts";
import type { TurnActs } from "./turn-acts";
import { useEscape } from "./use-escape";

/** The order of roles, changed here and set at once: by buttons, or by the arrow keys on one of them. */
export function FloorOrder({ acts, onDone }: { acts: TurnActs; onDone: () => void }) {
  const t = useTranslations("run");
  const { view, roleOf } = useDesk();
  const [order, setOrder] = useState(view.order);
  useEscape(onDone);

  function move(roleId: string, by: number) {
    const from = order.indexOf(roleId);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const next = order.filter((id) => id !== roleId);
    setOrder([...next.slice(0, to), roleId, ...next.slice(to)]);
  }
  function pressed(event: KeyboardEvent, roleId: string) {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(roleId, by);
  }
  return (
    <>
      <ol className="floor-list">
        {order.map((roleId, index) => {
          const name = roleOf(roleId)?.name ?? roleId;
          return (
            <li key={roleId} onKeyDown={(event) => pressed(event, roleId)}>
              <button
                type="button"
                className="floor-step"
                aria-label={t("floor.earlier", { role: name })}
                aria-disabled={index === 0}
                onClick={() => move(roleId, -1)}
              >
                ‹
              </button>
              <RoleChip id={roleId} />
              <button
                type="button"
                className="floor-step"
                aria-label={t("floor.later", { role: name })}
                aria-disabled={index === order.length - 1}
                onClick={() => move(roleId, 1)}
              >
                ›
              </button>
            </li>
          );
        })}
      </ol>
      <span className="floor-acts">
        <Button
          size="desk"
          look="first"
          busy={acts.act.busy ? t("sending") : undefined}
          onClick={async () => (await acts.setOrder(order)) && onDone()}
        >
          {t("floor.set")}
        </Button>
        <Button size="desk" onClick={onDone}>
          {t("leave-it")}
        </Button>
      </span>
    </>
  );
}
