"use client";

import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Act } from "@/lib/client/use-act";
import { Refusal } from "./parts";

interface TwoStepProps {
  label: ReactNode;
  /** What will happen, as a question. */
  question: string;
  confirm: string;
  act: Act;
  onConfirm: () => Promise<unknown>;
  look?: ComponentProps<typeof Button>["look"];
  size?: "touch" | "mid" | "desk";
}

/** A button for what cannot be taken back: the first press asks, the second does it. Escape leaves things as they are. */
export function TwoStep({
  label,
  question,
  confirm,
  act,
  onConfirm,
  look = "plain",
  size = "desk",
}: TwoStepProps) {
  const t = useTranslations("desk");
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) answer.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);

  function leave() {
    act.forget();
    setAsking(false);
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // The desk's own Escape stays out of it.
    event.preventDefault();
    leave();
  }

  if (!asking)
    return (
      <Button ref={opener} look={look} size={size} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the button beside it
    <div className="two-step" onKeyDown={pressed}>
      <p>{question}</p>
      <Refusal act={act} />
      <div className="flex flex-wrap gap-2">
        <Button
          ref={answer}
          look="first"
          size={size}
          busy={act.busy ? t("sending") : undefined}
          onClick={async () => {
            if (await onConfirm()) setAsking(false);
          }}
        >
          {confirm}
        </Button>
        <Button look="plain" size={size} onClick={leave}>
          {t("leave-it")}
        </Button>
      </div>
    </div>
  );
}
