"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/signal";
import { postJson } from "@/lib/client/post-json";
import "./turn-start.css";

export interface BegunTurn {
  readonly number: number;
  readonly title: string;
}

interface TurnStartFormProps {
  gameId: string;
  /** The title of the game it begins from. */
  title: string;
  /** Turns that have begun, first to last. */
  turns: readonly BegunTurn[];
  size?: "desk" | "touch";
}

/** Makes a new game from where another one stood as a turn of it began. The other one stays as it is. */
export function TurnStartForm({ gameId, title, turns, size = "desk" }: TurnStartFormProps) {
  const t = useTranslations("run");
  const last = turns.at(-1)?.number ?? 1;
  const [turn, setTurn] = useState(last);
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [untitled, setUntitled] = useState(false);
  const name = typed ?? t("start.title", { title, turn }).slice(0, 120);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setRefused(undefined);
    setUntitled(name.trim() === "");
    if (name.trim() === "") return;
    setBusy(true);
    const made = await postJson<{ id: string }>("/api/games", { title: name, from: { gameId, turn } });
    if (made.ok) return location.assign(`/games/${made.body.id}/control`);
    setBusy(false);
    setRefused(made.message || t("start.unreachable"));
  }
  return (
    <form className="turn-start" onSubmit={submit} noValidate>
      <Select
        size={size}
        label={t("start.turn")}
        value={turn}
        onChange={(event) => setTurn(Number(event.currentTarget.value))}
      >
        {turns.map((each) => (
          <option key={each.number} value={each.number}>
            {t("start.option", { number: each.number, title: each.title })}
          </option>
        ))}
      </Select>
      <Field
        size={size}
        maxLength={120}
        label={t("start.name")}
        value={name}
        error={untitled ? t("start.no-name") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {refused ? (
        <Notice kind="refusal" alert>
          {refused}
        </Notice>
      ) : null}
      <Button type="submit" size={size === "desk" ? "desk" : "mid"} busy={busy ? t("start.busy") : undefined}>
        {t("start.submit", { turn })}
      </Button>
    </form>
  );
}
