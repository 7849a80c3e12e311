"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead } from "@/components/ui/headings";
import type { TaggedRef } from "@/lib/game/events";
import { useDesk } from "./desk-context";
import { TagPicker } from "./tag-picker";
import { tagIdsOf, tagsOf } from "./tag-reading";
import { TagWords } from "./tag-words";
import { useFocusBack } from "./use-focus-back";

interface TagFieldProps {
  of: TaggedRef;
  /** Null: those it bears already. */
  value: readonly string[] | null;
  onChange: (tags: readonly string[]) => void;
}

/** Tags in the making, as part of something that is sent later. */
export function TagField({ of, value, onChange }: TagFieldProps) {
  const t = useTranslations("proposals");
  const { view, circumstances } = useDesk();
  const [open, setOpen] = useState(false);
  const { opener, inside } = useFocusBack<HTMLDialogElement>(open);
  const tags = value ?? tagIdsOf(circumstances, of) ?? [];
  if ((view.scenario.tags ?? []).length === 0) return null;
  const close = () => setOpen(false);
  return (
    <section className="tag-field" aria-label={t("tags.ruling")}>
      <ColumnHead title={t("tags.ruling")} level={3} note={t("tags.ruling-note")} />
      <div className="tag-line">
        {tags.length === 0 ? <span className="row-note">{t("tags.none")}</span> : null}
        <TagWords tags={tagsOf(view, tags)} />
        <Button ref={opener} size="desk" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t("tags.choose")}
        </Button>
      </div>
      {open ? (
        <TagPicker
          inside={inside}
          of={of}
          now={tags}
          onSet={(next) => {
            onChange(next);
            close();
          }}
          onLeave={close}
        />
      ) : null}
    </section>
  );
}
