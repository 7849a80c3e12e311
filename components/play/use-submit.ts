"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/client/outbox";
import type { MoveContent } from "@/lib/game/commands";
import { usePhone } from "./phone-context";

export interface MoveRefusal {
  /** The door's sentence; empty where it was answered to a page that is gone. */
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

export interface Submit {
  /** The move on its way, until the log shows it. */
  readonly onItsWay: MoveContent | undefined;
  readonly refusal: MoveRefusal | undefined;
  readonly submit: (content: MoveContent) => Promise<void>;
  /** Drops a refusal once its reader has seen to it. */
  readonly forget: () => void;
}

/** An accepted move shows in the log within this time, or it was not accepted. */
const showsWithinMs = 4000;

/** Sends a move, also one that an earlier page left in the outbox. `taken`: the log shows a move of this role. */
export function useSubmit(turn: number, taken: boolean): Submit {
  const { game, waiting } = usePhone();
  const { send } = game;
  const [asked, setAsked] = useState<MoveContent>();
  const [refusal, setRefusal] = useState<MoveRefusal>();
  const queued = waiting.flatMap(({ command }) => (command.type === "SubmitMove" ? command.data : []))[0];
  useEffect(() => {
    setRefusal(undefined);
    if (taken) setAsked(undefined);
  }, [taken]);
  useInherited(queued !== undefined && asked === undefined, taken, setRefusal);
  const submit = useCallback(
    async (content: MoveContent) => {
      setRefusal(undefined);
      setAsked(content);
      const sent = await send({ type: "SubmitMove", data: { turn, ...content } });
      if (sent.ok) return;
      setAsked(undefined);
      setRefusal(sent);
    },
    [send, turn],
  );
  const forget = useCallback(() => setRefusal(undefined), []);
  return { onItsWay: asked ?? queued, refusal, submit, forget };
}

/** The answer to an earlier page's move reaches nobody: that it was refused shows by the log's silence. */
function useInherited(queued: boolean, taken: boolean, tell: (refusal: MoveRefusal) => void): void {
  const inherited = useRef(false);
  useEffect(() => {
    if (queued) {
      inherited.current = true;
      return;
    }
    if (!inherited.current) return;
    inherited.current = false;
    if (taken) return;
    const timer = setTimeout(() => tell({ message: "", issues: [] }), showsWithinMs);
    return () => clearTimeout(timer);
  }, [queued, taken, tell]);
}
