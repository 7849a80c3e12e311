import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type ChipHue, hueClass } from "./hue";

interface ChipProps {
  /** The letter code, one to four capitals: what identifies. */
  code: string;
  /** The colour, which only helps. */
  hue: ChipHue;
  /** What the code stands for; read aloud in its place. Leave out where the name stands beside it. */
  name?: string | undefined;
  /** Drawn as a frame. `ink` always is. */
  outline?: boolean;
  /** 44 px square, for the head of a phone. */
  large?: boolean;
}

/** A role, as its letter code on its colour. */
export function Chip({ code, hue, name, outline = false, large = false }: ChipProps) {
  const look = classNames(
    "chip",
    hueClass(hue),
    (outline || hue === "ink") && "chip-outline",
    large && "chip-large",
  );
  if (name === undefined) return <span className={look}>{code}</span>;
  return (
    <span className={look} role="img" aria-label={name}>
      {code}
    </span>
  );
}

/** Chips side by side, breaking into lines where they must. */
export function ChipRow({ children }: { children: ReactNode }) {
  return <span className="chips">{children}</span>;
}

/** Everybody, where single chips would say less: a word over a rule. */
export function ChipAll({ children }: { children: ReactNode }) {
  return <span className="chip-all">{children}</span>;
}
