import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { ChipHue } from "@/components/ui/hue";

interface BackToSeatProps {
  gameId: string;
  seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: { readonly code: string; readonly name: string; readonly hue: ChipHue } | null;
  }[];
  /** The words of the button. */
  go: string;
  /** Stands in place of a role's name. */
  waiting: string;
}

/** A way back to each seat this browser holds. */
export function BackToSeat({ gameId, seats, go, waiting }: BackToSeatProps) {
  return (
    <ul className="grid gap-4">
      {seats.map(({ id, name, role }) => (
        <li key={id} className="grid gap-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            {role ? <Chip code={role.code} hue={role.hue} /> : null}
            <b className="font-semibold">{name}</b>
            <span className="text-ink-2">{role?.name ?? waiting}</span>
          </p>
          <ButtonLink href={`/games/${gameId}/play?as=seat:${id}`} look="first" size="touch">
            {go}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
