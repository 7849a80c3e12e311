"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { Notice } from "@/components/ui/signal";
import { postJson } from "@/lib/client/post-json";
import { useDesk } from "./desk-context";

/** What opens the game's screen and its observers' pages. */
export interface GameKeys {
  readonly screen: string;
  readonly observers: Readonly<Record<string, string>>;
}

interface KeyShowProps {
  /** The page the key opens. */
  page: "screen" | "observe";
  keyOf: (keys: GameKeys) => string | undefined;
  /** Where the other machine reaches this server; undefined where this machine is on no network. */
  origin: string | undefined;
  /** Whose page it is, for those who do not see where it stands. */
  name: string;
  /** Asked for again when this changes. */
  version?: number;
  /** Shown at once: it was made just now. */
  open?: boolean;
  /** Further acts, while the key is shown. */
  children?: ReactNode;
}

/** A link with a key for another machine, and the same for its camera. Fetched only when it is to be seen. */
export function KeyShow({ page, keyOf, origin, name, version, open = false, children }: KeyShowProps) {
  const t = useTranslations("room");
  const { gameId } = useDesk();
  const [shown, setShown] = useState(open);
  const { keys, trouble } = useGameKeys(shown, version);
  const key = keys && keyOf(keys);
  return (
    <div className="key-show">
      <Button size="desk" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? "keys.hide" : "keys.show")}
        <span className="sr-only">: {name}</span>
      </Button>
      {shown && keys === undefined && trouble === undefined ? (
        <span className="setting-words">{t("keys.moment")}</span>
      ) : null}
      {shown && trouble !== undefined ? (
        <Notice kind="refusal" alert>
          {trouble || t("keys.trouble")}
        </Notice>
      ) : null}
      {shown && key !== undefined ? (
        <KeyLink link={`${origin ?? location.origin}/games/${gameId}/${page}#k=${key}`} name={name}>
          {children}
        </KeyLink>
      ) : null}
    </div>
  );
}

function KeyLink({ link, name, children }: { link: string; name: string; children: ReactNode }) {
  const t = useTranslations("room");
  return (
    <div className="key-shown" ref={intoView}>
      <p className="setting-words">{t("keys.careful")}</p>
      <QrCode text={link} label={t("keys.qr", { name })} />
      <p className="key-link">{link}</p>
      {children}
    </div>
  );
}

/** A link that opens below what is seen would be missed. */
const intoView = (shown: HTMLElement | null): void => {
  shown?.scrollIntoView({ block: "nearest" });
};

/** The game's keys, asked for while they are wanted and forgotten after. */
function useGameKeys(
  wanted: boolean,
  version: number | undefined,
): { keys: GameKeys | undefined; trouble: string | undefined } {
  const { gameId } = useDesk();
  const [keys, setKeys] = useState<GameKeys>();
  const [trouble, setTrouble] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version makes the keys known here useless
  useEffect(() => {
    setTrouble(undefined);
    if (!wanted) return setKeys(undefined);
    let here = true;
    void postJson<GameKeys>(`/api/games/${gameId}/keys?as=control`, {}).then((answered) => {
      if (!here) return;
      if (answered.ok) setKeys(answered.body);
      else setTrouble(answered.message);
    });
    return () => {
      here = false;
    };
  }, [wanted, gameId, version]);
  return { keys, trouble };
}
