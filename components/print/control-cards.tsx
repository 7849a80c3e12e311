import type { ControlCard } from "@/lib/game/scenario-book";
import { packed } from "./fit";
import type { PaperContext } from "./paper-context";
import { faceLines, PaperFace } from "./paper-face";
import type { HeadedSheet } from "./sheet";

/** Lines of cards that a sheet holds. */
const room = 55;
const roomBesideDisclaimer = 48;

/** Actors that control plays, as many to a sheet as fit. */
export function controlCards(paper: PaperContext): HeadedSheet[] {
  const { t, scenario } = paper;
  const sheets = packed(scenario.controlCards, heightOf, (group) =>
    group === 0 ? roomBesideDisclaimer : room,
  );
  return sheets.map((cards) => ({
    kind: "headed",
    id: cards.map(({ id }) => id).join(" "),
    code: paper.common("code-control"),
    title: t("control-cards.title"),
    note: t("control-cards.note"),
    only: t("control-only"),
    body: cards.map((card) => (
      <section key={card.id} className="control-card">
        <h3 className="control-card-name">{card.name}</h3>
        <PaperFace face={card.face} size="tiny" />
      </section>
    )),
  }));
}

const heightOf = ({ face }: ControlCard): number => faceLines(face) + 3;
