"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { View } from "@/lib/game/view/view";
import { CorrectionMark } from "./correction-mark";
import { newsLines } from "./news-room";
import { correctionsOfTurn, type Headline, headlinesOf } from "./reading";

/** What reached everyone, the newest large; as many of the earlier ones as have room. */
export function Headlines({ view }: { view: View }) {
  const t = useTranslations("screen");
  const [newest, ...earlier] = headlinesOf(view);
  if (!newest) return null;
  const held = correctionsOfTurn(view).filter(({ id }) => id !== newest.id);
  return (
    <section className="screen-news screen-fill" aria-label={t("news")}>
      <Newest headline={newest} view={view} held={held.map(({ text }) => text)} />
      {earlier.map((headline) => (
        <p
          key={headline.id}
          className="screen-before"
          data-correction={headline.kind === "correction" ? "" : undefined}
        >
          <WallTime at={headline.at} seconds={false} />
          <span className="screen-earlier">
            {headline.kind === "correction" ? <CorrectionMark /> : null}
            {wordsOf(headline)}
          </span>
        </p>
      ))}
    </section>
  );
}

interface NewestProps {
  headline: Headline;
  view: View;
  /** Corrections below it that must stay on the wall. */
  held: readonly string[];
}

function Newest({ headline, view, held }: NewestProps) {
  const common = useTranslations("common");
  const time = <WallTime at={headline.at} seconds={false} />;
  if (headline.kind === "correction")
    return (
      <article className="screen-newest">
        <p className="screen-note">
          <CorrectionMark /> {time}
        </p>
        <Body text={headline.text} lines={newsLines(view, "", held)} />
      </article>
    );
  const { channel, from, title, body, contentNote } = headline.inject;
  return (
    <article className="screen-newest">
      <p className="screen-note">
        {common(`channel.${channel}`)} · {time}
      </p>
      <h3>{title}</h3>
      {/* Grave material is not thrown on a wall before people who have not chosen to read it. */}
      <Body text={contentNote ?? body} lines={newsLines(view, title, held)} />
      <p className="screen-note">{from}</p>
    </article>
  );
}

function Body({ text, lines }: { text: string; lines: number }) {
  if (lines === 0) return null;
  return (
    <p className="screen-body" data-lines={lines}>
      {text}
    </p>
  );
}

const wordsOf = (headline: Headline): string =>
  headline.kind === "inject" ? headline.inject.title : headline.text;
