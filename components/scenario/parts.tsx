import type { ReactNode } from "react";
import { Chip, ChipAll, ChipRow } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/headings";
import type { Audience } from "@/lib/game/audience";
import type { Role } from "@/lib/game/scenario";
import { translator } from "@/lib/i18n/translate";
import { type Book, roleOf } from "./book";

/** Roles as chips, in the order of the scenario. */
export function RoleChips({ book, ids }: { book: Book; ids: readonly string[] }) {
  return (
    <ChipRow>
      {book.scenario.roles
        .filter(({ id }) => ids.includes(id))
        .map((role) => (
          <RoleChip key={role.id} role={role} />
        ))}
    </ChipRow>
  );
}

/** A role as its chip: optional ones as a frame. */
export function RoleChip({ role, named = true }: { role: Role; named?: boolean }) {
  const { code, hue, name, optional } = role;
  return <Chip code={code} hue={hue} name={named ? name : undefined} outline={optional} />;
}

/** Whom something is for. */
export function AudienceChips({ book, audience }: { book: Book; audience: Audience }) {
  const t = translator(book.locale, "scenario");
  const common = translator(book.locale, "common");
  if (audience.kind === "public") return <ChipAll>{t("audience.all")}</ChipAll>;
  if (audience.kind === "control")
    return <Chip code={common("code-control")} hue="ink" name={t("audience.control")} />;
  return (
    <span className="book-audience">
      {audience.roles.length > 0 ? <RoleChips book={book} ids={audience.roles} /> : null}
      {audience.desks.map((id) => (
        <DeskChip key={id} book={book} id={id} />
      ))}
    </span>
  );
}

/** A desk: the chip of its role, and its name. */
export function DeskChip({ book, id }: { book: Book; id: string }) {
  const role = book.scenario.roles.find(({ desks }) => desks.some((desk) => desk.id === id));
  const name = role?.desks.find((desk) => desk.id === id)?.name ?? id;
  return (
    <span className="book-desk">
      {role ? <RoleChip role={role} /> : null} {name}
    </span>
  );
}

/** Items of the source something stands on. */
export function Sources({ book, codes }: { book: Book; codes: readonly string[] }) {
  const t = translator(book.locale, "scenario");
  if (codes.length === 0) return null;
  return (
    <span className="book-sources">
      <span aria-hidden="true" className="font-sans">
        ·{" "}
      </span>
      <span className="sr-only">{t("dynamics.sources")} </span>
      {codes.join(" ")}
    </span>
  );
}

/** A row of a two-column list: what it is, then what it says. Nothing where there is nothing to say. */
export function Said({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <div className="said">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SectionHeadProps {
  title: string;
  note: string;
  /** What must be known before it is read. */
  lead?: string | undefined;
}

/** Opens a page of the book. */
export function SectionHead({ title, note, lead }: SectionHeadProps) {
  return (
    <header className="section-head">
      <h1 className="title">{title}</h1>
      <p>{note}</p>
      {lead === undefined ? null : <p className="section-lead">{lead}</p>}
    </header>
  );
}

/** Where a pack leaves a section out. */
export function NoneHere({ book }: { book: Book }) {
  return <EmptyState>{translator(book.locale, "scenario")("empty")}</EmptyState>;
}

/** Names of roles in a line of text. */
export const roleNames = (book: Book, ids: readonly string[]): string =>
  ids.map((id) => roleOf(book, id)?.name ?? id).join(", ");
