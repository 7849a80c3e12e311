"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { usePhone } from "./phone-context";

interface WhenShownProps {
  id: string;
  /** Called with the id as soon as some of the row is in sight. */
  onShown: (id: string) => void;
  className?: string;
  children: ReactNode;
}

/** A row of a list that knows when it has come into sight: then nothing calls for it any more. */
export function WhenShown({ id, onShown, className, children }: WhenShownProps) {
  const row = useRef<HTMLLIElement>(null);
  const { add } = usePhone().sighted;
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      onShown(id);
      add([id]);
    });
    if (row.current) observer.observe(row.current);
    return () => observer.disconnect();
  }, [id, onShown, add]);
  return (
    <li ref={row} className={className}>
      {children}
    </li>
  );
}
