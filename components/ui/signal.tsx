import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** The yellow marker behind a word: a person is needed here, now. */
export function Marker({ children }: { children: ReactNode }) {
  return <span className="mk">{children}</span>;
}

interface NeedsProps {
  title: string;
  detail?: string | undefined;
  /** One link or button; it gets a target of 44 px. */
  action?: ReactNode;
  /** Run to the edges of the page. */
  bleed?: boolean;
  /** Read out when it appears. Only for what cannot wait until the reader comes by. */
  announce?: boolean;
}

/** The banner for the one thing that needs its reader. Never more than one to a page. */
export function Needs({ title, detail, action, bleed = true, announce = false }: NeedsProps) {
  return (
    <div className={classNames("needs", bleed && "bleed")} role={announce ? "status" : undefined}>
      <p className="needs-title">{title}</p>
      {detail === undefined ? null : <p className="needs-detail">{detail}</p>}
      {action === undefined ? null : <div className="needs-act">{action}</div>}
    </div>
  );
}

interface NoticeProps {
  /** A refusal carries the signal bar, anything else an ink bar. */
  kind: "refusal" | "plain";
  title?: string | undefined;
  children: ReactNode;
  /** Interrupts a screen reader: for the refusal of something just sent. */
  alert?: boolean;
}

/** A refusal is the signal and a sentence; other notices are ink and a sentence. */
export function Notice({ kind, title, children, alert = false }: NoticeProps) {
  return (
    <div className={kind === "plain" ? "notice notice-plain" : "notice"} role={alert ? "alert" : undefined}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      <div>{children}</div>
    </div>
  );
}

/** The ink band over text for few eyes: who may read it, then what to mind. */
export function Band({ title, note }: { title: string; note?: string | undefined }) {
  return (
    <p className="band bleed">
      <span>{title}</span>
      {note === undefined ? null : <span>{note}</span>}
    </p>
  );
}
