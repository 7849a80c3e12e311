"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { InjectResponse, ReceivedInject } from "@/lib/game/view/read";
import { answerKey } from "./kept-moves";
import { charactersLeft } from "./move-draft";
import { usePhone } from "./phone-context";

/** Most characters of an answer, as the door takes it. */
const most = 600;

/** What the cell wrote back to control on an inject, and the way to write. */
export function InjectAnswer({ received }: { received: ReceivedInject }) {
  const t = useTranslations("play.inbox");
  const { view } = usePhone();
  const { inject, responses } = received;
  const { text, setText, clear, queued } = useAnswerText(received);
  const [open, setOpen] = useState(false);
  const over = view.status === "ended";
  const onItsWay = queued.includes(text.trim());
  const begun = text.trim() !== "";
  if (responses.length === 0 && over) return null;
  return (
    <div className="answers">
      {responses.map((response) => (
        <Answer key={`${response.seatId} ${response.at}`} response={response} />
      ))}
      {queued.map((waits) => (
        <OnItsWay key={waits} text={waits} />
      ))}
      {over ? null : open || begun ? (
        <AnswerForm
          injectId={inject.id}
          text={text}
          onText={setText}
          focus={open}
          hidden={onItsWay}
          onSent={() => {
            clear();
            setOpen(false);
          }}
          onLeave={begun ? undefined : () => setOpen(false)}
        />
      ) : (
        <Button look="bare" onClick={() => setOpen(true)}>
          {t(responses.length > 0 ? "answer-again" : "answer")}
        </Button>
      )}
    </div>
  );
}

/** The answer in the making, kept as typed; once the log has it, also one an earlier page sent, it is kept no more. */
function useAnswerText({ inject, responses }: ReceivedInject) {
  const { keyOf, seatId, waiting } = usePhone();
  const [text, setText, clear] = useDraft<string>(keyOf(answerKey(inject.id)), "");
  const own = responses.filter((response) => response.seatId === seatId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when an answer arrives, not while one is typed
  useEffect(() => {
    if (own.some((response) => response.text === text.trim())) clear();
  }, [own.length]);
  const queued = waiting.flatMap(({ command }) =>
    command.type === "RespondToInject" && command.data.injectId === inject.id ? command.data.text : [],
  );
  return { text, setText, clear, queued };
}

function Answer({ response: { seatId, text, at } }: { response: InjectResponse }) {
  const t = useTranslations("play.inbox");
  const { nameOf } = usePhone();
  return (
    <div className="answer">
      <p className="text-small text-ink-2">
        {
          t.rich("answered", {
            name: nameOf(seatId),
            when: () => <WallTime at={at} seconds={false} />,
          }) as ReactNode
        }
      </p>
      <p className="font-prose text-prose whitespace-pre-line">{text}</p>
    </div>
  );
}

/** An answer that control does not have yet. */
function OnItsWay({ text }: { text: string }) {
  const t = useTranslations("play.inbox");
  return (
    <div className="answer">
      <p className="text-small text-ink-2">{t("answering")}</p>
      <p className="font-prose text-prose whitespace-pre-line">{text}</p>
    </div>
  );
}

interface AnswerFormProps {
  injectId: string;
  text: string;
  onText: (text: string) => void;
  /** Opened by its reader, who goes on in the field. */
  focus: boolean;
  /** Its words are under way: they stand above it until control has answered. */
  hidden: boolean;
  onSent: () => void;
  onLeave: (() => void) | undefined;
}

function AnswerForm({ injectId, text, onText, focus, hidden, onSent, onLeave }: AnswerFormProps) {
  const t = useTranslations("play.inbox");
  const move = useTranslations("play.move");
  const { act, busy, refused } = useAct(usePhone().game.send);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) area.current?.focus();
  }, [focus]);
  const left = charactersLeft(text, most);
  const over = left !== undefined && left < 0;
  const refusal = refused ? refused.message || t("answer-refused") : undefined;
  const send = async () => {
    if (await act({ type: "RespondToInject", data: { injectId, text: text.trim() } })) onSent();
  };
  return (
    <form
      className="answer-form"
      hidden={hidden}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "" && !over) void send();
      }}
    >
      <TextArea
        ref={area}
        label={t("answer-words")}
        hint={t("answer-hint")}
        note={left !== undefined && !over ? move("left", { count: left }) : undefined}
        error={over ? move("over", { count: -left }) : refusal}
        rows={2}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={busy ? t("answering") : undefined} disabled={text.trim() === "" || over}>
          {t("answer-send")}
        </Button>
        {onLeave ? <Button onClick={onLeave}>{t("answer-leave")}</Button> : null}
      </div>
    </form>
  );
}
