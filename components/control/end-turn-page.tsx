"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { useAct } from "@/lib/client/use-act";
import { goTo } from "@/lib/client/use-place";
import { useDesk } from "./desk-context";
import { phasesAhead, undecided, unruled, unshown } from "./desk-reading";
import { factAudiences } from "./fact-reading";
import { FactRow } from "./fact-row";
import { plannedFor, writtenFor } from "./inject-list";
import { LapsedDrafts } from "./lapsed-drafts";
import { LateMoves } from "./late-moves";
import { MoveList } from "./move-list";
import { AudienceChips, Refusal } from "./parts";
import { OpenBeforeEnd } from "./proposal-before-end";
import { TrackRow } from "./track-row";
import { useEscape } from "./use-escape";

/** What is still open in the turn, and what it changed, before it ends. Nothing here has to be done. */
export function EndTurnPage({ onShowInject }: { onShowInject: (id: string) => void }) {
  const t = useTranslations("run");
  const { view } = useDesk();
  const turn = view.turn?.number ?? 0;
  const ahead = phasesAhead(view).length;
  useEscape(() => goTo("desk"));
  return (
    <div className="before-end">
      <div className="before-end-head">
        <h2 className="before-end-title">{t("before.title", { turn })}</h2>
        <p>
          {t("before.lead")} {ahead > 0 ? t("before.phases", { count: ahead }) : null}
        </p>
        <OpenBeforeEnd />
      </div>
      <OpenMoves turn={turn} />
      <div className="desk-column">
        <OpenInjects turn={turn} onShowInject={onShowInject} />
        <ChangedTracks />
      </div>
      <StandingFacts />
    </div>
  );
}

function OpenMoves({ turn }: { turn: number }) {
  const t = useTranslations("run");
  const { view, moves } = useDesk();
  const left = unruled(moves);
  const late = undecided(moves);
  const unseen = unshown(view, moves);
  const count = left.length + late.length + unseen.length;
  return (
    <section className="desk-column" aria-label={t("before.moves")}>
      <ColumnHead title={t("before.moves")} note={t("before.count", { count })} />
      <div className="desk-scroll">
        {count === 0 ? <EmptyState>{t("before.no-moves")}</EmptyState> : null}
        {late.length > 0 ? (
          <>
            <h3 className="list-title">{t("moves.late")}</h3>
            <LateMoves moves={late} />
          </>
        ) : null}
        {left.length > 0 ? (
          <>
            <h3 className="list-title">{t("before.unruled")}</h3>
            <MoveList moves={left} tagged />
          </>
        ) : null}
        {unseen.length > 0 ? (
          <>
            <h3 className="list-title">{t("before.unseen")}</h3>
            <MoveList moves={unseen} tagged />
          </>
        ) : null}
        <LapsedDrafts turn={turn} />
      </div>
    </section>
  );
}

function OpenInjects({ turn, onShowInject }: { turn: number; onShowInject: (id: string) => void }) {
  const t = useTranslations("run");
  const { view, injects } = useDesk();
  const out = new Map(injects.map((each) => [each.inject.id, each]));
  const waiting = [...plannedFor(view, turn), ...writtenFor(view, turn, out)].filter(
    ({ id }) => !out.has(id),
  );
  return (
    <section className="before-part" aria-label={t("before.injects")}>
      <ColumnHead title={t("before.injects")} note={t("before.count", { count: waiting.length })} />
      <div className="desk-scroll">
        {waiting.length === 0 ? <EmptyState>{t("before.no-injects")}</EmptyState> : null}
        <ul className="rows">
          {waiting.map(({ id, number, text, audience }) => (
            <li key={id} className="before-inject">
              <span className="row-strong">{number}</span>
              <button type="button" className="inject-link" onClick={() => onShowInject(id)}>
                {text.title}
              </button>
              <AudienceChips audience={audience} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Tracks this turn has moved, each to be moved again; the others are one link away. */
function ChangedTracks() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const [open, setOpen] = useState<string>();
  const changed = view.tracks.filter((track) => track.value !== track.was);
  return (
    <section className="before-part" aria-label={t("before.tracks")}>
      <ColumnHead
        title={t("before.tracks")}
        note={t("before.count", { count: changed.length })}
        end={<a href="#world">{t("before.all-tracks")}</a>}
      />
      <div className="desk-scroll">
        {changed.length === 0 ? <EmptyState>{t("happened.no-tracks")}</EmptyState> : null}
        <ul>
          {changed.map((track) => (
            <TrackRow
              key={track.id}
              track={track}
              inFull
              open={open === track.id}
              onToggle={() => setOpen(open === track.id ? undefined : track.id)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

function StandingFacts() {
  const t = useTranslations("run");
  const { view } = useDesk();
  const standing = view.facts.filter((fact) => !fact.ended);
  const audiences = factAudiences(view);
  return (
    <section className="desk-column" aria-label={t("before.facts")}>
      <ColumnHead
        title={t("before.facts")}
        note={t("before.count", { count: standing.length })}
        end={<a href="#world">{t("before.establish")}</a>}
      />
      <div className="desk-scroll">
        {standing.length === 0 ? <EmptyState>{t("happened.no-facts")}</EmptyState> : null}
        <ul className="rows">
          {standing.map((fact) => (
            <FactRow key={fact.id} fact={fact} audience={audiences.get(fact.id)} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The foot of that page: one press ends the turn, whatever is still open. */
export function EndTurnBar() {
  const t = useTranslations("run");
  const { view, game } = useDesk();
  const act = useAct(game.send);
  const turn = view.turn?.number ?? 0;
  return (
    <section className="begin-bar" aria-label={t("begin.label")}>
      <a href="#desk">{t("ruling.back")}</a>
      <div className="begin-words">
        <Refusal act={act} />
      </div>
      <Button
        look="first"
        size="mid"
        busy={act.busy ? t("sending") : undefined}
        onClick={async () => (await act.act({ type: "EndTurn", data: { turn } })) && goTo("desk")}
      >
        {t("before.end", { turn })}
      </Button>
    </section>
  );
}
