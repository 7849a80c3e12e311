import type { Place } from "@/lib/game/scenario-book";
import "./plate.css";

/** A scenario's map as the server has drawn it: path data and points in units of `width` by `height`. */
export interface PlateDrawing {
  readonly title: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly around: string;
  readonly marked: string;
  readonly borders: string;
  readonly countries: readonly { name: string; marked: boolean; x: number; y: number }[];
  readonly places: readonly (Pick<Place, "id" | "name" | "kind" | "anchor"> & { x: number; y: number })[];
}

interface PlateProps {
  plate: PlateDrawing;
  /** Said before the list of places, for those who do not see the map. */
  listed: string;
}

/**
 * A map: land to scale, names over it at the size of text. The names are laid over the
 * land by shares of its width and height, so that they stay readable however small it is.
 */
export function Plate({ plate, listed }: PlateProps) {
  const { title, caption, countries, places } = plate;
  return (
    <figure className="plate keep">
      <div className="plate-sheet" role="img" aria-label={title}>
        <Land plate={plate} />
        <svg className="plate-names" aria-hidden="true">
          {countries.map(({ name, marked, x, y }) => (
            <At key={name} plate={plate} x={x} y={y} look={marked ? "plate-country" : "plate-neighbour"}>
              <text textAnchor="middle" dy="0.35em">
                {name}
              </text>
            </At>
          ))}
          {places.map((place) => (
            <PlacePoint key={place.id} plate={plate} place={place} />
          ))}
        </svg>
      </div>
      <figcaption className="plate-caption">
        <b>{title}</b> {caption}
      </figcaption>
      <div className="sr-only">
        <p>{listed}</p>
        <ul>
          {places.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

function Land({ plate: { width, height, around, marked, borders } }: { plate: PlateDrawing }) {
  return (
    <svg className="plate-land" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect className="plate-sea" width={width} height={height} />
      <path className="plate-around" d={around} />
      <path className="plate-marked" d={marked} />
      <path className="plate-borders" d={borders} />
      <path className="plate-edge" d={marked} />
    </svg>
  );
}

interface AtProps {
  plate: PlateDrawing;
  x: number;
  y: number;
  look: string;
  children: React.ReactNode;
}

/** A point of the plate: what stands in it measures from there, in units of text. */
function At({ plate, x, y, look, children }: AtProps) {
  const share = (part: number, whole: number) => `${Math.round((part / whole) * 10_000) / 100}%`;
  return (
    <svg className={look} x={share(x, plate.width)} y={share(y, plate.height)} aria-hidden="true">
      {children}
    </svg>
  );
}

type PointOf = PlateDrawing["places"][number];

const beside: Record<PointOf["anchor"], string> = { start: "0.6em", middle: "0", end: "-0.6em" };

function PlacePoint({ plate, place }: { plate: PlateDrawing; place: PointOf }) {
  const { name, kind, anchor, x, y } = place;
  const settled = kind === "capital" || kind === "city";
  // A name over its own mark could not be read: it stands above.
  const rise = settled && anchor === "middle" ? "-0.6em" : "0.35em";
  return (
    <At plate={plate} x={x} y={y} look={`plate-${kind}`}>
      {kind === "capital" ? <rect x="-0.26em" y="-0.26em" width="0.52em" height="0.52em" /> : null}
      {kind === "city" ? <circle r="0.24em" /> : null}
      <text textAnchor={anchor} dx={settled ? beside[anchor] : "0"} dy={rise}>
        {name}
      </text>
    </At>
  );
}
