"use client";

import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Stamp } from "@/components/ui/stamp";
import { useMounted } from "@/lib/client/use-mounted";
import type { DraftContent } from "@/lib/game/command-schemas";
import type { KnownMove } from "@/lib/game/view/read";
import { KeptWords } from "./kept-words";
import { holdsAll, isBlank } from "./move-draft";
import { MoveHeading } from "./move-heading";
import { MoveSummary } from "./move-summary";
import { usePhone } from "./phone-context";
import { ReadyMark } from "./ready-mark";
import { mayTakeBack } from "./sending";
import { TakeBack } from "./take-back";
import { useSentBy } from "./use-sent-by";
import { wallText } from "./wall-text";

interface MoveReceivedProps {
  heading: RefObject<HTMLHeadingElement | null>;
  move: KnownMove;
  /** What this device holds of its own, where somebody else of the cell has sent the move. */
  ownWords: DraftContent;
  /** The reader has asked for it back; and then, that control has given it. */
  onTakeBack: () => void;
  onTakenBack: () => void;
}

/** The move of this role is stored: when, by whom, what it says; until moves close it can be taken back. */
export function MoveReceived({ heading, move, ownWords, onTakeBack, onTakenBack }: MoveReceivedProps) {
  const t = useTranslations("play.move");
  const { view } = usePhone();
  const mounted = useMounted();
  const [asking, setAsking] = useState(false);
  const free = mayTakeBack(view, move);
  const by = useSentBy()(move);
  return (
    <>
      <div className="grid justify-items-center gap-2 pt-6 pb-5 text-center" role="status">
        <Stamp size="large" detail={mounted ? wallText(move.at) : " "}>
          {t("received")}
        </Stamp>
        <p className={move.standing === "late" ? "font-semibold" : "text-ink-2"}>{t(standingOf(move))}</p>
      </div>
      <div className="bleed border-t-2 border-b border-t-ink border-b-rule bg-slip px-4 pb-3">
        <MoveHeading heading={heading} turn={move.turn} note={by} />
        <MoveSummary content={move.content} />
      </div>
      {move.ruling ? <Ruled /> : null}
      {free && !asking && move.standing === "open" ? <ToTheRoom /> : null}
      {isBlank(ownWords) || holdsAll(move.content, ownWords) ? null : (
        <KeptWords title={t("own-words")} draft={ownWords} folded />
      )}
      <ReadyMark />
      {free ? (
        <TakeBack
          moveId={move.id}
          asking={asking}
          onAsking={setAsking}
          onTakeBack={onTakeBack}
          onTakenBack={onTakenBack}
        />
      ) : null}
    </>
  );
}

/** What became of a stored move, in words. */
function standingOf({ standing, late, ruling, reveals }: KnownMove) {
  if (standing === "late") return "late-waits";
  if (ruling || reveals.length > 0) return "stored";
  return late ? "late-accepted" : "sealed";
}

function Ruled() {
  const t = useTranslations("play.move");
  return (
    <p className="pt-4">
      {t("ruled")}{" "}
      <a href="#log" className="inline-flex min-h-11 items-center font-semibold">
        {t("ruled-link")}
      </a>
    </p>
  );
}

function ToTheRoom() {
  const t = useTranslations("play.move");
  return (
    <div className="grid gap-2 px-4 py-8 text-center">
      <p className="font-prose text-title text-balance">{t("room")}</p>
      <p className="text-ink-2 text-balance">{t("room-detail")}</p>
    </div>
  );
}
