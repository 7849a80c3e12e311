import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { oneTo } from "./fit";

/** Lines to write on. */
export function Lines({ count }: { count: number }) {
  return oneTo(count).map((line) => <span key={line} className="write-line" />);
}

/** Lines that one drawing has; a sheet shows as many as it has room for. */
const ruled = 26;

/** Lines to write on that fill what is left of a sheet, however much that is. */
export function RuledRest({ title }: { title: string }) {
  return (
    // A drawing, as it may be cut off at its edge and never runs on to another sheet.
    <svg className="ruled-rest" role="img" aria-label={title}>
      <line className="ruled-head" x2="100%" y1="1" y2="1" />
      <text y="5mm">{title}</text>
      {oneTo(ruled).map((line) => (
        <line key={line} x2="100%" y1={`${6 + line * 8.4}mm`} y2={`${6 + line * 8.4}mm`} />
      ))}
    </svg>
  );
}

/** The letter code of a role, framed: paper shows no colour. */
export function Code({ children }: { children: string }) {
  return <span className="role-code">{children}</span>;
}

/** A box to tick and its word. */
export function Tick({ children }: { children: ReactNode }) {
  return (
    <span className="tick">
      <span className="tick-box" />
      {children}
    </span>
  );
}

/** Boxes to tick, side by side. */
export function Ticks({ names, className }: { names: readonly string[]; className?: string }) {
  return (
    <span className={classNames("ticks", className)}>
      {names.map((name) => (
        <Tick key={name}>{name}</Tick>
      ))}
    </span>
  );
}

/** A gap to write a word or a number into. */
export const Gap = ({ wide = false }: { wide?: boolean }) => (
  <span className={wide ? "gap gap-wide" : "gap"} />
);

interface AskProps {
  readonly label: string;
  readonly note?: string | undefined;
  /** A box to tick at the end of the line. */
  readonly tick?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A question of a slip and the space for its answer. */
export function Ask({ label, note, tick, children, className }: AskProps) {
  return (
    <div className={classNames("ask", className)}>
      <p className="ask-label">
        <b>{label}</b>
        {note === undefined ? null : <span>{note}</span>}
        {tick === undefined ? null : <Tick>{tick}</Tick>}
      </p>
      {children}
    </div>
  );
}

/** What to do, in order. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="to-do">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
