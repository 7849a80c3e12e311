"use client";

import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, Select, TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import { channels } from "@/lib/game/scenario";
import { asAudience, isAddressed } from "./audience-draft";
import { AudienceField } from "./audience-field";
import { ReachWords } from "./audience-words";
import { useDesk } from "./desk-context";
import { blankInject, draftCommand, type InjectDraft, injectGaps, longestInject } from "./inject-draft";
import { AudienceNames } from "./inject-release";
import { Refusal } from "./parts";
import { useReleases } from "./releases";
import { useEscape } from "./use-escape";

/** An inject the scenario does not have: a short form, kept as it is typed, to save or to let out. */
export function InjectForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { gameId } = useDesk();
  const [draft, setDraft, clear] = useDraft<InjectDraft>(`wc:${gameId}:control:inject`, blankInject);
  const [tried, setTried] = useState<"save" | "release">();
  const form = useRef<HTMLFormElement>(null);
  const { act, save, release } = useInjectActs(draft);
  useEscape(onClose);
  useShownFirst(form);
  const gaps = tried ? injectGaps(draft, tried === "release") : {};
  const change = (part: Partial<InjectDraft>) => setDraft({ ...draft, ...part });
  const error = (part: keyof typeof longestInject) => {
    if (gaps[part] === "long") return t("write.too-long", { most: longestInject[part] });
    return gaps[part] && part !== "contentNote" ? t(`write.no-${part}`) : undefined;
  };

  async function submit(event: FormEvent, how: "save" | "release") {
    event.preventDefault();
    setTried(how);
    if (Object.keys(injectGaps(draft, how === "release")).length > 0) return focusWrong(form.current);
    if (!(await (how === "save" ? save() : release()))) return;
    clear();
    onClose();
  }
  return (
    <form ref={form} className="inject-form" onSubmit={(event) => submit(event, "release")} noValidate>
      <h3 className="inject-form-title">{t("write.title")}</h3>
      <div className="inject-form-line">
        <Select
          size="desk"
          label={t("write.channel")}
          value={draft.channel}
          onChange={(event) =>
            change({ channel: channels.find((each) => each === event.currentTarget.value) ?? draft.channel })
          }
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {common(`channel.${channel}`)}
            </option>
          ))}
        </Select>
        <Field
          size="desk"
          label={t("write.from")}
          value={draft.from}
          error={error("from")}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
      </div>
      <Field
        size="desk"
        label={t("write.headline")}
        value={draft.title}
        error={error("title")}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextArea
        size="desk"
        rows={3}
        label={t("write.body")}
        value={draft.body}
        error={error("body")}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <Field
        size="desk"
        label={t("write.note")}
        note={t("write.note-when")}
        value={draft.contentNote}
        error={error("contentNote")}
        onChange={(event) => change({ contentNote: event.currentTarget.value })}
      />
      <AudienceField
        legend={t("release.who")}
        value={draft.audience}
        onChange={(audience) => change({ audience })}
        error={gaps.audience ? t("audience.unnamed") : undefined}
        withControl={false}
      />
      <ReachWords value={draft.audience} />
      <Refusal act={act} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="first" size="desk" busy={act.busy ? t("sending") : undefined}>
          <span>
            {isAddressed(draft.audience) ? (
              <>
                {t("release.to")} <AudienceNames audience={draft.audience} />
              </>
            ) : (
              t("release.choose")
            )}
          </span>
        </Button>
        <Button size="desk" onClick={(event) => submit(event, "save")}>
          {t("write.save")}
        </Button>
        <Button look="bare" size="desk" onClick={onClose}>
          {t("write.close")}
        </Button>
      </div>
    </form>
  );
}

/** Saving is the first half of a release: what is cancelled in the hold, or refused, waits in the list. */
function useInjectActs(draft: InjectDraft) {
  const { game } = useDesk();
  const position = useRef(0);
  const { send } = game;
  const act = useAct(async (command: Parameters<typeof send>[0]) => {
    const sent = await send(command);
    if (sent.ok) position.current = sent.position;
    return sent;
  });
  const { releaseWritten } = useReleases();
  const save = () => act.act(draftCommand(draft));
  async function release() {
    const saved = await save();
    const { title } = draft;
    if (saved) releaseWritten({ position: position.current, title, audience: asAudience(draft.audience) });
    return saved;
  }
  return { act, save, release };
}

/** The form opens at the top of a column that may be scrolled: it comes into sight, and the reader's place into it. */
function useShownFirst(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    form.current?.closest(".desk-scroll")?.scrollTo({ top: 0 });
    form.current?.querySelector<HTMLElement>("select, input")?.focus();
  }, [form]);
}

function focusWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>("[aria-invalid], fieldset:has(.field-error) input")?.focus();
  });
}
