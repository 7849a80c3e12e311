"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CommandInput } from "@/lib/game/commands";
import type { Sent } from "./outbox";

type Refused = Extract<Sent, { ok: false }>;

/** One act of a desk: what it sends, whether that is under way, and how it was refused. */
export interface Act {
  /** Resolves to true once the door has accepted. The same command once more while it is under way does nothing. */
  readonly act: (command: CommandInput) => Promise<boolean>;
  /** Under way for so long that the reader should be told. */
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly forget: () => void;
}

/** An answer within this time is not worth a word. */
const patienceMs = 400;

export function useAct(send: (command: CommandInput) => Promise<Sent>): Act {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const underWay = useRef(new Set<string>());
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const act = useCallback(
    async (command: CommandInput) => {
      const same = JSON.stringify(command);
      if (underWay.current.has(same)) return false;
      underWay.current.add(same);
      setRefused(undefined);
      const timer = setTimeout(() => here.current && setBusy(true), patienceMs);
      const sent = await send(command);
      clearTimeout(timer);
      underWay.current.delete(same);
      if (!here.current) return sent.ok;
      setBusy(false);
      if (!sent.ok) setRefused(sent);
      return sent.ok;
    },
    [send],
  );
  const forget = useCallback(() => setRefused(undefined), []);
  return { act, busy, refused, forget };
}
