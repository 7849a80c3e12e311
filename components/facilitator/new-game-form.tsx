"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { postJson } from "@/lib/client/post-json";

export interface ScenarioChoice {
  readonly id: string;
  readonly title: string;
  readonly setting: string;
}

/** Makes a game of a scenario and goes to its lobby. The title follows the scenario until it is changed. */
export function NewGameForm({ scenarios }: { scenarios: readonly ScenarioChoice[] }) {
  const t = useTranslations("facilitator");
  const [chosen, setChosen] = useState(scenarios[0]);
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [untitled, setUntitled] = useState(false);
  if (!chosen) return <p className="empty">{t("new.none")}</p>;
  const title = typed ?? chosen.title;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setRefused(undefined);
    setUntitled(title.trim() === "");
    if (title.trim() === "" || !chosen) return;
    setBusy(true);
    const made = await postJson<{ id: string }>("/api/games", { scenario: chosen.id, title });
    if (made.ok) return location.assign(`/games/${made.body.id}/control`);
    setBusy(false);
    setRefused(made.message || t("unreachable"));
  }

  return (
    <form className="grid gap-4 pt-3" onSubmit={submit} noValidate method="post">
      {refused ? (
        <Notice kind="refusal" alert>
          {refused}
        </Notice>
      ) : null}
      <Select
        name="scenario"
        label={t("new.scenario")}
        hint={chosen.setting}
        value={chosen.id}
        onChange={(event) => setChosen(scenarios.find(({ id }) => id === event.currentTarget.value))}
      >
        {scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.title}
          </option>
        ))}
      </Select>
      <Field
        name="title"
        maxLength={120}
        label={t("new.name")}
        hint={t("new.name-hint")}
        value={title}
        error={untitled ? t("new.no-name") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" look="first" busy={busy ? t("new.busy") : undefined}>
        {t("new.submit")}
      </Button>
    </form>
  );
}
