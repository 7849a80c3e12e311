"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { useAct } from "@/lib/client/use-act";
import type { TaggedRef } from "@/lib/game/events";
import { useDesk } from "./desk-context";
import { TagPicker } from "./tag-picker";
import { tagIdsOf, tagsOf } from "./tag-reading";
import { useRecordWords } from "./tag-record";
import { TagWords } from "./tag-words";
import { useFocusBack } from "./use-focus-back";

/**
 * The tags something on the record bears, and the way to set them. Nothing for what is not on
 * the record yet (an inject that is not out), or where the scenario has no tags.
 */
export function TagLine({ of }: { of: TaggedRef }) {
  const t = useTranslations("proposals");
  const { view, game, circumstances } = useDesk();
  const act = useAct(game.send);
  const words = useRecordWords(of);
  const [open, setOpen] = useState(false);
  const { opener, inside } = useFocusBack<HTMLDialogElement>(open);
  const ids = tagIdsOf(circumstances, of);
  const settable = view.status === "playing";
  if (ids === undefined || (view.scenario.tags ?? []).length === 0) return null;
  if (ids.length === 0 && !settable) return null;
  const leave = () => {
    act.forget();
    setOpen(false);
  };
  return (
    <div className="tag-line">
      <TagWords tags={tagsOf(view, ids)} />
      {settable ? (
        <Button ref={opener} size="desk" look="bare" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <span>
            {t(ids.length === 0 ? "tags.set" : "tags.change")}
            <span className="sr-only"> {words}</span>
          </span>
        </Button>
      ) : null}
      {open ? (
        <TagPicker
          inside={inside}
          of={of}
          now={ids}
          act={act}
          onSet={async (tags) => {
            if (await act.act({ type: "TagRecord", data: { of, tags } })) setOpen(false);
          }}
          onLeave={leave}
        />
      ) : null}
    </div>
  );
}
