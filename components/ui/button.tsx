import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { classNames } from "./class-names";

interface ButtonLook {
  /** `first` is filled with ink, one to a task; `plain` is framed; `bare` is an underlined word. */
  look?: "first" | "plain" | "bare";
  /** `touch` 56 px, the main act of a phone; `mid` 44; `desk` 28. */
  size?: "touch" | "mid" | "desk";
}

type ButtonProps = ComponentPropsWithRef<"button"> &
  ButtonLook & {
    children: ReactNode;
    /** What is happening, in words, while it happens; shown in place of the label, and presses are ignored. */
    busy?: string | undefined;
  };

const buttonClass = ({ look = "plain", size = "mid" }: ButtonLook, className?: string): string =>
  classNames("btn", `btn-${look}`, `btn-${size}`, className);

const ignore = (event: MouseEvent): void => event.preventDefault();

/** A button. Of type `button` unless told: only the one that sends a form says `type="submit"`. */
export function Button({ look, size, busy, className, children, ...rest }: ButtonProps) {
  const classes = buttonClass({ ...(look && { look }), ...(size && { size }) }, className);
  if (busy === undefined) {
    return (
      <button type="button" {...rest} className={classes}>
        {children}
      </button>
    );
  }
  // Disabled by attribute it would lose the focus, and with it the reader's place.
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-disabled="true"
      aria-busy="true"
      onClick={ignore}
    >
      {busy}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look, size, className, ...rest }: ComponentPropsWithRef<"a"> & ButtonLook) {
  return <a {...rest} className={buttonClass({ ...(look && { look }), ...(size && { size }) }, className)} />;
}

/** A key that does what the control beside it does. */
export function Key({ children, signal = false }: { children: ReactNode; signal?: boolean }) {
  return <kbd className={signal ? "kbd kbd-signal" : "kbd"}>{children}</kbd>;
}
