import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { GamesPage } from "@/components/facilitator/games-page";
import { TextProvider } from "@/components/game/text-provider";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { provider } from "@/lib/server/auth-options";
import { pageRequest } from "@/lib/server/page";

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
  const games = (await runtime.catalogue.of(facilitator.id)).map((game) => ({
    id: game.id,
    title: game.title,
    scenario: titles.get(game.scenario) ?? game.scenario,
    code: game.code,
    status: game.status,
    createdAt: game.createdAt,
  }));
  return (
    <TextProvider locale={locale} messages={pickMessages(locale, ["common", "facilitator"])}>
      <GamesPage
        games={games}
        scenarios={scenarios.map(({ id, title, setting }) => ({ id, title, setting }))}
        name={facilitator.name}
        provider={provider()[0]?.name}
      />
    </TextProvider>
  );
}
