import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { GamesPage } from "@/components/facilitator/games-page";
import { TextProvider } from "@/components/game/text-provider";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { provider } from "@/lib/server/auth-options";
import { loggedEvents } from "@/lib/server/game-runtime";
import { pageRequest } from "@/lib/server/page";
import type { Runtime } from "@/lib/server/runtime";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return {
    title: `${translator(locale, "facilitator")("games.title")} · ${translator(locale, "common")("product")}`,
  };
}

export default async function Games() {
  const { runtime, locale, credentials } = await pageRequest();
  const id = await runtime.viewers.facilitator(credentials());
  const facilitator = id === undefined ? undefined : await runtime.facilitators.byId(id);
  if (!facilitator) redirect("/sign-in");
  const scenarios = runtime.catalogue.scenarios.map(({ scenario }) => scenario);
  const titles = new Map(scenarios.map((scenario) => [scenario.id, scenario.title]));
  const lines = await runtime.catalogue.of(facilitator.id);
  const names = new Map(lines.map((game) => [game.id, game.title]));
  const games = await Promise.all(
    lines.map(async (game) => {
      const begun = await beginnings(runtime, game.id);
      return {
        id: game.id,
        title: game.title,
        scenario: titles.get(game.scenario) ?? game.scenario,
        code: game.code,
        status: game.status,
        createdAt: game.createdAt,
        turns: begun.turns,
        from: begun.from && { turn: begun.from.turn, title: names.get(begun.from.gameId) },
      };
    }),
  );
  return (
    <TextProvider locale={locale} messages={pickMessages(locale, ["common", "facilitator", "run"])}>
      <GamesPage
        games={games}
        scenarios={scenarios.map(({ id, title, setting }) => ({ id, title, setting }))}
        name={facilitator.name}
        provider={provider()[0]?.name}
      />
    </TextProvider>
  );
}

/** Turns of a game that have begun, so that another may begin from one; and where it came from itself. */
async function beginnings(runtime: Runtime, id: string) {
  const held = await runtime.catalogue.runtime(id);
  const turns = held?.scenario.turns.filter((turn) => turn.number <= held.game.turn) ?? [];
  const created = held?.entries.slice(0, 1).flatMap(loggedEvents)[0]?.event;
  return {
    turns: turns.map(({ number, title }) => ({ number, title })),
    from: created?.type === "GameCreated" ? created.from : null,
  };
}
