import { useSyncExternalStore } from "react";

/** Below this width a table is shown as a list of cards. The style sheet's own narrow rules use the same width. */
const NARROW = "(max-width: 719px)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
