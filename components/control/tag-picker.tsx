"use client";

import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button, Key } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Act } from "@/lib/client/use-act";
import type { TaggedRef } from "@/lib/game/events";
import { useDesk } from "./desk-context";
import { Refusal } from "./parts";
import { TagOptions } from "./tag-options";
import { firstOf, saying, tagChoice, tagsOf, toggled } from "./tag-reading";
import { TagRecordWords, useRoleOf } from "./tag-record";
import { TagWords } from "./tag-words";
import { useEscape } from "./use-escape";

interface TagPickerProps {
  inside: RefObject<HTMLDialogElement | null>;
  of: TaggedRef;
  /** The tags it bears now. */
  now: readonly string[];
  /** Given where choosing sends at once; without it the tags go with something else. */
  act?: Act;
  onSet: (tags: string[]) => void;
  onLeave: () => void;
}

/**
 * All tags something may bear, over the desk: those that fit first, grave ones apart, others
 * behind a button. Typing finds; Enter marks what was found, and with nothing typed it is done.
 */
export function TagPicker({ inside, of, now, act, onSet, onLeave }: TagPickerProps) {
  const t = useTranslations("proposals");
  const { view, roleOf } = useDesk();
  const heading = useId();
  const [chosen, setChosen] = useState(now);
  const [typed, setTyped] = useState("");
  const roleId = useRoleOf(of);
  const all = tagChoice(view.scenario.tags ?? [], of.kind, roleId);
  const found = saying(all, typed);
  const first = typed.trim() === "" ? undefined : firstOf(found);
  const toggle = (id: string) => setChosen(toggled(chosen, id));
  const set = () => onSet([...chosen]);
  useEscape(onLeave);
  useEffect(() => {
    const dialog = inside.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, [inside]);

  function pressed(event: KeyboardEvent) {
    // The desk's single keys and the form behind must not hear what is typed here.
    event.stopPropagation();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (typed.trim() === "") return set();
    if (first) toggle(first.id);
    setTyped("");
  }
  return (
    <dialog
      ref={inside}
      className="tag-picker"
      aria-labelledby={heading}
      onKeyDown={pressed}
      onCancel={onLeave}
    >
      <div className="tag-picker-head">
        <div className="tag-picker-title">
          <h2 id={heading} className="shortcuts-title">
            {t("tags.title")}
          </h2>
          <p className="row-note">{t("tags.lead")}</p>
        </div>
        <TagRecordWords of={of} />
        <Field
          size="desk"
          label={t("tags.find")}
          note={t("tags.find-hint")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="tag-chosen" aria-live="polite">
          <span className="row-note">{t("tags.chosen")}</span>
          {chosen.length === 0 ? <span className="row-note">{t("tags.none")}</span> : null}
          <TagWords tags={tagsOf(view, chosen)} />
        </div>
      </div>
      <TagOptions
        choice={found}
        searching={typed.trim() !== ""}
        role={roleOf(roleId)?.name}
        chosen={chosen}
        first={first?.id}
        onToggle={toggle}
      />
      <div className="tag-picker-foot">
        {act ? <Refusal act={act} /> : null}
        <Button look="first" size="desk" busy={act?.busy ? t("tags.setting") : undefined} onClick={set}>
          <span>
            {t(act ? "tags.done" : "tags.take", { count: chosen.length })}{" "}
            {first ? null : <Key>{t("tags.enter")}</Key>}
          </span>
        </Button>
        <Button size="desk" onClick={onLeave}>
          {t("tags.leave")}
        </Button>
      </div>
    </dialog>
  );
}
