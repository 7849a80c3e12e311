"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ColumnHead } from "@/components/ui/headings";
import { forgetAll } from "@/lib/client/keep";
import { useMounted } from "@/lib/client/use-mounted";
import type { KnownMove } from "@/lib/game/view/read";
import { type KeptWords, keptWords } from "./kept-moves";
import { holdsAll } from "./move-draft";

/**
 * Words typed for a seat that is no longer held. A seat may be released by mistake, so
 * nothing is cleared but by whoever typed it (law L8).
 */
export function KeptHere({ prefix, sent }: { prefix: string; sent: readonly KnownMove[] }) {
  const t = useTranslations("play.gone");
  const mounted = useMounted();
  const [cleared, setCleared] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const textOf = useText();
  const texts = mounted && !cleared ? [...new Set(unsentOf(keptWords(prefix), sent).map(textOf))] : [];
  const clear = () => {
    forgetAll(prefix);
    setCleared(true);
  };
  return (
    <section aria-label={t("kept-title")}>
      <p role="status">{cleared ? t("cleared") : null}</p>
      {texts.length === 0 ? null : (
        <div className="grid gap-3">
          <ColumnHead title={t("kept-title")} />
          <TextArea
            ref={words}
            label={t("kept-words")}
            hint={t("kept-detail")}
            value={texts.join("\n\n")}
            readOnly
            rows={10}
          />
          <Button onClick={() => selectAll(words.current)}>{t("select")}</Button>
          <Button onClick={clear}>{t("clear")}</Button>
        </div>
      )}
    </section>
  );
}

/** Of words kept here those that no sent move says. */
const unsentOf = (words: readonly KeptWords[], sent: readonly KnownMove[]): KeptWords[] =>
  words.filter(
    (each) =>
      each.kind === "answer" ||
      !sent.some(({ turn, content }) => turn === each.turn && holdsAll(content, each.draft)),
  );

/** Words as plain text, to be copied into a message or a new move. */
function useText(): (words: KeptWords) => string {
  const t = useTranslations("play");
  const common = useTranslations("common");
  return (words) => {
    if (words.kind === "answer") return `${t("gone.kept-answer")}\n${words.text.trim()}`;
    const { action, effect, reasons, attribution, resources } = words.draft;
    const lines: [string, string][] = [
      [t("move.action"), action],
      [t("move.effect"), effect],
      ...reasons.map((reason): [string, string] => [t("move.because"), reason]),
      [t("move.owned-short"), attribution ? common(`attribution.${attribution}`) : ""],
      [t("move.resources"), resources],
    ];
    const written = lines.filter(([, text]) => text.trim() !== "");
    const move = t("gone.kept-move", { turn: words.turn });
    return [move, ...written.map(([name, text]) => `${name}: ${text.trim()}`)].join("\n");
  };
}

/** Pages on plain http may not write to the clipboard; a selection is copied by hand. */
function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.setSelectionRange(0, area.value.length);
}
