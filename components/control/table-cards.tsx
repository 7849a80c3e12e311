import { Chip } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import type { Face } from "@/lib/game/scenario";
import { rolesInPlay } from "@/lib/game/view/read";
import type { RoleView } from "@/lib/game/view/view";
import type { TableContext } from "./table-context";

/** Of every role in the game every face of its card and every desk's page, each on a sheet of its own so that it can be handed out. */
export function TableCards({ table }: { table: TableContext }) {
  const { t, view } = table;
  return rolesInPlay(view).map((role) => (
    <section key={role.id} aria-label={t("table.card", { role: role.name })}>
      <Card role={role} title={t("table.public", { role: role.name })} face={role.publicFace} />
      {role.privateFace ? (
        <Card role={role} title={t("table.private", { role: role.name })} face={role.privateFace} />
      ) : null}
      {role.desks.map((desk) =>
        desk.face ? (
          <Card
            key={desk.id}
            role={role}
            title={t("table.desk", { role: role.name, desk: desk.name })}
            face={desk.face}
          />
        ) : null,
      )}
    </section>
  ));
}

function Card({ role, title, face }: { role: RoleView; title: string; face: Face }) {
  return (
    <article className="table-card">
      <h2 className="table-card-title">
        <Chip code={role.code} hue={role.hue} outline /> {title}
      </h2>
      <Prose text={face.summary} size="desk" />
      {face.sections.map(({ heading, items }) => (
        <div key={heading} className="keep">
          <h3 className="table-face-heading">{heading}</h3>
          <ul className="table-face-items prose prose-desk">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  );
}
