"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CheckRow } from "@/components/ui/check-row";
import { Segments } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { ColumnHead } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { KnownMove } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { gradesInOrder, isPublic } from "./desk-reading";
import { Refusal } from "./parts";
import {
  asCommand,
  blankRuling,
  gapsOf,
  longest,
  type RulingDraft,
  type RulingGap,
  wholeRuling,
} from "./ruling-draft";
import { FactsEditor, TextsEditor } from "./ruling-rows";
import { TagField } from "./tag-field";
import { TracksEditor } from "./tracks-editor";

/** The umpire's ruling on a move. Every word is kept on this device until it is published. */
export function RulingForm({ move }: { move: KnownMove }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [kept, setDraft, clear] = useDraft<RulingDraft>(
    `wc:${gameId}:control:ruling:${move.id}`,
    blankRuling,
  );
  const draft = wholeRuling(kept);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Once marked, a part stays marked until it is right, and no longer.
  const gaps = tried ? gapsOf(draft) : [];
  const change = (part: Partial<RulingDraft>) => setDraft({ ...draft, ...part });
  const gap = (part: RulingGap["part"]) => gaps.find((each) => each.part === part);
  const sentence = (part: "rationale" | "publicText") => {
    const found = gap(part);
    return (
      found && t(found.why === "long" ? "ruling.too-long" : "ruling.no-rationale", { most: longest[part] })
    );
  };

  async function publish(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (gapsOf(draft).length > 0) return focusSoon(form.current);
    const command = asCommand(move.id, draft);
    if (command && (await act.act(command))) clear();
  }

  return (
    <form className="ruling-form" ref={form} onSubmit={publish} noValidate>
      <div className="ruling-outcome">
        <Segments
          name="grade"
          legend={t("ruling.grade")}
          size="desk"
          options={gradesInOrder.map((grade) => ({ value: grade, label: common(`grade.${grade}`) }))}
          value={draft.grade ?? ""}
          onChange={(grade) => change({ grade: gradesInOrder.find((each) => each === grade) ?? null })}
          error={gap("grade") ? t("ruling.no-grade") : undefined}
        />
        <TextArea
          size="desk"
          rows={3}
          label={t("ruling.rationale")}
          note={t("ruling.rationale-note")}
          value={draft.rationale}
          onChange={(event) => change({ rationale: event.currentTarget.value })}
          error={sentence("rationale")}
        />
        <TextArea
          size="desk"
          rows={2}
          label={t("ruling.public-text")}
          note={t("ruling.public-text-note")}
          value={draft.publicText}
          onChange={(event) => change({ publicText: event.currentTarget.value })}
          error={sentence("publicText")}
        />
        <TextsEditor texts={draft.texts} gaps={gaps} onChange={(texts) => change({ texts })} />
      </div>
      <div className="ruling-changes">
        <ColumnHead title={t("ruling.changes")} level={3} />
        <TracksEditor tracks={draft.tracks} onChange={(tracks) => change({ tracks })} />
        <FactsEditor facts={draft.facts} gaps={gaps} onChange={(facts) => change({ facts })} />
        <TagField
          of={{ kind: "move", id: move.id }}
          value={draft.tags}
          onChange={(tags) => change({ tags })}
        />
        <CheckRow
          label={t("ruling.open")}
          hint={t(isPublic(move) ? "ruling.open-hint" : "ruling.open-hint-unseen")}
          checked={draft.open}
          onChange={(event) => change({ open: event.currentTarget.checked })}
        />
      </div>
      <div className="ruling-foot">
        <div>
          <Refusal act={act} />
          {act.refused ? null : <p className="row-note">{t("ruling.kept")}</p>}
        </div>
        <Button type="submit" look="first" size="desk" busy={act.busy ? t("sending") : undefined}>
          {t("ruling.publish")}
        </Button>
      </div>
    </form>
  );
}

/** The first part that is not right gets the reader's place once it is marked. */
function focusSoon(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>("[aria-invalid], fieldset:has(.field-error) input");
    wrong?.focus();
  });
}
