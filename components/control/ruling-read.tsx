"use client";

import { useTranslations } from "use-intl/react";
import { said } from "@/components/game/track-groups";
import { WallTime } from "@/components/game/wall-time";
import { ButtonLink } from "@/components/ui/button";
import { Arrow, Square } from "@/components/ui/figures";
import { ColumnHead } from "@/components/ui/headings";
import { Prose } from "@/components/ui/prose";
import { Stamp } from "@/components/ui/stamp";
import type { KnownMove, KnownRuling } from "@/lib/game/view/read";
import { Corrections } from "./corrections";
import { useDesk } from "./desk-context";
import { gradeFill, trackName, unruled } from "./desk-reading";
import { AudienceChips } from "./parts";

/** A published ruling: what was decided, what each read, what it changed. */
export function RulingRead({ move, ruling }: { move: KnownMove; ruling: KnownRuling }) {
  const t = useTranslations("run");
  const common = useTranslations("common");
  const { moves } = useDesk();
  const { grade, rationale, publicText, addressed = [], open } = ruling;
  const next = unruled(moves).find((each) => each.id !== move.id);
  return (
    <section className="ruling-read" aria-label={t("ruling.read-title")}>
      <div className="ruling-outcome">
        <p className="ruling-record">
          <Stamp size="small">{t("ruling.on-record")}</Stamp> <WallTime at={ruling.at} />
        </p>
        {grade ? (
          <p className="ruling-grade">
            <Square fill={gradeFill[grade]} />
            {common(`grade.${grade}`)}
          </p>
        ) : null}
        {rationale ? (
          <p className="prose prose-desk because">
            <b>{t("because")}</b> {rationale}
          </p>
        ) : null}
        <ColumnHead title={t("ruling.each-reads")} level={3} />
        {publicText ? (
          <div className="ruling-reads">
            <AudienceChips audience={{ kind: "public" }} />
            <Prose text={publicText} size="desk" />
          </div>
        ) : null}
        {addressed.map(({ audience, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a published text is known by its place
          <div key={index} className="ruling-reads">
            <AudienceChips audience={audience} />
            <Prose text={text} size="desk" />
          </div>
        ))}
        <p className="row-note">{t(open ? "ruling.was-open" : "ruling.was-closed")}</p>
        <Corrections of={{ kind: "ruling", id: ruling.id }} />
      </div>
      <div className="ruling-changes">
        <ColumnHead title={t("ruling.changed")} level={3} />
        <Effects rulingId={ruling.id} />
        {next ? (
          <p className="pt-4">
            <ButtonLink look="first" size="desk" href={`#move/${next.id}`}>
              {t("ruling.next-move")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** Tracks a ruling moved and facts it established. */
export function Effects({ rulingId }: { rulingId: string }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const lines = view.rows.flatMap(({ event, position }) => {
    if (event.type === "TrackAdjusted" && event.rulingId === rulingId) {
      const track = view.tracks.find((each) => each.id === event.trackId);
      return [
        <li key={position} className="effect">
          <span>{track ? trackName(track) : event.trackId}</span>
          <b>
            {said(track, event.from)} <Arrow label={t("to")} /> {said(track, event.to)}
          </b>
        </li>,
      ];
    }
    if (event.type !== "FactEstablished" || event.rulingId !== rulingId) return [];
    return [
      <li key={position} className="effect effect-fact">
        <Stamp size="small">{t("facts.stamp")}</Stamp>
        <span className="prose prose-desk">{event.text}</span>
        <AudienceChips audience={event.audience} />
      </li>,
    ];
  });
  return lines.length === 0 ? (
    <p className="row-note pt-2">{t("ruling.no-changes")}</p>
  ) : (
    <ul className="rows">{lines}</ul>
  );
}
