"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { currentMoves, movesOpenIn, seatsInRole } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { FloorOrder } from "./floor-order";
import { RoleChip } from "./parts";
import type { TurnActs } from "./turn-acts";
import { useFocusBack } from "./use-focus-back";

/** In sequential play: the order of roles, who has the floor, and what hands it on. */
export function FloorStrip({ acts }: { acts: TurnActs }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const [ordering, setOrdering] = useState(false);
  const { opener, inside } = useFocusBack<HTMLElement>(ordering);
  if (view.settings.order !== "sequential" || view.status !== "playing") return null;
  return (
    <section className="floor-strip" ref={inside} aria-label={t("floor.label")}>
      <b>{t("floor.title")}</b>
      {ordering ? (
        <FloorOrder acts={acts} onDone={() => setOrdering(false)} />
      ) : (
        <>
          <FloorList acts={acts} />
          <span className="floor-acts">
            <PassOn acts={acts} />
            <Button ref={opener} size="desk" look="bare" onClick={() => setOrdering(true)}>
              {t("floor.change")}
            </Button>
          </span>
        </>
      )}
    </section>
  );
}

function FloorList({ acts }: { acts: TurnActs }) {
  const t = useTranslations("run");
  const { view, roleOf } = useDesk();
  const open = movesOpenIn(view);
  return (
    <ol className="floor-list">
      {view.order.map((roleId) => {
        const has = view.floor === roleId;
        const words = (
          <>
            <RoleChip id={roleId} named={false} /> <FloorState roleId={roleId} />
          </>
        );
        const name = roleOf(roleId)?.name ?? roleId;
        return (
          <li key={roleId} aria-current={has ? "step" : undefined}>
            {open && !has ? (
              <button
                type="button"
                aria-label={t("floor.give", { role: name })}
                onClick={() => acts.giveFloor(roleId)}
              >
                {words}
              </button>
            ) : (
              <span>
                <span className="sr-only">{name}: </span>
                {words}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function FloorState({ roleId }: { roleId: string }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  if (view.floor === roleId) return <b>{t("floor.has")}</b>;
  if (currentMoves(view, roleId).length > 0) return t("floor.sent");
  return seatsInRole(view, roleId).length === 0 ? t("floor.nobody") : null;
}

/** The floor goes to the next role that somebody plays and that has not moved; after the last, to nobody. */
function PassOn({ acts }: { acts: TurnActs }) {
  const t = useTranslations("run");
  const { view, roleOf } = useDesk();
  if (!movesOpenIn(view)) return <span className="row-quiet">{t("floor.closed")}</span>;
  const next = nextOf(view);
  if (next === null && view.floor === null) return <span className="row-quiet">{t("floor.done")}</span>;
  return (
    <Button size="desk" onClick={() => acts.giveFloor(next)}>
      {next === null ? t("floor.take") : t("floor.pass", { role: roleOf(next)?.code ?? next })}
    </Button>
  );
}

function nextOf(view: View): string | null {
  const from = view.floor === null ? 0 : view.order.indexOf(view.floor) + 1;
  const free = (id: string) => seatsInRole(view, id).length > 0 && currentMoves(view, id).length === 0;
  return view.order.slice(from).find(free) ?? null;
}
