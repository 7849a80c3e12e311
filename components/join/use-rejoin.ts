"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { postJson } from "@/lib/client/post-json";
import { randomId } from "@/lib/client/random-id";

/** Where opening a seat by its private key stands. `unanswered`: the network gave no answer; it is asked again soon. */
export type RejoinState =
  | { readonly kind: "resting" }
  | { readonly kind: "asking" }
  | { readonly kind: "unanswered" }
  | { readonly kind: "refused"; readonly message: string };

const retryMs = 2500;

/**
 * Opens a seat by its private key and goes there. The key of a link stands after its #,
 * where no server sees it: it is used at once and leaves the address bar before that.
 */
export function useRejoin(code: string, secret: string) {
  const [state, setState] = useState<RejoinState>({ kind: "resting" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const claim = useCallback(
    async (key: string, id = randomId()) => {
      clearTimeout(timer.current);
      setState((now) => (now.kind === "unanswered" ? now : { kind: "asking" }));
      const form = { id, code, key, ...(secret ? { secret } : {}) };
      const answered = await postJson<{ gameId: string; seatId: string }>("/api/join", form);
      if (answered.ok) {
        const { gameId, seatId } = answered.body;
        return window.location.replace(`/games/${gameId}/play?as=seat:${seatId}`);
      }
      if (answered.code !== "unreachable") return setState({ kind: "refused", message: answered.message });
      setState({ kind: "unanswered" });
      timer.current = setTimeout(() => void claim(key, id), retryMs);
    },
    [code, secret],
  );
  useEffect(() => {
    const read = () => {
      const key = takeKey();
      if (key !== undefined) void claim(key);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [claim]);
  return { state, claim };
}

/** The key in the address bar, taken out of it and of the browser's history. */
function takeKey(): string | undefined {
  const key = new URLSearchParams(window.location.hash.slice(1)).get("r");
  if (!key) return undefined;
  history.replaceState(history.state, "", window.location.pathname + window.location.search);
  return key;
}
