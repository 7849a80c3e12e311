"use client";

import { type RefObject, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Needs } from "@/components/ui/signal";
import type { MoveContent } from "@/lib/game/command-schemas";
import { MoveHeading } from "./move-heading";
import { MoveReading } from "./move-reading";
import { usePhone } from "./phone-context";

interface MoveUnsentProps {
  heading: RefObject<HTMLHeadingElement | null>;
  turn: number;
  content: MoveContent;
}

/** An answer usually comes well within this time. */
const patienceMs = 1200;

/** A move on its way. It is kept and sent again until control has answered. */
export function MoveUnsent({ heading, turn, content }: MoveUnsentProps) {
  const t = useTranslations("play.move");
  const slow = useSlow(usePhone().game.connection !== "live");
  return (
    <>
      <MoveHeading heading={heading} turn={turn} note={slow ? undefined : t("sending")} />
      <div role="status">{slow ? <Needs title={t("not-sent")} detail={t("not-sent-detail")} /> : null}</div>
      <div className="bleed bg-slip px-4 py-3 border-b border-rule">
        <MoveReading content={content} />
      </div>
    </>
  );
}

/** Whether waiting has become worth a word; at once where the line is known to be broken. */
function useSlow(broken: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return late || broken;
}
