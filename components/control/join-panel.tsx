"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { postJson } from "@/lib/client/post-json";
import { useMoment } from "@/lib/client/use-moment";
import { useDesk } from "./desk-context";

interface JoinPanelProps {
  /** The address phones are sent to; undefined where none reaches this machine. */
  chosen: string | undefined;
  onChoose: (origin: string) => void;
}

/** How phones come in: the QR code of one address, and the same in letters for typing. */
export function JoinPanel({ chosen, onChoose }: JoinPanelProps) {
  const t = useTranslations("desk");
  const { card, gameId } = useDesk();
  const [secret, setSecret] = useState(card.secret);
  const { code } = card;
  if (chosen === undefined)
    return (
      <section className="join-panel" aria-label={t("join.title")}>
        <p className="join-how">{t("join.no-address")}</p>
        <GameCode code={code} />
      </section>
    );
  const host = new URL(chosen).host;
  return (
    <section className="join-panel" aria-label={t("join.title")}>
      <div className="join-qr">
        <QrCode text={`${chosen}/join/${code}?k=${secret}`} label={t("join.qr", { host })} />
      </div>
      <div className="join-words">
        <p className="join-how">
          {t.rich("join.go-to", { address: () => <b className="join-address">{host}</b> })}
        </p>
        <GameCode code={code} />
        <Reached host={host} />
        {card.origins.length > 1 ? (
          <Addresses origins={card.origins} chosen={chosen} onChoose={onChoose} />
        ) : null}
        <RenewLink gameId={gameId} onRenewed={setSecret} />
        {card.plain ? <p className="join-note">{t("join.plain")}</p> : null}
      </div>
    </section>
  );
}

/** Links that went astray are made worthless; phones already seated stay. */
function RenewLink({ gameId, onRenewed }: { gameId: string; onRenewed: (secret: string) => void }) {
  const t = useTranslations("desk");
  const [told, setTold] = useState("");
  const renew = async () => {
    const answered = await postJson<{ secret: string }>(`/api/games/${gameId}/join-link?as=control`, {});
    if (answered.ok) onRenewed(answered.body.secret);
    setTold(answered.ok ? t("join.renewed") : answered.message || t("join.not-renewed"));
  };
  return (
    <p className="join-note">
      <Button look="bare" size="desk" onClick={() => void renew()}>
        {t("join.renew")}
      </Button>{" "}
      <span role="status">{told}</span>
    </p>
  );
}

/** Eight letters in two fours, as they are read aloud. */
function GameCode({ code }: { code: string }) {
  return (
    <p className="join-code">
      <span>{code.slice(0, 4)}</span> <span>{code.slice(4)}</span>
    </p>
  );
}

/** The proof that an address works: a phone has opened it. */
function Reached({ host }: { host: string }) {
  const t = useTranslations("desk");
  const { game } = useDesk();
  const now = useMoment(game.serverNow, 1000);
  const at = game.reached[host];
  if (at === undefined || now === null)
    return (
      <p className="join-note" data-live="">
        {t("join.not-reached")}
      </p>
    );
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  const ago =
    seconds < 90 ? t("join.seconds", { seconds }) : t("join.minutes", { minutes: Math.round(seconds / 60) });
  return (
    <p className="join-reached" data-live="">
      {t("join.reached", { ago })}
    </p>
  );
}

function Addresses(props: {
  origins: readonly string[];
  chosen: string;
  onChoose: (origin: string) => void;
}) {
  const t = useTranslations("desk");
  const { game } = useDesk();
  return (
    <fieldset className="join-addresses">
      <legend>{t("join.addresses")}</legend>
      {props.origins.map((origin) => {
        const { host } = new URL(origin);
        return (
          <label key={origin}>
            <input
              type="radio"
              name="origin"
              value={origin}
              checked={origin === props.chosen}
              onChange={() => props.onChoose(origin)}
            />
            {host}
            {game.reached[host] === undefined ? null : <small data-live="">{t("join.works")}</small>}
          </label>
        );
      })}
    </fieldset>
  );
}
