import { CardFoot } from "./card-foot";
import { choiceBallots, roleBallots } from "./choice-ballots";
import { inGroups, oneTo } from "./fit";
import type { PaperContext } from "./paper-context";
import { Steps } from "./parts";
import type { HeadedSheet } from "./sheet";
import { VoteTally } from "./vote-tally";
import { chanceSets, chances, opinionSets, opinions } from "./votes";

const ballotsOnSheet = 8;

/** How to vote and a tally, cards to hold up, then the ballots of roles that are asked to choose. */
export function ballots(paper: PaperContext): HeadedSheet[] {
  const { t } = paper;
  return [
    {
      kind: "headed",
      id: "use",
      title: t("ballots.use"),
      note: t("for-control"),
      body: (
        <>
          <Steps
            steps={[
              t("ballots.step-cards"),
              t("ballots.step-chance"),
              t("ballots.step-opinion"),
              t("ballots.step-choice"),
            ]}
          />
          <VoteTally paper={paper} />
        </>
      ),
    },
    {
      kind: "headed",
      id: "chances",
      title: t("ballots.chances"),
      note: t("ballots.chances-note"),
      body: <ChanceCards paper={paper} />,
    },
    {
      kind: "headed",
      id: "opinions",
      title: t("ballots.opinions"),
      note: t("ballots.opinions-note"),
      body: <OpinionCards paper={paper} />,
    },
    ...ballotSheets(paper),
  ];
}

/** The ballots of each role begin on a sheet of their own, so that they can be handed out as they are. */
function ballotSheets(paper: PaperContext): HeadedSheet[] {
  const { t } = paper;
  return choiceBallots(paper).flatMap(({ role, ballots: all }) =>
    inGroups(all, ballotsOnSheet).map(
      (group, at): HeadedSheet => ({
        kind: "headed",
        id: `${role.id} ${at}`,
        code: role.code,
        title: t("ballots.of-role", { role: role.name }),
        note: t("ballots.of-role-note"),
        body: <div className="cut-cards cut-cards-ballots">{roleBallots(paper, role, group)}</div>,
      }),
    ),
  );
}

/** Sets side by side, a card to a row: a column is one voter's set. */
function ChanceCards({ paper: { t, scenario } }: { paper: PaperContext }) {
  return (
    <div className="cut-cards cut-cards-chances">
      {chances.flatMap((chance) =>
        oneTo(chanceSets).map((set) => (
          <div key={`${chance} ${set}`} className="cut-card">
            <p className="cut-figure">{t("ballots.per-cent", { chance })}</p>
            <p>{t(`ballots.chance.${chance}`)}</p>
            <CardFoot>{t("card-foot", { title: scenario.title })}</CardFoot>
          </div>
        )),
      )}
    </div>
  );
}

function OpinionCards({ paper: { t, scenario } }: { paper: PaperContext }) {
  return (
    <div className="cut-cards cut-cards-opinions">
      {oneTo(opinionSets).map((set) =>
        opinions.map((opinion) => (
          <div key={`${opinion} ${set}`} className="cut-card">
            <p className="cut-word">{t(`ballots.${opinion}`)}</p>
            <CardFoot>{t("card-foot", { title: scenario.title })}</CardFoot>
          </div>
        )),
      )}
    </div>
  );
}
