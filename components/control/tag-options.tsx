"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CheckRow } from "@/components/ui/check-row";
import type { Tag } from "@/lib/game/scenario-book";
import type { TagChoice } from "./tag-reading";

interface TagOptionsProps {
  choice: TagChoice;
  /** Words are typed: everything found is shown. */
  searching: boolean;
  /** The name of the role whose move it is. */
  role: string | undefined;
  chosen: readonly string[];
  /** The one Enter marks. */
  first: string | undefined;
  onToggle: (id: string) => void;
}

/** The tags of a picker in their groups, each with the sentence that says what counts. */
export function TagOptions({ choice, searching, role, chosen, first, onToggle }: TagOptionsProps) {
  const t = useTranslations("proposals");
  const { fitting, grave, others } = choice;
  const [more, setMore] = useState(others.some(({ id }) => chosen.includes(id)));
  const count = fitting.length + grave.length + others.length;
  const group = { chosen, first, onToggle };
  return (
    <div className="tag-options" tabIndex={-1}>
      <p className={searching && count === 0 ? "empty" : "sr-only"} role="status">
        {searching ? t("tags.found", { count }) : null}
      </p>
      <TagGroup
        title={role === undefined ? t("tags.fitting") : t("tags.fitting-move", { role })}
        tags={fitting}
        {...group}
      />
      <TagGroup title={t("tags.grave")} note={t("tags.grave-note")} tags={grave} grave {...group} />
      {searching || more ? <TagGroup title={t("tags.others")} tags={others} {...group} /> : null}
      {searching || others.length === 0 ? null : (
        <Button size="desk" look="bare" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t("tags.fewer") : t("tags.more", { count: others.length })}
        </Button>
      )}
    </div>
  );
}

interface TagGroupProps extends Pick<TagOptionsProps, "chosen" | "first" | "onToggle"> {
  title: string;
  note?: string;
  tags: readonly Tag[];
  grave?: boolean;
}

function TagGroup({ title, note, tags, grave = false, chosen, first, onToggle }: TagGroupProps) {
  const id = useId();
  if (tags.length === 0) return null;
  return (
    <fieldset
      className="tag-group"
      data-grave={grave ? "" : undefined}
      aria-describedby={note === undefined ? undefined : id}
    >
      <legend>{title}</legend>
      {note === undefined ? null : (
        <p id={id} className="row-note">
          {note}
        </p>
      )}
      <div className="tag-grid">
        {tags.map((tag) => (
          <div key={tag.id} className="tag-option" data-first={tag.id === first ? "" : undefined}>
            <CheckRow
              label={tag.name}
              hint={tag.help}
              checked={chosen.includes(tag.id)}
              onChange={() => onToggle(tag.id)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
