"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Square } from "@/components/ui/figures";
import { cellOf, type InjectResponse, type ReceivedInject } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { seatsReached } from "./desk-reading";
import { AudienceChips, CellChips, SeatName } from "./parts";

/** Everyone an inject has reached: who has acknowledged it, who has not, and what was written back. */
export function InjectReaders({ released }: { released: ReceivedInject }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const { audience, acknowledgedBy, responses } = released;
  const reached = (audience ? seatsReached(view, audience) : []).map((seat) => seat.id);
  const others = [...acknowledgedBy, ...responses.map((each) => each.seatId)];
  const seats = [...new Set([...reached, ...others])];
  return (
    <div className="readers">
      <p className="row-note">
        {t("readers.released-to")} <AudienceChips audience={audience} />
      </p>
      {seats.length === 0 ? <p className="row-note">{t("readers.nobody")}</p> : null}
      <ul className="rows">
        {seats.map((seatId) => (
          <Reader
            key={seatId}
            seatId={seatId}
            acknowledged={acknowledgedBy.includes(seatId)}
            responses={responses.filter((each) => each.seatId === seatId)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ReaderProps {
  seatId: string;
  acknowledged: boolean;
  responses: readonly InjectResponse[];
}

function Reader({ seatId, acknowledged, responses }: ReaderProps) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const state = responses.length > 0 ? "answered" : acknowledged ? "acknowledged" : "unread";
  return (
    <li className="reader">
      <CellChips roles={cellOf(view, seatId)?.roles ?? []} />
      <b>
        <SeatName id={seatId} />
      </b>
      <span className="reader-state">
        <Square fill={state === "unread" ? "open" : state === "acknowledged" ? "half" : "filled"} />
        {t(`readers.${state}`)}
      </span>
      {responses.map((response) => (
        <p key={response.at} className="reader-text prose prose-desk">
          {response.text}{" "}
          <span className="row-note">
            <WallTime at={response.at} seconds={false} />
          </span>
        </p>
      ))}
    </li>
  );
}
