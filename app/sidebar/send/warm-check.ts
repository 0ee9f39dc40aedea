import type { ReadLanguage } from "../../../core/words.ts";
import { replyCheck } from "../../parts/reply-check.ts";

/** What a step may take at most, and what is left to the page between two where the browser does not say when it has time. */
const STEP_MS = 8;
const PAUSE_MS = 50;

/** Reads the check of replies and makes it ready while nobody waits. Gives what stops it. */
export function warmCheck(language: ReadLanguage): () => void {
  let stopped = false;
  const later = (go: () => void) =>
    "requestIdleCallback" in globalThis ? requestIdleCallback(go, { timeout: 5_000 }) : setTimeout(go, PAUSE_MS);
  const read = async () => {
    const { warmUp } = await replyCheck.read();
    const steps = warmUp(language);
    const go = () => {
      const until = performance.now() + STEP_MS;
      while (!stopped && performance.now() < until) if (steps.next().done) return;
      if (!stopped) later(go);
    };
    later(go);
  };
  // What could not be read now is asked for again when a reply is sent.
  later(() => void read().catch(() => {}));
  return () => {
    stopped = true;
  };
}
