import { EmptyState, Word } from "@/components/ui/headings";
import { DefinitionList } from "@/components/ui/lists";
import { PageFrame } from "@/components/ui/page-frame";
import { Prose } from "@/components/ui/prose";
import type { Scenario } from "@/lib/game/scenario";
import type { Locale } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { timeWords } from "./book";
import { RoleChip } from "./parts";
import "./book.css";
import "./cover.css";

interface LibraryPageProps {
  packs: readonly { readonly scenario: Scenario; readonly hash: string }[];
  locale: Locale;
}

/** What can be played here: every pack on its own sheet. */
export function LibraryPage({ packs, locale }: LibraryPageProps) {
  const t = translator(locale, "scenario");
  const common = translator(locale, "common");
  const head = (
    <div className="book-head screen-only">
      <a href="/games" className="book-home">
        <Word>{common("product")}</Word>
      </a>
      <nav aria-label={t("games")}>
        <a href="/games">{t("games")}</a>
      </nav>
    </div>
  );
  return (
    <PageFrame mark={common("exercise")} kind="desk" head={head} skip={t("skip")} className="book-main">
      <div className="library">
        <h1 className="title">{t("library.title")}</h1>
        <p className="library-lead">{t("library.lead")}</p>
        {packs.length === 0 ? <EmptyState>{t("library.none")}</EmptyState> : null}
        {packs.map((pack) => (
          <PackSheet key={pack.hash} scenario={pack.scenario} locale={locale} />
        ))}
      </div>
    </PageFrame>
  );
}

interface PackProps {
  scenario: Scenario;
  locale: Locale;
}

function PackSheet({ scenario, locale }: PackProps) {
  const t = translator(locale, "scenario");
  const { id, title, setting, disclaimer, version } = scenario;
  return (
    <article className="pack">
      <div className="pack-text">
        <h2>
          <a href={`/scenarios/${id}`}>{title}</a>
        </h2>
        <p className="pack-setting">{setting}</p>
        <p className="pack-version">{t("library.version", { version })}</p>
        <RoleLine scenario={scenario} locale={locale} />
        <Prose text={disclaimer} size="desk" className="pack-disclaimer" />
      </div>
      <div className="pack-facts">
        <DefinitionList rows={factsOf(scenario, locale)} />
        <Links scenario={scenario} locale={locale} />
      </div>
    </article>
  );
}

/** Roles that are always played, then those that may be. */
function RoleLine({ scenario: { roles }, locale }: PackProps) {
  const t = translator(locale, "scenario");
  const optional = roles.filter((role) => role.optional);
  return (
    <p className="pack-roles">
      <span className="sr-only">{t("library.roles")}</span>
      {roles
        .filter((role) => !role.optional)
        .map((role) => (
          <RoleChip key={role.id} role={role} />
        ))}
      {optional.length === 0 ? null : <span>{t("library.optional")}</span>}
      {optional.map((role) => (
        <RoleChip key={role.id} role={role} />
      ))}
    </p>
  );
}

function factsOf({ turns, runningOrders, castings }: Scenario, locale: Locale) {
  const t = translator(locale, "scenario");
  const orders = runningOrders.map(({ id, title, minutes }) => (
    <span key={id} className="pack-order">
      {title} <small>{timeWords(minutes, locale)}</small>
    </span>
  ));
  const from = Math.min(...castings.map(({ people }) => people.from));
  const to = Math.max(...castings.map(({ people }) => people.to));
  return [
    { label: t("library.facts.turns"), value: String(turns.length) },
    ...(orders.length > 0 ? [{ label: t("library.facts.orders"), value: orders }] : []),
    ...(castings.length > 0
      ? [{ label: t("library.facts.people"), value: t("library.people", { from, to }) }]
      : []),
  ];
}

function Links({ scenario: { id, guides }, locale }: PackProps) {
  const t = translator(locale, "scenario");
  return (
    <ul className="pack-links">
      <li>
        <a href={`/scenarios/${id}`}>{t("library.read")}</a>
      </li>
      {guides.map((guide) => (
        <li key={guide.id}>
          <a href={`/scenarios/${id}/guide/${guide.id}`}>{t(`guides.${guide.id}`)}</a>
        </li>
      ))}
      <li>
        <a href={`/scenarios/${id}/print`}>{t("cover.print")}</a>
      </li>
    </ul>
  );
}
