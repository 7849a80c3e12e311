import { TrackDrawing } from "@/components/game/track-drawing";
import { said } from "@/components/game/track-groups";
import { ColumnHead, EmptyState } from "@/components/ui/headings";
import { rungAt } from "@/lib/game/scenario";
import type { TrackView } from "@/lib/game/view/view";
import { signed, trackName } from "./desk-reading";
import { factAudiences } from "./fact-reading";
import type { TableContext } from "./table-context";

interface Part {
  table: TableContext;
}

/** Every track with where it stands. */
export function TableTracks({ table: { t, view } }: Part) {
  return (
    <section>
      <ColumnHead title={t("table.tracks")} />
      <table className="table-tracks">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t("table.track")}
            </th>
            <th scope="col">{t("table.value")}</th>
            <th scope="col">{t("table.was")}</th>
            <th scope="col">{t("table.rung")}</th>
          </tr>
        </thead>
        <tbody>
          {view.tracks.map((track) => (
            <tr key={track.id}>
              <th scope="row">{trackName(track)}</th>
              <td className="table-drawn">
                {track.drawn === "figure" ? null : <TrackDrawing track={track} form="strip" />}
              </td>
              <td>
                <b>{said(track, track.value)}</b> <small>{rangeOf(track, t)}</small>
              </td>
              <td>{said(track, track.was)}</td>
              <td>{track.drawn === "steps" ? "" : (rungAt(track, track.value) ?? "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a figure counts, the ends of a scale; few named steps say enough by their names. */
function rangeOf({ drawn, unit, min, max }: TrackView, t: TableContext["t"]): string {
  if (drawn === "steps") return "";
  return drawn === "figure" ? (unit ?? "") : t("table.range", { min: signed(min), max: signed(max) });
}

/** Facts in force, each with who knows it. */
export function TableFacts({ table: { t, view, namesOf, common } }: Part) {
  const facts = view.facts.filter((fact) => !fact.ended);
  const audiences = factAudiences(view);
  return (
    <section>
      <ColumnHead title={t("table.facts")} />
      {facts.length === 0 ? <EmptyState>{t("table.no-facts")}</EmptyState> : null}
      <ul className="rows">
        {facts.map((fact) => (
          <li key={fact.id} className="table-item keep">
            <p className="prose prose-desk">{fact.text}</p>
            <p className="row-note">
              {fact.turn === 0 ? null : `${common("turn", { number: fact.turn })} · `}
              {t("table.knows", { names: namesOf(audiences.get(fact.id)) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who sits where, and who leads. */
export function TableRoom({ table: { t, view, nameOf } }: Part) {
  const waiting = view.seats.filter((seat) => seat.cellId === null);
  return (
    <section className="keep">
      <ColumnHead title={t("table.room")} />
      <dl className="table-room">
        {view.cells.map((cell) => {
          const seats = view.seats.filter((seat) => seat.cellId === cell.id);
          const names = seats.map(({ id }) =>
            view.leads[cell.id] === id ? t("table.lead", { name: nameOf(id) }) : nameOf(id),
          );
          return (
            <div key={cell.id}>
              <dt>{cell.name}</dt>
              <dd>{names.length === 0 ? t("table.nobody") : names.join(", ")}</dd>
            </div>
          );
        })}
        {waiting.length > 0 ? (
          <div>
            <dt>{t("table.waiting")}</dt>
            <dd>{waiting.map(({ id }) => nameOf(id)).join(", ")}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
