import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Marker } from "./signal";
import { SlipBody } from "./slip-body";
import type { SlipHeading } from "./slip-form";
import { SlipHeader } from "./slip-header";

export interface SlipProps extends SlipHeading {
  /** The channel as printed, e.g. "Intelligence report". */
  channelName: string;
  /** The word set three times above and below the body. */
  mark: string;
  /** When and to whom, e.g. "14:30 · to you only". */
  meta?: ReactNode;
  /** The word on the marker while it is unread, e.g. "New". Its presence is what makes the slip unread. */
  newLabel?: string | undefined;
  /** Stands before the title and the body where the material is grave: a headline can be grave by itself. */
  contentNote?: string | undefined;
  /** Plain text, paragraphs parted by blank lines. */
  body: string;
  /** Folds the body behind these two words; with `open`, it starts unfolded. */
  fold?: { readonly show: string; readonly hide: string; readonly open?: boolean } | undefined;
  /** After the body: a probability, a place. */
  children?: ReactNode;
  /** Buttons, side by side. */
  acts?: ReactNode;
  /** What has been done with it, and by whom. */
  done?: ReactNode;
  /** Settles into place: only for one that arrived while the reader watched. */
  arrived?: boolean;
}

/** A full-width sheet for an inject. */
export function Slip(props: SlipProps) {
  const { channel, mark, fold, contentNote, acts, done, arrived = false, newLabel } = props;
  return (
    <article
      className={classNames("slip", `slip-${channel}`, arrived && "arrive")}
      data-new={newLabel === undefined ? undefined : ""}
    >
      <p className="slip-mark">{threeTimes(mark)}</p>
      <When {...props} />
      {contentNote === undefined ? null : <p className="slip-note">{contentNote}</p>}
      <SlipHeader {...props} />
      {fold === undefined ? <Body {...props} /> : <Folded {...props} fold={fold} />}
      {acts === undefined ? null : <div className="slip-acts">{acts}</div>}
      {done === undefined || fold !== undefined ? null : <div className="slip-done">{done}</div>}
    </article>
  );
}

/** Channel on the left, or the slug of a wire; when and to whom on the right. */
function When({ channel, channelName, from, newLabel, meta }: SlipProps) {
  return (
    <p className="slip-when">
      <b>{channelName}</b>
      {channel === "wire" || channel === "broadcast" || channel === "social" ? <span>{from}</span> : null}
      <span className="slip-meta">
        {newLabel === undefined ? null : <Marker>{newLabel}</Marker>}
        {meta}
      </span>
    </p>
  );
}

/** One row that says what was done and opens the body; it stays where it is when pressed. */
function Folded({ fold, ...props }: SlipProps & { fold: NonNullable<SlipProps["fold"]> }) {
  return (
    <details className="slip-fold" open={fold.open}>
      <summary>
        <span>{props.done}</span>
        <span className="slip-show">{fold.show}</span>
        <span className="slip-hide">{fold.hide}</span>
      </summary>
      <Body {...props} />
    </details>
  );
}

/** The mark stands above the slip and below its body, so that a picture of the slip alone still carries it. */
function Body({ mark, channel, body, children }: SlipProps) {
  return (
    <>
      <SlipBody channel={channel} body={body} />
      {children}
      <p className="slip-mark slip-mark-end">{threeTimes(mark)}</p>
    </>
  );
}

const threeTimes = (mark: string): string => `${mark} ${mark} ${mark}`;
