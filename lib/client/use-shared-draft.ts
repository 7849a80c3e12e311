"use client";

import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftContent } from "@/lib/game/command-schemas";
import type { PartValue, SharedDraft } from "@/lib/game/shared-draft";
import {
  asideOf,
  blankCellDraft,
  type CellDraft,
  emptied,
  heard,
  putBack,
  sentOff,
  unshared,
  type Writer,
  writerOf,
  wrote,
} from "./cell-draft";
import { DraftLine } from "./draft-line";
import type { PartName } from "./draft-parts";
import { keep, kept } from "./keep";
import { onWake } from "./on-wake";

interface Asked {
  /** What it is kept under on this device. */
  readonly key: string;
  /** The door it is shared through. */
  readonly url: string;
  readonly turn: number;
  readonly roleId: string;
  readonly seatId: string;
  /** The shared words as they last came in. */
  readonly shared: SharedDraft | undefined;
  /** Whether they are shared now: not once moves are closed or the move is sent. */
  readonly sharing: boolean;
  /** Whether the line to the game holds. */
  readonly live: boolean;
  readonly serverNow: () => number;
}

/** A move in the making that a cell writes together. */
export interface CellWords {
  readonly words: DraftContent;
  readonly write: (words: DraftContent) => void;
  /** The words went elsewhere. */
  readonly clear: () => void;
  /** Who wrote a part last, where that was somebody else. */
  readonly writerOf: (part: PartName) => Writer | undefined;
  /** Own words that somebody else's have replaced. */
  readonly asideOf: (part: PartName) => PartValue;
  readonly putBack: (part: PartName) => void;
  /** For the form: in which part the reader stands is known by the name of its control. */
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Words kept on the device with every keystroke and shared with the cell as soon as may
 * be. The first render is the blank one, as on the server; what was kept and what others
 * wrote appear right after.
 */
export function useSharedDraft(asked: Asked): CellWords {
  const { seatId, shared, serverNow } = asked;
  const { draft, latest, set } = useKeptDraft(asked.key);
  const inPart = useRef<PartName>(undefined);
  const hear = useCallback(
    (next: SharedDraft) => set(heard(latest.current, next, { seatId, inPart: inPart.current })),
    [seatId, set, latest],
  );
  useEffect(() => {
    if (shared) hear(shared);
  }, [shared, hear]);
  const line = useDraftLine(asked, latest, set, hear);
  const change = useCallback(
    (next: CellDraft) => {
      set(next);
      line.current?.wrote();
    },
    [set, line],
  );
  return useMemo(
    () => ({
      words: draft.words,
      write: (words) => change(wrote(latest.current, words, serverNow())),
      clear: () => set(emptied(latest.current)),
      writerOf: (part) => elsewhere(writerOf(draft, part), seatId),
      asideOf: (part) => asideOf(draft, part),
      putBack: (part) => change(putBack(latest.current, part, serverNow())),
      onFocus: ({ target }) => {
        inPart.current = target.getAttribute("name") ?? undefined;
      },
      onBlur: () => {
        inPart.current = undefined;
        line.current?.flush();
      },
    }),
    [draft, latest, set, change, line, seatId, serverNow],
  );
}

const elsewhere = (writer: Writer | undefined, seatId: string): Writer | undefined =>
  writer?.by === seatId ? undefined : writer;

/** The draft as it is kept; `latest` is the same without waiting for a render. */
function useKeptDraft(key: string) {
  const [draft, setDraft] = useState<CellDraft>(blankCellDraft);
  const latest = useRef(draft);
  const set = useCallback(
    (next: CellDraft) => {
      if (next === latest.current) return;
      latest.current = next;
      setDraft(next);
      keep(key, next);
    },
    [key],
  );
  useEffect(() => {
    const found = kept<CellDraft>(key);
    if (found?.words) set({ ...blankCellDraft, ...found });
  }, [key, set]);
  return { draft, latest, set };
}

/** The cell's words arrive this soon after the line to the game is open. */
const hearsWithinMs = 1000;

/** The line that shares what was written, while it is to be shared. */
function useDraftLine(
  { key, url, turn, roleId, sharing, live, serverNow }: Asked,
  latest: { readonly current: CellDraft },
  set: (draft: CellDraft) => void,
  hear: (draft: SharedDraft) => void,
) {
  const line = useRef<DraftLine>(undefined);
  const hasHeard = useHasHeard(live, line);
  useEffect(() => {
    if (!sharing) return;
    let ended = false;
    // After its end the device may have gone on writing elsewhere: what it kept is what it says.
    const now = () => (ended ? (kept<CellDraft>(key) ?? blankCellDraft) : latest.current);
    const opened = new DraftLine(
      url,
      { turn, roleId },
      {
        changes: () => unshared(now()),
        hasHeard: () => hasHeard.current,
        onSent: (changes) => set(sentOff(latest.current, changes, serverNow())),
        onShared: hear,
      },
    );
    line.current = opened;
    opened.flush();
    return () => {
      opened.stop();
      ended = true;
      line.current = undefined;
    };
  }, [key, url, turn, roleId, sharing, latest, set, hear, hasHeard, serverNow]);
  return line;
}

/**
 * Whether the cell's words were heard since this page last slept or lost its line: who
 * comes back first hears what the others wrote meanwhile, and only then shares.
 */
function useHasHeard(live: boolean, line: { readonly current: DraftLine | undefined }) {
  const heardNow = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      heardNow.current = false;
      if (!live) return;
      timer = setTimeout(() => {
        heardNow.current = true;
        line.current?.flush();
      }, hearsWithinMs);
    };
    const hide = () => line.current?.hide();
    const wake = () => (document.visibilityState === "hidden" ? hide() : wait());
    wait();
    const stopListening = onWake(wake);
    window.addEventListener("pagehide", hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", hide);
      stopListening();
    };
  }, [live, line]);
  return heardNow;
}
