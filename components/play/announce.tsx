"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { useDraft } from "@/lib/client/use-draft";
import { moveLimits } from "@/lib/game/move-limits";
import type { KnownMove } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import { announcementKey } from "./kept-moves";
import { announcementOf, charactersLeft, draftOf, saysTheSame } from "./move-draft";
import { usePhone } from "./phone-context";
import { announcementsLeft, announcementsOf } from "./sending";
import { useSubmit } from "./use-submit";

interface AnnounceProps {
  turn: number;
  role: RoleView;
  stage: Announcing;
  /** Whether something may be announced now. */
  offered: boolean;
  onStage: (stage: Announcing) => void;
}

/** Whether its reader is announcing something, or has just done so. */
export type Announcing = "no" | "writing" | "said";

/** The second, small way in: only words, said openly, that leave the move as it is. */
export function Announce({ turn, role, stage, offered, onStage }: AnnounceProps) {
  const t = useTranslations("play.announcement");
  const { view, keyOf } = usePhone();
  const [text, setText, clear] = useDraft<string>(keyOf(announcementKey(turn, role.id)), "");
  const said = announcementsOf(view, role.id);
  const taken = said.length;
  const { onItsWay, refusal, submit } = useSubmit({ turn, roleId: role.id, kind: "announcement", taken });
  const isSaid = said.some(({ content }) => saysTheSame(content, draftOf(announcementOf(text))));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when one arrives, not while one is typed
  useEffect(() => {
    if (isSaid) clear();
  }, [taken]);
  const send = async () => {
    if (await submit(announcementOf(text))) onStage("said");
  };
  if (stage === "said") return <Announced move={said.at(-1)} onBack={() => onStage("no")} />;
  if (stage === "no") {
    return offered ? (
      <p className="announce-way">
        <Button look="bare" onClick={() => onStage("writing")}>
          {t(text.trim() === "" ? "open" : "open-begun")}
        </Button>
      </p>
    ) : null;
  }
  return (
    <AnnounceForm
      text={text}
      onText={setText}
      left={announcementsLeft(view, role.id)}
      refusal={refusal && (refusal.message || t("refused"))}
      busy={onItsWay !== undefined}
      onSend={() => void send()}
      onClose={() => onStage("no")}
    />
  );
}

/** The receipt: control has it, and what becomes of it. */
function Announced({ move, onBack }: { move: KnownMove | undefined; onBack: () => void }) {
  const t = useTranslations("play.announcement");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="announced" aria-label={t("said-title")}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b-2 border-ink pt-4 pb-2">
        <h2 ref={heading} tabIndex={-1} className="text-[1.125rem] leading-6 font-semibold">
          {t("said-title")}
        </h2>
        {move ? (
          <span className="text-small text-ink-2">
            <WallTime at={move.at} seconds={false} />
          </span>
        ) : null}
      </div>
      <p className="pt-3 font-semibold">{t("said-detail")}</p>
      <p className="pt-1 pb-4 text-ink-2">{t("said-move")}</p>
      <Button size="touch" className="w-full" onClick={onBack}>
        {t("back")}
      </Button>
    </section>
  );
}

interface AnnounceFormProps {
  text: string;
  onText: (text: string) => void;
  /** How many more may be announced in this turn. */
  left: number;
  refusal: string | undefined;
  busy: boolean;
  onSend: () => void;
  onClose: () => void;
}

function AnnounceForm({ text, onText, left, refusal, busy, onSend, onClose }: AnnounceFormProps) {
  const t = useTranslations("play.announcement");
  const move = useTranslations("play.move");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const characters = charactersLeft(text, moveLimits.action);
  const over = characters !== undefined && characters < 0;
  const empty = text.trim() === "";
  return (
    <form
      className="flex grow flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && !over && !busy) onSend();
      }}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b-2 border-ink pt-4 pb-2">
        <h2 ref={heading} tabIndex={-1} className="text-[1.125rem] leading-6 font-semibold">
          {t("title")}
        </h2>
        <span className="text-small text-ink-2">{t("left", { count: left })}</span>
      </div>
      <TextArea
        form="sheet"
        name="announcement"
        label={t("words")}
        hint={t("hint")}
        note={characters !== undefined && !over ? move("left", { count: characters }) : undefined}
        error={over ? move("over", { count: -characters }) : undefined}
        rows={3}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className="mt-auto grid gap-2 pt-6">
        {refusal ? (
          <Notice kind="refusal" alert>
            {refusal}
          </Notice>
        ) : null}
        <Button
          type="submit"
          look="first"
          size="touch"
          busy={busy ? move("sending") : undefined}
          disabled={empty || over}
        >
          {t("send")}
        </Button>
        <Button onClick={onClose}>{t("back")}</Button>
      </div>
    </form>
  );
}
