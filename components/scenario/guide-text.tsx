import type { ComponentProps } from "react";
import Markdown, { type Components, type ExtraProps } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Guide } from "@/lib/game/scenario-book";
import { type GuideHeading, headingsOf, withoutTitle } from "./guide-headings";
import "./guide.css";
import "./guide-print.css";

interface GuideTextProps {
  guide: Guide;
  /** Words over the list of headings; without them there is no list. */
  contents?: string | undefined;
}

/** Fewer headings than this need no list. */
const leastListed = 6;

/** A guide's own title and text. HTML in it is shown as it was typed, never read as markup. */
export function GuideText({ guide, contents }: GuideTextProps) {
  const headings = headingsOf(guide.text);
  const listed = headings.filter(({ level }) => level === 2);
  return (
    <article className={`guide guide-${guide.id}`}>
      <h1>{guide.title}</h1>
      {contents !== undefined && guide.id !== "cheat-sheet" && listed.length >= leastListed ? (
        <nav className="guide-contents" aria-label={contents}>
          <p>{contents}</p>
          <ol>
            {listed.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`#${slug}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="guide-body">
        <Markdown
          remarkPlugins={[remarkGfm]}
          components={componentsFor(headings)}
          disallowedElements={["img"]}
          urlTransform={withinGuide}
        >
          {withoutTitle(guide.text)}
        </Markdown>
      </div>
    </article>
  );
}

/** A guide leads nowhere but to its own headings. */
const withinGuide = (url: string): string | undefined => (url.startsWith("#") ? url : undefined);

/** Headings get the addresses of the list; wide tables scroll by themselves. */
function componentsFor(headings: readonly GuideHeading[]): Components {
  const slugAt = (node: ExtraProps["node"]) =>
    headings.find(({ line }) => line === node?.position?.start.line)?.slug;
  return {
    h2: ({ node, ...rest }: ComponentProps<"h2"> & ExtraProps) => <h2 {...rest} id={slugAt(node)} />,
    h3: ({ node, ...rest }: ComponentProps<"h3"> & ExtraProps) => <h3 {...rest} id={slugAt(node)} />,
    // An empty corner heads nothing. The content policy forbids the style that says how a column stands.
    th: ({ node, style, ...rest }: ComponentProps<"th"> & ExtraProps) =>
      rest.children === undefined ? <td /> : <th {...rest} data-align={style?.textAlign} />,
    td: ({ node, style, ...rest }: ComponentProps<"td"> & ExtraProps) => (
      <td {...rest} data-align={style?.textAlign} />
    ),
    table: ({ node, ...rest }: ComponentProps<"table"> & ExtraProps) => (
      <div className="guide-table">
        <table {...rest} />
      </div>
    ),
  };
}
