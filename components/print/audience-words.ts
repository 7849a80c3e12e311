import type { Audience } from "@/lib/game/audience";
import type { Scenario } from "@/lib/game/scenario";

/** Who an audience of a pack names: codes of roles, desks with the code of theirs. */
export function audienceWords(
  { roles }: Scenario,
  audience: Audience,
  everyone: string,
  control: string,
): string {
  switch (audience.kind) {
    case "public":
      return everyone;
    case "control":
      return control;
    case "some":
      return [
        ...roles.filter(({ id }) => audience.roles.includes(id)).map(({ code }) => code),
        ...roles.flatMap(({ code, desks }) =>
          desks.filter(({ id }) => audience.desks.includes(id)).map(({ name }) => `${code} ${name}`),
        ),
      ].join(", ");
    default:
      return audience satisfies never;
  }
}
