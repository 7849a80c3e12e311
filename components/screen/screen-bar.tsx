"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

/** The bar goes when the pointer has lain still for this long. */
const stillMs = 3000;

interface ScreenBarProps {
  paper: boolean;
  onPaper: () => void;
}

/** What the person at the projector may change: there while the pointer moves or a key has the focus on it. */
export function ScreenBar({ paper, onPaper }: ScreenBarProps) {
  const t = useTranslations("screen.bar");
  const stirring = useStirring();
  return (
    <div className="screen-bar" data-shown={stirring ? "" : undefined}>
      <Button onClick={onPaper}>{t(paper ? "dark" : "light")}</Button>
      <Button onClick={() => void turnFull()}>{t("full")}</Button>
    </div>
  );
}

/** Fills the screen, or leaves it; a browser that will not says so by doing nothing. */
async function turnFull(): Promise<void> {
  try {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen());
  } catch {
    // A frame or a managed browser may forbid it; F11 is left.
  }
}

function useStirring(): boolean {
  const [stirring, setStirring] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stirred = () => {
      setStirring(true);
      clearTimeout(timer);
      timer = setTimeout(() => setStirring(false), stillMs);
    };
    window.addEventListener("pointermove", stirred);
    window.addEventListener("pointerdown", stirred);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", stirred);
      window.removeEventListener("pointerdown", stirred);
    };
  }, []);
  return stirring;
}
