import type { ReactNode } from "react";
import { translator } from "@/lib/i18n/translate";
import { BaselineSection } from "./baseline-section";
import { type Book, type SectionId, sectionPage } from "./book";
import { BookFrame } from "./book-frame";
import { CardsSection } from "./cards-section";
import { CastingsSection } from "./castings-section";
import { DebriefSection } from "./debrief-section";
import { DynamicsSection } from "./dynamics-section";
import { InjectsSection } from "./injects-section";
import { MovesSection } from "./moves-section";
import { SectionHead } from "./parts";
import { RolesSection } from "./roles-section";
import { TagsSection } from "./tags-section";
import { TracksSection } from "./tracks-section";
import { TurnsSection } from "./turns-section";
import "./entries.css";
import "./orders.css";
import "./tables.css";
import "./tracks.css";

const parts: Record<SectionId, (props: { book: Book }) => ReactNode> = {
  roles: RolesSection,
  turns: TurnsSection,
  moves: MovesSection,
  injects: InjectsSection,
  tracks: TracksSection,
  dynamics: DynamicsSection,
  tags: TagsSection,
  "control-cards": CardsSection,
  castings: CastingsSection,
  baseline: BaselineSection,
  debrief: DebriefSection,
};

/** One page of a scenario's book. */
export function SectionPage({ book, id }: { book: Book; id: SectionId }) {
  const { href, title, note } = sectionPage(book, id);
  const Part = parts[id];
  return (
    <BookFrame book={book} here={href}>
      <SectionHead title={title} note={note} lead={leadOf(book, id)} />
      <Part book={book} />
    </BookFrame>
  );
}

function leadOf({ locale }: Book, id: SectionId): string | undefined {
  const t = translator(locale, "scenario");
  switch (id) {
    case "dynamics":
    case "tags":
    case "baseline":
      return t(`${id}.lead`);
    case "control-cards":
      return t("cards.lead");
    case "roles":
    case "turns":
    case "moves":
    case "injects":
    case "tracks":
    case "castings":
    case "debrief":
      return undefined;
    default:
      return id satisfies never;
  }
}
