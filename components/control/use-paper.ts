"use client";

import { useRef, useState } from "react";
import { useDraft } from "@/lib/client/use-draft";
import type { DraftContent } from "@/lib/game/command-schemas";
import { useDesk } from "./desk-context";
import {
  isBlankSlip,
  isWhole,
  newSlip,
  noSlips,
  type Slip,
  type Slips,
  slipCommand,
  slipGaps,
  slipsKey,
} from "./paper-draft";

/** What became of a slip that was sent and not taken. */
export interface SlipTrouble {
  readonly message: string;
}

/** The paper slips of the running turn, kept as they are typed, and what sends them. */
export interface Paper {
  readonly slips: Slips;
  /** Slips that were tried while something was missing: what is missing is marked. */
  readonly tried: ReadonlySet<string>;
  readonly troubles: ReadonlyMap<string, SlipTrouble>;
  readonly sending: ReadonlySet<string>;
  /** Writes on a slip; one that is not kept yet is from then on. */
  readonly change: (slip: Slip, part: Partial<Slip>) => void;
  /** A further slip; with words that lie elsewhere, in place of a blank one. */
  readonly add: (roleId: string, content?: DraftContent) => void;
  readonly remove: (key: string) => void;
  readonly send: (slip: Slip) => Promise<void>;
  /** Sends every slip on which something is written; those that are not whole are marked instead. */
  readonly sendAll: () => Promise<void>;
}

export function usePaper(turn: number): Paper {
  const { game, gameId, view } = useDesk();
  const [slips, setSlips] = useDraft<Slips>(slipsKey(gameId, turn), noSlips);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const [troubles, setTroubles] = useState<ReadonlyMap<string, SlipTrouble>>(new Map());
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  // While one slip is under way the others may be typed on: what changes is the list as it is then.
  const latest = useRef(slips);
  latest.current = slips;
  const store = (next: Slips) => {
    latest.current = next;
    setSlips(next);
  };

  async function send(slip: Slip): Promise<void> {
    setTried((all) => new Set(all).add(slip.key));
    if (!isWhole(slipGaps(slip, view.scenario.moveFields, turn))) return;
    setSending((all) => new Set(all).add(slip.key));
    const sent = await game.send(slipCommand(slip, turn));
    setSending((all) => without(all, slip.key));
    setTroubles((all) => {
      const next = new Map(all);
      if (sent.ok) next.delete(slip.key);
      else next.set(slip.key, { message: sent.message });
      return next;
    });
    if (sent.ok) store(latest.current.filter((each) => each.key !== slip.key));
  }
  return {
    slips,
    tried,
    troubles,
    sending,
    change: (slip, part) => store(changed(latest.current, slip, part)),
    add: (roleId, content) => {
      const others = latest.current.filter(
        (each) => !content || each.roleId !== roleId || !isBlankSlip(each),
      );
      store([...others, newSlip(roleId, content)]);
    },
    remove: (key) => store(latest.current.filter((each) => each.key !== key)),
    send,
    sendAll: async () => {
      for (const slip of latest.current.filter((each) => !isBlankSlip(each))) await send(slip);
    },
  };
}

function changed(slips: Slips, slip: Slip, part: Partial<Slip>): Slips {
  if (!slips.some((each) => each.key === slip.key)) return [...slips, { ...slip, ...part }];
  return slips.map((each) => (each.key === slip.key ? { ...each, ...part } : each));
}

const without = (all: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set([...all].filter((each) => each !== key));
