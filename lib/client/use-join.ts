"use client";

import { useEffect, useRef, useState } from "react";
import { doorBody, isBusy, timeLimit } from "./door-answer";
import { forget, keep, kept } from "./keep";
import type { FieldIssue } from "./outbox";
import { randomId } from "./random-id";

/** What the join form holds. */
export interface JoinWords {
  readonly name: string;
  /** A role id, or the empty text to wait without one. */
  readonly role: string;
}

export interface JoinRefusal {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

/**
 * Where a join stands. `waiting`: too many tries from this network; it is sent again
 * at `until`. `unanswered`: the network gave none, or (`intercepted`) something that is not the game
 * answered in its place; it is sent again soon.
 */
export type JoinState =
  | { readonly kind: "resting" }
  | { readonly kind: "asking" }
  | { readonly kind: "waiting"; readonly until: number }
  | Unanswered
  | { readonly kind: "refused"; readonly refusal: JoinRefusal };

interface Unanswered {
  readonly kind: "unanswered";
  readonly intercepted: boolean;
}

type Attempt = JoinWords & { readonly id: string };
type Answer =
  | { readonly kind: "joined"; readonly gameId: string; readonly seatId: string }
  | { readonly kind: "wait"; readonly ms: number }
  | Unanswered
  | { readonly kind: "refused"; readonly refusal: JoinRefusal };

const retryMs = 2500;

/**
 * Takes a seat, trying until the door has answered. The attempt is kept on the device
 * under one id, so that a lost answer, a reload or a second tap takes the same seat.
 */
export function useJoin(code: string, secret: string, firstId: string) {
  const key = `wc:join:${code}`;
  const [state, setState] = useState<JoinState>({ kind: "resting" });
  const id = useRef(firstId);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [earlier, setEarlier] = useState<JoinWords | null>(null);
  useEffect(() => {
    const found = kept<Attempt>(key);
    if (found) {
      id.current = found.id;
      setEarlier({ name: found.name, role: found.role });
    }
    // Back from the seat the browser may show this page as it was left: asking, under an id that is used.
    const again = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener("pageshow", again);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("pageshow", again);
    };
  }, [key]);

  async function attempt(words: JoinWords): Promise<void> {
    clearTimeout(timer.current);
    setState((now) => (now.kind === "unanswered" ? now : { kind: "asking" }));
    keep(key, { id: id.current, ...words } satisfies Attempt);
    const answer = await ask({ id: id.current, code, secret, ...words });
    switch (answer.kind) {
      case "joined":
        forget(key);
        window.location.assign(`/games/${answer.gameId}/play?as=seat:${answer.seatId}`);
        return;
      case "wait":
        setState({ kind: "waiting", until: Date.now() + answer.ms });
        timer.current = setTimeout(() => void attempt(words), answer.ms);
        return;
      case "unanswered":
        setState(answer);
        timer.current = setTimeout(() => void attempt(words), retryMs);
        return;
      case "refused":
        // Nothing was taken under this id, and a person keeps the first name given under one.
        forget(key);
        id.current = randomId();
        setState({ kind: "refused", refusal: answer.refusal });
        return;
      default:
        answer satisfies never;
    }
  }
  return { state, earlier, attempt };
}

async function ask(form: Attempt & { code: string; secret: string }): Promise<Answer> {
  const { id, code, secret, name, role } = form;
  const body = { id, code, name, ...(secret ? { secret } : {}), ...(role ? { role } : {}) };
  const { signal, over } = timeLimit();
  try {
    const headers = { "content-type": "application/json" };
    const init: RequestInit = {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      redirect: "manual",
      signal,
    };
    const response = await fetch("/api/join", init);
    if (response.status === 429) {
      return { kind: "wait", ms: 1000 * Math.max(1, Number(response.headers.get("retry-after")) || 5) };
    }
    if (isBusy(response.status)) return { kind: "unanswered", intercepted: false };
    return asAnswer(await doorBody<JoinBody>(response));
  } catch {
    return { kind: "unanswered", intercepted: false };
  } finally {
    over();
  }
}

type JoinBody = JoinRefusal & { readonly gameId: string; readonly seatId: string };

function asAnswer({ gameId, seatId, code, message = "", issues = [] }: Partial<JoinBody> = {}): Answer {
  if (gameId !== undefined && seatId !== undefined) return { kind: "joined", gameId, seatId };
  if (code !== undefined) return { kind: "refused", refusal: { code, message, issues } };
  return { kind: "unanswered", intercepted: true };
}
