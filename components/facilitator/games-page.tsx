"use client";

import { useTranslations } from "use-intl/react";
import { ColumnHead, Word } from "@/components/ui/headings";
import { PageFrame } from "@/components/ui/page-frame";
import { type GameRow, GamesList } from "./games-list";
import { InviteForm } from "./invite-form";
import { NewGameForm, type ScenarioChoice } from "./new-game-form";
import { SignOutButton } from "./sign-out-button";
import "./facilitator.css";

interface GamesPageProps {
  games: readonly GameRow[];
  scenarios: readonly ScenarioChoice[];
  /** The signed-in facilitator's own name. */
  name: string;
  /** The organisation's sign-in by its name, where there is one to invite to. */
  provider: string | undefined;
}

/** A facilitator's games and what makes a new one. */
export function GamesPage({ games, scenarios, name, provider }: GamesPageProps) {
  const t = useTranslations("facilitator");
  const common = useTranslations("common");
  const head = (
    <div className="games-head">
      <Word>{common("product")}</Word>
      <p>{t("games.signed-in", { name })}</p>
      <SignOutButton />
    </div>
  );
  return (
    <PageFrame mark={common("exercise")} kind="desk" head={head} skip={t("skip-games")}>
      <div className="games">
        <section>
          <h1 className="title">{t("games.title")}</h1>
          <GamesList games={games} />
        </section>
        <aside className="grid content-start gap-8">
          <section>
            <ColumnHead title={t("new.title")} end={<a href="/scenarios">{t("new.library")}</a>} />
            <NewGameForm scenarios={scenarios} />
          </section>
          {provider === undefined ? null : (
            <section>
              <ColumnHead title={t("invite.title")} />
              <p className="pt-3 text-ink-2">{t("invite.lead", { name: provider })}</p>
              <InviteForm />
            </section>
          )}
        </aside>
      </div>
    </PageFrame>
  );
}
