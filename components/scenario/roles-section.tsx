import { Band } from "@/components/ui/signal";
import type { Role } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import type { Book } from "./book";
import { FaceSheet } from "./face-sheet";
import { RoleChip } from "./parts";

/** Every role: what everyone knows of it, what only it knows, and the pages of its desks. */
export function RolesSection({ book }: { book: Book }) {
  return (
    <>
      <p className="jump-row">
        {book.scenario.roles.map((role) => (
          <a key={role.id} href={`#role-${role.id}`}>
            <RoleChip role={role} named={false} /> {role.name}
          </a>
        ))}
      </p>
      {book.scenario.roles.map((role) => (
        <RoleSheet key={role.id} book={book} role={role} />
      ))}
    </>
  );
}

function RoleSheet({ book, role }: { book: Book; role: Role }) {
  const t = translator(book.locale, "scenario");
  return (
    <section className="role-sheet" id={`role-${role.id}`} aria-labelledby={`role-${role.id}-name`}>
      <header className="entry-head">
        <RoleChip role={role} named={false} />
        <h2 id={`role-${role.id}-name`}>{role.name}</h2>
        <span className="entry-note">
          {role.optional ? <b>{t("roles.optional")} · </b> : null}
          {t("roles.seats", { count: role.seats })}
        </span>
      </header>
      {role.optional ? <p className="entry-remark">{t("roles.optional-note")}</p> : null}
      <div className="two-faces">
        <div className="face-public">
          <h3>{t("roles.public")}</h3>
          <FaceSheet face={role.publicFace} />
        </div>
        <div className="face-private">
          <Band title={t("roles.private")} />
          <h3 className="sr-only">{t("roles.private")}</h3>
          <FaceSheet face={role.privateFace} />
        </div>
      </div>
      {role.desks.length === 0 ? null : (
        <div className="desk-faces">
          {role.desks.map((desk) => (
            <div key={desk.id} className="face-private">
              <h3>{t("roles.desk", { name: desk.name })}</h3>
              <FaceSheet face={desk.face} />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
