"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { randomId } from "@/lib/client/random-id";
import { type Act, useAct } from "@/lib/client/use-act";
import type { Audience } from "@/lib/game/audience";
import { useDesk } from "./desk-context";

/** An inject on its way to an audience. */
export interface Release {
  readonly injectId: string;
  readonly title: string;
  readonly audience: Audience;
  /** In its milder form. */
  readonly substitute: boolean;
}

/** A release to everyone that waits for second thoughts. */
export interface Held extends Release {
  readonly key: string;
  /** By this device's clock. */
  readonly goesAt: number;
}

/** One that was written a moment ago, known by its place in the log until it is seen there. */
interface Written extends Omit<Release, "injectId" | "substitute"> {
  readonly position: number;
}

interface Releases {
  /** What became of releases that no sheet shows: their refusal. */
  readonly act: Act;
  readonly held: readonly Held[];
  /** Lets an inject out; to everyone it waits first, where the game is set so. */
  readonly release: (release: Release) => void;
  readonly releaseWritten: (written: Written) => void;
  readonly cancel: (key: string) => void;
  /** The wait is over. */
  readonly go: (held: Held) => void;
}

export const holdMs = 5000;

const ReleasesContext = createContext<Releases | null>(null);

/** Keeps held releases above the places of the desk: going to another place neither sends nor loses one. */
export function ReleasesProvider({ children }: { children: ReactNode }) {
  const { game, view } = useDesk();
  const { act, busy, refused, forget } = useAct(game.send);
  const [held, setHeld] = useState<readonly Held[]>([]);
  const [written, setWritten] = useState<readonly Written[]>([]);
  const { holdReleases } = view.settings;

  const send = useCallback(
    ({ injectId, audience, substitute }: Release) =>
      void act({ type: "ReleaseInject", data: { injectId, audience, substitute } }),
    [act],
  );
  const release = useCallback(
    (next: Release) => {
      if (next.audience.kind !== "public" || !holdReleases) return send(next);
      setHeld((all) => [...all, { ...next, key: randomId(), goesAt: Date.now() + holdMs }]);
    },
    [send, holdReleases],
  );
  const cancel = useCallback((key: string) => setHeld((all) => all.filter((each) => each.key !== key)), []);
  const go = useCallback(
    (due: Held) => {
      cancel(due.key);
      send(due);
    },
    [cancel, send],
  );
  const releaseWritten = useCallback((next: Written) => setWritten((all) => [...all, next]), []);
  useEffect(() => {
    const seen = written.filter(({ position }) => view.rows.some((row) => row.position === position));
    if (seen.length === 0) return;
    setWritten((all) => all.filter((each) => !seen.includes(each)));
    for (const { position, title, audience } of seen) {
      const event = view.rows.find((row) => row.position === position)?.event;
      if (event?.type === "InjectDrafted")
        release({ injectId: event.injectId, title, audience, substitute: false });
    }
  }, [written, view.rows, release]);

  const value = useMemo(
    () => ({ act: { act, busy, refused, forget }, held, release, releaseWritten, cancel, go }),
    [act, busy, refused, forget, held, release, releaseWritten, cancel, go],
  );
  return <ReleasesContext value={value}>{children}</ReleasesContext>;
}

/** The releases of the desk. Throws outside of one. */
export function useReleases(): Releases {
  const releases = useContext(ReleasesContext);
  if (!releases) throw new Error("A part of the control desk stands outside of it.");
  return releases;
}
