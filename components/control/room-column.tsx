"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ColumnHead } from "@/components/ui/headings";
import { Marker } from "@/components/ui/signal";
import { useDesk } from "./desk-context";
import { SeatName } from "./parts";
import { CellRow } from "./room-column-cell";
import { HereCount } from "./room-people";
import { useRoomTime } from "./room-presence";
import "./styles/room-column.css";
import "./styles/room-person.css";

/** As many cells, and people in each, as can all be named without scrolling. */
const mostNamed = 8;
const mostInOne = 3;

/** Every cell: who is here of it, whether its moves are in, and what it has not yet read. */
export function RoomColumn() {
  const t = useTranslations("room");
  const { cells, seatsIn, seatsInCell } = useDesk();
  const now = useRoomTime();
  const [open, setOpen] = useState<string>();
  const waiting = seatsIn(null);
  const named = cells.length <= mostNamed && cells.every((cell) => seatsInCell(cell.id).length <= mostInOne);
  return (
    <section className="desk-column room" aria-label={t("people")}>
      <ColumnHead
        title={t("people")}
        note={<HereCount now={now} />}
        end={<a href="#room">{t("seats-code")}</a>}
      />
      <div className="desk-scroll">
        <p className="row-head" aria-hidden="true">
          <span />
          <span>{t("column.people")}</span>
          <span>{t("column.move")}</span>
          <span>{t("column.new")}</span>
        </p>
        <ul>
          {waiting.length > 0 ? (
            <li className="room-cell room-waiting">
              <a href="#room">
                <Marker>{t("waiting-count", { count: waiting.length })}</Marker>
              </a>
              <span className="names">
                {waiting.slice(0, 3).map((seat) => (
                  <span key={seat.id}>
                    <SeatName id={seat.id} />
                  </span>
                ))}
              </span>
            </li>
          ) : null}
          {cells.map((cell) => (
            <CellRow
              key={cell.id}
              cell={cell}
              now={now}
              named={named}
              open={open === cell.id}
              onToggle={() => setOpen(open === cell.id ? undefined : cell.id)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
