const signs = ["focus", "pointerdown", "keydown"] as const;

/** Listens for a page being focused or worked on; the answer ends it. */
export function onTouch(listener: () => void): () => void {
  for (const sign of signs) window.addEventListener(sign, listener, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, listener, { capture: true });
  };
}

/** Listens for a page being left or closed; the answer ends it. It may come back from the browser's memory. */
export function onGoing(listener: () => void): () => void {
  window.addEventListener("pagehide", listener);
  return () => window.removeEventListener("pagehide", listener);
}
