import type { Audience } from "@/lib/game/audience";
import type { View } from "@/lib/game/view/view";
import type { Locale } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { namedRoles } from "./audience-reach";

/** What every part of the printed table reads. Made on the server: nothing of it moves. */
export interface TableContext {
  readonly gameId: string;
  readonly code: string;
  readonly view: View;
  /** Server time at which the table was read, in milliseconds. */
  readonly now: number;
  readonly t: ReturnType<typeof translator<"run">>;
  readonly common: ReturnType<typeof translator<"common">>;
  readonly nameOf: (seatId: string) => string;
  /** An audience in words: no colour is needed to read it. */
  readonly namesOf: (audience: Audience | undefined) => string;
}

interface TableSource {
  readonly gameId: string;
  readonly code: string;
  readonly view: View;
  readonly people: Readonly<Record<string, string>>;
  readonly now: number;
  readonly locale: Locale;
}

export function tableContext({ people, locale, ...source }: TableSource): TableContext {
  const { view } = source;
  const t = translator(locale, "run");
  const persons = new Map(
    view.rows.flatMap(({ event }) =>
      event.type === "SeatClaimed" ? [[event.seatId, event.personId] as const] : [],
    ),
  );
  const nameOf = (seatId: string) => people[persons.get(seatId) ?? ""] ?? t("somebody");
  return {
    ...source,
    t,
    common: translator(locale, "common"),
    nameOf,
    namesOf: (audience) => {
      if (!audience || audience.kind === "control") return t("table.control");
      return audience.kind === "public" ? t("table.everyone") : someNames(view, audience, nameOf);
    },
  };
}

function someNames(
  view: View,
  { roles, desks, cells, seats }: Extract<Audience, { kind: "some" }>,
  nameOf: (seatId: string) => string,
): string {
  const named = [
    ...namedRoles(view, roles).map((role) => role.code),
    ...view.scenario.roles.flatMap((role) =>
      role.desks.filter((desk) => desks.includes(desk.id)).map((desk) => `${role.code} ${desk.name}`),
    ),
    ...view.cells.filter((cell) => cells.includes(cell.id)).map((cell) => cell.name),
    ...seats.map(nameOf),
  ];
  return named.join(", ");
}
