/**
 * Listens for a page being shown or hidden, coming back from the browser's memory, or
 * having its network back; the answer ends it.
 */
export function onWake(listener: () => void): () => void {
  // The first `pageshow` of a page belongs to its loading: nothing has slept yet.
  const shown = ({ persisted }: PageTransitionEvent) => persisted && listener();
  document.addEventListener("visibilitychange", listener);
  window.addEventListener("online", listener);
  window.addEventListener("pageshow", shown);
  return () => {
    document.removeEventListener("visibilitychange", listener);
    window.removeEventListener("online", listener);
    window.removeEventListener("pageshow", shown);
  };
}
