import { warmUp } from "../../../core/reply/check/warm.ts";
import type { ReadLanguage } from "../../../core/words.ts";

/** What a step may take at most, and what is left to the page between two where the browser does not say when it has time. */
const STEP_MS = 8;
const PAUSE_MS = 50;

/** Makes the check of replies ready while nobody waits. Gives what stops it. */
export function warmCheck(language: ReadLanguage): () => void {
  const steps = warmUp(language);
  let stopped = false;
  const later = (go: () => void) =>
    "requestIdleCallback" in globalThis ? requestIdleCallback(go, { timeout: 5_000 }) : setTimeout(go, PAUSE_MS);
  const go = () => {
    const until = performance.now() + STEP_MS;
    while (!stopped && performance.now() < until) if (steps.next().done) return;
    if (!stopped) later(go);
  };
  later(go);
  return () => {
    stopped = true;
  };
}
