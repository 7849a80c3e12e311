"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { useKeySwitch } from "@/lib/client/use-keys";
import { useEscape } from "./use-escape";

/** Every key of the desk, in the order they are needed; its sentence stands in the message file. */
const shortcuts = [
  ["1–9", "needs"],
  ["P", "pause"],
  ["I", "inject"],
  ["J", "next"],
  ["K", "previous"],
  ["Esc", "escape"],
  ["?", "list"],
] as const;

/** The list of keys, and the switch that turns single keys off. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("run");
  const [on, toggle] = useKeySwitch();
  const dialog = useRef<HTMLDialogElement>(null);
  useEscape(open ? onClose : undefined);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title" className="shortcuts-title">
        {t("keys.title")}
      </h2>
      <dl>
        {shortcuts.map(([key, name]) => (
          <div key={key}>
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t(on ? "keys.on" : "keys.off")}</p>
      <div className="flex gap-2">
        <Button size="desk" look="first" onClick={onClose}>
          {t("keys.close")}
        </Button>
        <Button size="desk" aria-pressed={on} onClick={toggle}>
          {t(on ? "keys.turn-off" : "keys.turn-on")}
        </Button>
      </div>
    </dialog>
  );
}
