"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldIssue, Waiting } from "@/lib/client/outbox";
import type { MoveContent } from "@/lib/game/command-schemas";
import type { CommandInput } from "@/lib/game/commands";
import type { MoveKind } from "@/lib/game/move-limits";
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
  /** Resolves to true once the door has it. */
  readonly submit: (content: MoveContent) => Promise<boolean>;
  /** Drops a refusal once its reader has seen to it. */
  readonly forget: () => void;
}

interface Of {
  readonly turn: number;
  readonly roleId: string;
  readonly kind: MoveKind;
  /** How many of the kind the log shows. */
  readonly taken: number;
}

type SubmitMove = Extract<CommandInput, { type: "SubmitMove" }>["data"];

/** An accepted move shows in the log within this time, or it was not accepted. */
const showsWithinMs = 4000;

/** Sends a role's moves of a kind, also one that an earlier page left in the outbox. */
export function useSubmit(of: Of): Submit {
  const { turn, roleId, taken } = of;
  const { game, waiting } = usePhone();
  const { send } = game;
  const [asked, setAsked] = useState<MoveContent>();
  const [refusal, setRefusal] = useState<MoveRefusal>();
  const queued = queuedOf(waiting, of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said of one move ends with the next
  useEffect(() => {
    setRefusal(undefined);
    setAsked(undefined);
  }, [taken]);
  useInherited(queued !== undefined && asked === undefined, taken, setRefusal);
  const submit = useCallback(
    async (content: MoveContent) => {
      setRefusal(undefined);
      setAsked(content);
      const sent = await send({ type: "SubmitMove", data: { turn, roleId, ...content } });
      if (sent.ok) return true;
      setAsked(undefined);
      setRefusal(sent);
      return false;
    },
    [send, turn, roleId],
  );
  const forget = useCallback(() => setRefusal(undefined), []);
  return { onItsWay: asked ?? queued, refusal, submit, forget };
}

function queuedOf(waiting: readonly Waiting[], { turn, roleId, kind }: Of): MoveContent | undefined {
  const sent = waiting.flatMap(({ command }) => (command.type === "SubmitMove" ? command.data : []));
  const own = sent.find(
    (data) => data.turn === turn && (data.roleId ?? roleId) === roleId && (data.kind ?? "act") === kind,
  );
  return own && contentSent(own);
}

/** A move as it was sent, with what may be left out of it. */
export const contentSent = ({ turn: _turn, roleId: _role, ...content }: SubmitMove): MoveContent => ({
  ...content,
  kind: content.kind ?? "act",
  effect: content.effect ?? "",
  reasons: content.reasons ?? [],
  resources: content.resources ?? "",
  fields: content.fields ?? {},
});

/** The answer to an earlier page's move reaches nobody: that it was refused shows by the log's silence. */
function useInherited(queued: boolean, taken: number, tell: (refusal: MoveRefusal) => void): void {
  const inherited = useRef<number>(undefined);
  useEffect(() => {
    if (queued) {
      inherited.current ??= taken;
      return;
    }
    const before = inherited.current;
    inherited.current = undefined;
    if (before === undefined || taken > before) return;
    const timer = setTimeout(() => tell({ message: "", issues: [] }), showsWithinMs);
    return () => clearTimeout(timer);
  }, [queued, taken, tell]);
}
