"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { observersOf } from "@/lib/game/view/read";
import type { View } from "@/lib/game/view/view";
import type { Sees } from "@/lib/game/viewer";
import { useDesk } from "./desk-context";
import { KeyShow } from "./keys-show";
import { Refusal } from "./parts";
import { TwoStep } from "./two-step";

/** Observers: what each may see, the way in for each, and a further one. */
export function ObserverKeys({ origin }: { origin: string | undefined }) {
  const t = useTranslations("room");
  const { view } = useDesk();
  const observers = observersOf(view);
  // The link of one admitted here shows at once; those whom another desk admits keep theirs.
  const [before, setBefore] = useState<readonly string[]>();
  return (
    <div className="key-row">
      <h3 className="key-title">{t("keys.observers.title")}</h3>
      <p className="setting-words">{t("keys.observers.what")}</p>
      {observers.length > 0 ? (
        <ul className="observers">
          {observers.map(({ observerId, sees }) => (
            <Observer
              key={observerId}
              id={observerId}
              sees={sees}
              origin={origin}
              isNew={before !== undefined && !before.includes(observerId)}
            />
          ))}
        </ul>
      ) : null}
      <AdmitForm onAdmit={() => setBefore(observers.map(({ observerId }) => observerId))} />
    </div>
  );
}

interface ObserverProps {
  id: string;
  sees: Sees;
  origin: string | undefined;
  isNew: boolean;
}

function Observer({ id, sees, origin, isNew }: ObserverProps) {
  const t = useTranslations("room");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const name = t("keys.observers.number", { number: numberOf(view, id) });
  return (
    <li className="key-acts">
      <p className="observer-name">
        <b>{name}</b> <SeesWords sees={sees} />
      </p>
      <TwoStep
        label={t("keys.observers.dismiss")}
        look="bare"
        question={t("keys.observers.dismiss-question", { name })}
        confirm={t("keys.observers.dismiss-now")}
        act={act}
        onConfirm={() => act.act({ type: "DismissObserver", data: { observerId: id } })}
      />
      <KeyShow page="observe" keyOf={(keys) => keys.observers[id]} origin={origin} name={name} open={isNew} />
    </li>
  );
}

function SeesWords({ sees }: { sees: Sees }) {
  const t = useTranslations("room.keys.sees");
  const { cells } = useDesk();
  if (sees.kind !== "cell") return t(sees.kind);
  const cell = cells.find(({ id }) => id === sees.cellId);
  return cell ? t("cell", { cell: cell.name }) : t("gone");
}

/** Their place in the order of admission: a number that stays when another one is dismissed. */
function numberOf(view: View, id: string): number {
  const admitted = view.rows.flatMap(({ event }) =>
    event.type === "ObserverAdmitted" ? [event.observerId] : [],
  );
  return admitted.indexOf(id) + 1;
}

function AdmitForm({ onAdmit }: { onAdmit: () => void }) {
  const t = useTranslations("room");
  const { cells, game } = useDesk();
  const act = useAct(game.send);
  const [chosen, setChosen] = useState("public");
  function admit() {
    onAdmit();
    void act.act({ type: "AdmitObserver", data: { sees: seesOf(chosen) } });
  }
  return (
    <div className="admit">
      <Select
        label={t("keys.observers.sees")}
        size="desk"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="public">{t("keys.observers.public")}</option>
        {cells.map(({ id, name }) => (
          <option key={id} value={`cell:${id}`}>
            {t("keys.observers.cell", { cell: name })}
          </option>
        ))}
        <option value="cells">{t("keys.observers.cells")}</option>
      </Select>
      <Button size="desk" busy={act.busy ? t("sending") : undefined} onClick={admit}>
        {t("keys.observers.admit")}
      </Button>
      <Refusal act={act} />
    </div>
  );
}

/** What a choice stands for; what all see where it stands for nothing else. */
function seesOf(chosen: string): Sees {
  if (chosen.startsWith("cell:")) return { kind: "cell", cellId: chosen.slice("cell:".length) };
  return chosen === "cells" ? { kind: "cells" } : { kind: "public" };
}
