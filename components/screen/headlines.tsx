"use client";

import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import type { View } from "@/lib/game/view/view";
import { CorrectionMark } from "./correction-mark";
import { type BelowNews, newsLines } from "./news-room";
import { correctionsOfTurn, type Headline, headlinesOf } from "./reading";

interface HeadlinesProps {
  view: View;
  /** Facts stand below and need room too. */
  aboveFacts: boolean;
}

/** What reached everyone, the newest large; as many of the earlier ones as have room. */
export function Headlines({ view, aboveFacts }: HeadlinesProps) {
  const t = useTranslations("screen");
  const [newest, ...earlier] = headlinesOf(view);
  if (!newest) return null;
  const held = correctionsOfTurn(view).filter(({ id }) => id !== newest.id);
  return (
    <section
      className="screen-news screen-fill"
      aria-label={t("news")}
      data-above-facts={aboveFacts ? "" : undefined}
    >
      <Newest
        headline={newest}
        view={view}
        below={{ held: held.map(({ text }) => text), facts: aboveFacts }}
      />
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
  below: BelowNews;
}

function Newest({ headline, view, below }: NewestProps) {
  const common = useTranslations("common");
  const time = <WallTime at={headline.at} seconds={false} />;
  if (headline.kind === "correction")
    return (
      <article className="screen-newest">
        <p className="screen-note">
          <CorrectionMark /> {time}
        </p>
        <Body text={headline.text} lines={newsLines(view, "", below)} />
      </article>
    );
  const { channel, from, title, body, contentNote } = headline.inject;
  return (
    <article className="screen-newest">
      <p className="screen-note">
        {common(`channel.${channel}`)} · {time}
      </p>
      <h3>{title}</h3>
      {/* Grave material is not thrown on a wall before people who have not chosen to read it; its note always stands. */}
      <Body
        text={contentNote ?? body}
        lines={contentNote === undefined ? newsLines(view, title, below) : linesOfNote}
      />
      <p className="screen-note">{from}</p>
    </article>
  );
}

/** A note is a sentence; it is not cut for what stands below. */
const linesOfNote = 5;

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
