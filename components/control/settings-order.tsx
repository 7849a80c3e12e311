"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import { useDesk } from "./desk-context";
import { Refusal, RoleChip } from "./parts";

/** Who moves after whom; only where roles move one after the other. */
export function OrderOfRoles() {
  const t = useTranslations("room.settings");
  const { view, game, roleOf } = useDesk();
  const act = useAct(game.send);
  if (view.settings.order === "simultaneous") return null;
  function earlier(at: number) {
    const roles = [...view.order];
    roles.splice(at - 1, 2, ...roles.slice(at - 1, at + 1).reverse());
    void act.act({ type: "SetOrder", data: { roles } });
  }
  return (
    <div className="setting">
      <ol className="order-of-roles" aria-label={t("order.roles")}>
        {view.order.map((roleId, at) => {
          const name = roleOf(roleId)?.name ?? roleId;
          return (
            <li key={roleId}>
              <RoleChip id={roleId} named={false} />
              <span>{name}</span>
              {at === 0 ? null : (
                <Button
                  size="desk"
                  look="bare"
                  aria-label={t("order.earlier-name", { name })}
                  onClick={() => earlier(at)}
                >
                  {t("order.earlier")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <Refusal act={act} />
    </div>
  );
}
