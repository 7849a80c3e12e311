"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Act } from "@/lib/client/use-act";
import { Refusal } from "./parts";
import { useEscape } from "./use-escape";
import { useFocusBack } from "./use-focus-back";

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
  const t = useTranslations("run");
  const [asking, setAsking] = useState(false);
  const { opener, inside } = useFocusBack(asking);
  useEscape(asking ? leave : undefined);

  function leave() {
    act.forget();
    setAsking(false);
  }
  if (!asking)
    return (
      <Button ref={opener} look={look} size={size} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div className="two-step" ref={inside}>
      <p>{question}</p>
      <Refusal act={act} />
      <div className="flex flex-wrap gap-2">
        <Button
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
