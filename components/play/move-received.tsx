"use client";

import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Stamp } from "@/components/ui/stamp";
import { useMounted } from "@/lib/client/use-mounted";
import { type KnownMove, movesOpenIn } from "@/lib/game/view/read";
import { KeptWords } from "./kept-words";
import { isBlank, type MoveDraft } from "./move-draft";
import { MoveHeading } from "./move-heading";
import { MoveSummary } from "./move-summary";
import { usePhone } from "./phone-context";
import { TakeBack } from "./take-back";
import { wallText } from "./wall-text";

interface MoveReceivedProps {
  heading: RefObject<HTMLHeadingElement | null>;
  move: KnownMove;
  /** What this device holds of its own, where somebody else of the cell has sent the move. */
  ownWords: MoveDraft;
  /** The reader has asked for it back; and then, that control has given it. */
  onTakeBack: () => void;
  onTakenBack: () => void;
}

/** The move of this role is stored: when, by whom, what it says; until moves close it can be taken back. */
export function MoveReceived({ heading, move, ownWords, onTakeBack, onTakenBack }: MoveReceivedProps) {
  const t = useTranslations("play.move");
  const { view, seatId, nameOf } = usePhone();
  const mounted = useMounted();
  const [asking, setAsking] = useState(false);
  const open = movesOpenIn(view);
  const by =
    move.seatId === seatId || move.seatId === null
      ? t("sent-by-you")
      : t("sent-by", { name: nameOf(move.seatId) });
  return (
    <>
      <div className="grid justify-items-center gap-2 pt-6 pb-5 text-center" role="status">
        <Stamp size="large" detail={mounted ? wallText(move.at) : " "}>
          {t("received")}
        </Stamp>
        <p className="text-ink-2">{move.ruling || move.reveals.length > 0 ? t("stored") : t("sealed")}</p>
      </div>
      <div className="bleed border-t-2 border-b border-t-ink border-b-rule bg-slip px-4 pb-3">
        <MoveHeading heading={heading} turn={move.turn} note={by} />
        <MoveSummary content={move.content} />
      </div>
      {move.ruling ? <Ruled /> : null}
      {open && !asking ? <ToTheRoom /> : null}
      {move.seatId !== seatId && !isBlank(ownWords) ? (
        <KeptWords title={t("own-words")} draft={ownWords} folded />
      ) : null}
      {open ? (
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
