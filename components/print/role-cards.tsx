import type { CastCell, Desk, Role } from "@/lib/game/scenario";
import { oneTo } from "./fit";
import type { PaperContext } from "./paper-context";
import { faceSize, PaperFace } from "./paper-face";
import { Code, RuledRest } from "./parts";
import { desksOf, rolesOf, rolesPlayed } from "./played";
import type { HeadedSheet } from "./sheet";

/** A card for somebody: a copy of a casting's, or the one of the pack. */
interface Copy {
  readonly id: string;
  /** Which cell it is for and which copy of how many. */
  readonly holder?: string | undefined;
}

/**
 * Cards of all roles, front and back, then the pages of all desks: what is printed on both
 * sides comes first, so that no desk's page lands on the back of another card.
 */
export function roleCards(paper: PaperContext): HeadedSheet[] {
  return paper.casting ? castCards(paper, paper.casting.cells) : packCards(paper);
}

function packCards(paper: PaperContext): HeadedSheet[] {
  const roles = optionalLast(paper.scenario.roles);
  return [
    ...roles.flatMap((role) => roleSheets(paper, role, { id: role.id })),
    ...roles.flatMap((role) => role.desks.map((desk) => deskSheet(paper, role, desk, { id: desk.id }))),
  ];
}

export const optionalLast = (roles: readonly Role[]): Role[] => [
  ...roles.filter(({ optional }) => !optional),
  ...roles.filter(({ optional }) => optional),
];

/** A copy for each seat of each cell. */
function castCards(paper: PaperContext, cells: readonly CastCell[]): HeadedSheet[] {
  const copies = cells.flatMap((cell) =>
    oneTo(cell.seats).map((number) => ({
      cell,
      copy: {
        id: `${cell.id} ${number}`,
        holder: paper.t("cards.copy", { cell: cell.name, number, total: cell.seats }),
      },
    })),
  );
  return [
    ...copies.flatMap(({ cell, copy }) =>
      rolesOf(paper.scenario, cell).flatMap((role) =>
        roleSheets(paper, role, { ...copy, id: `${copy.id} ${role.id}` }),
      ),
    ),
    ...copies.flatMap(({ cell, copy }) =>
      desksOf(paper.scenario, cell).map(({ role, desk }) =>
        deskSheet(paper, role, desk, { ...copy, id: `${copy.id} ${desk.id}` }),
      ),
    ),
  ];
}

function roleSheets(paper: PaperContext, role: Role, { id, holder }: Copy): HeadedSheet[] {
  const { t, scenario } = paper;
  const { code, name, publicFace, privateFace } = role;
  const note = role.optional ? t("cards.public-optional") : t("cards.public");
  return [
    {
      kind: "headed",
      id: `${id} front`,
      code,
      title: name,
      note: joined(note, holder),
      whole: true,
      body: (
        <>
          <p className="card-setting">{scenario.setting}</p>
          <PaperFace face={publicFace} size={faceSize(publicFace)} />
          <OtherRoles paper={paper} role={role} />
        </>
      ),
    },
    {
      kind: "headed",
      id: `${id} back`,
      code,
      title: name,
      note: joined(t("cards.private"), holder),
      only: t("cards.role-only", { code }),
      body: (
        <>
          <PaperFace face={privateFace} size={faceSize(privateFace)} question />
          <RuledRest title={t("cards.notes")} />
        </>
      ),
    },
  ];
}

function deskSheet(paper: PaperContext, { code, name }: Role, desk: Desk, { id, holder }: Copy): HeadedSheet {
  const { t } = paper;
  return {
    kind: "headed",
    id,
    code,
    title: desk.name,
    note: joined(t("cards.desk", { role: name }), holder),
    only: t("cards.desk-only", { code }),
    body: (
      <>
        <PaperFace face={desk.face} size={faceSize(desk.face)} />
        <RuledRest title={t("cards.notes")} />
      </>
    ),
  };
}

const joined = (note: string, holder: string | undefined): string =>
  holder === undefined ? note : `${note} · ${holder}`;

/** Codes of those who play besides, as slips and texts use them. */
function OtherRoles({ paper, role }: { paper: PaperContext; role: Role }) {
  const { casting, t } = paper;
  const played = rolesPlayed(paper).filter(({ optional }) => casting !== undefined || !optional);
  return (
    <section className="card-others">
      <h3 className="card-heading">{t("cards.others")}</h3>
      <ul>
        {played
          .filter(({ id }) => id !== role.id)
          .map(({ id, code, name }) => (
            <li key={id}>
              <Code>{code}</Code> {name}
            </li>
          ))}
      </ul>
    </section>
  );
}
