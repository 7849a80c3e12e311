"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ColumnHead } from "@/components/ui/headings";
import { DefinitionList } from "@/components/ui/lists";
import { QrCode } from "@/components/ui/qr-code";
import { type Answered, postJson } from "@/lib/client/post-json";
import { usePhone } from "./phone-context";

/** The private key of a seat: whoever has it has the seat. */
interface RejoinKey {
  readonly key: string;
  /** The same to be typed. */
  readonly short: string;
  readonly code: string;
  readonly link: string;
}

/** Shows the seat's key for another phone, on demand and as long as it is looked at. */
export function OtherPhone({ here }: { here: boolean }) {
  const t = useTranslations("play.other-phone");
  const { shown, busy, refused, ask, hide } = useRejoinKey();
  useEffect(() => {
    if (!here) hide();
  }, [here, hide]);
  return (
    <section className="pb-6" aria-label={t("title")}>
      <ColumnHead title={t("title")} open />
      <p className="pt-1 pb-3 text-ink-2">{t("detail")}</p>
      {refused === undefined ? null : (
        <p className="field-error mb-2" role="alert">
          {refused || t("refused")}
        </p>
      )}
      {shown ? <Key shown={shown} /> : null}
      {shown ? (
        <Button className="w-full" onClick={hide}>
          {t("hide")}
        </Button>
      ) : (
        <Button className="w-full" busy={busy ? t("asking") : undefined} onClick={() => void ask()}>
          {t("show")}
        </Button>
      )}
    </section>
  );
}

function Key({ shown }: { shown: RejoinKey }) {
  const t = useTranslations("play.other-phone");
  const box = useRef<HTMLDivElement>(null);
  // It is read by another phone's camera: none of it may lie under the bar at the foot.
  useEffect(() => {
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={box} className="grid gap-3 pb-4">
      <div className="qr-box">
        <QrCode text={shown.link} label={t("qr")} />
      </div>
      <p>{t("or-type")}</p>
      <DefinitionList
        rows={[
          { label: t("address"), value: hostOf(shown.link) },
          { label: t("code"), value: <span className="key-text">{spaced(shown.code)}</span> },
          { label: t("key"), value: <span className="key-text">{shown.short}</span> },
        ]}
      />
    </div>
  );
}

/** Where the other phone goes, as it is typed: without what a browser adds by itself. */
const hostOf = (link: string): string => /^https?:\/\/([^/]+)/.exec(link)?.[1] ?? link;

/** A game code in its two fours, as the screen shows it. */
const spaced = (code: string): string => code.replace(/^(.{4})(.{4})$/, "$1 $2");

function useRejoinKey() {
  const { gameId, seatId } = usePhone();
  const [shown, setShown] = useState<RejoinKey>();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const url = `/api/games/${gameId}/rejoin-key?as=seat:${seatId}`;
    const answer: Answered<RejoinKey> = await postJson(url, {});
    setBusy(false);
    if (answer.ok) setShown(withLink(answer.body));
    else setRefused(answer.message);
  };
  const [hide] = useState(() => () => setShown(undefined));
  return { shown, busy, refused, ask, hide };
}

/** The link as the door gives it; the key stands after the #, which no server and no log is sent. */
const withLink = (body: RejoinKey): RejoinKey => ({
  ...body,
  link: body.link || `${location.origin}/join/${body.code}#r=${body.key}`,
});
