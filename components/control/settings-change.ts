"use client";

import { useEffect, useState } from "react";
import { type Act, useAct } from "@/lib/client/use-act";
import type { Settings } from "@/lib/game/settings";
import { useDesk } from "./desk-context";

export interface SettingChange {
  /** The settings as they are, with what was just asked for. */
  readonly shown: Settings;
  readonly change: (change: Partial<Settings>) => void;
  readonly act: Act;
}

/** Changes a setting at once: what was asked shows until the game has answered. */
export function useSettingChange(): SettingChange {
  const { view, game } = useDesk();
  const { settings } = view;
  const act = useAct(game.send);
  const [asked, setAsked] = useState<Partial<Settings>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the game says now takes the place of what was asked
  useEffect(() => setAsked({}), [settings]);
  async function change(next: Partial<Settings>) {
    setAsked(next);
    const { phases, ...others } = next;
    const data = { ...others, ...(phases ? { phases: [...phases] } : {}) };
    if (!(await act.act({ type: "ChangeSettings", data }))) setAsked({});
  }
  return { shown: { ...settings, ...asked }, change: (next) => void change(next), act };
}
