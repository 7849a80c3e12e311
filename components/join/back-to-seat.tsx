import { ButtonLink } from "@/components/ui/button";
import { Chip, ChipRow } from "@/components/ui/chip";
import type { ChipRole } from "./cell-rows";

interface BackToSeatProps {
  gameId: string;
  seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly cell: { readonly name: string; readonly roles: readonly ChipRole[] } | null;
  }[];
  /** The words of the button. */
  go: string;
  /** Stands in place of a cell's name. */
  waiting: string;
}

/** A way back to each seat this browser holds. */
export function BackToSeat({ gameId, seats, go, waiting }: BackToSeatProps) {
  return (
    <ul className="grid gap-4">
      {seats.map(({ id, name, cell }) => (
        <li key={id} className="grid gap-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            {cell ? (
              <ChipRow>
                {cell.roles.map((role) => (
                  <Chip key={role.id} code={role.code} hue={role.hue} />
                ))}
              </ChipRow>
            ) : null}
            <b className="font-semibold">{name}</b>
            <span className="text-ink-2">{cell?.name ?? waiting}</span>
          </p>
          <ButtonLink href={`/games/${gameId}/play?as=seat:${id}`} look="first" size="touch">
            {go}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
