/** What the page reads after its first view: asked for when it is needed or when there is time, kept once it is here. */

export interface Part<T> {
  /** Undefined until it has been read. */
  readonly now: () => T | undefined;
  /** The last attempt found nothing: the line is down, or a newer version of the app has taken its place. */
  readonly hasFailed: () => boolean;
  /** Asks anew where an attempt failed. */
  readonly read: () => Promise<T>;
  readonly follow: (listener: () => void) => () => void;
  /** Of all places that wait for it the first one says that it is missing. Answers how to leave again. */
  readonly waitFor: (place: object) => () => void;
  readonly firstWaiting: () => object | undefined;
}

/** So long after the page has come, or an answer, the line is taken to be up. */
const FRESH_MS = 1_000;
let answeredAtMs = performance.now();
let asking: Promise<void> | undefined;

/**
 * A browser keeps the failure of an `import()` for as long as the page lives, and would answer it again at every retry. So none is begun
 * while the server does not answer.
 */
async function needLine(): Promise<void> {
  if (performance.now() - answeredAtMs < FRESH_MS) return;
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  await asking;
}

async function ask(): Promise<void> {
  const { ok } = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
  if (!ok) throw new Error("The server does not have this version of the app");
  answeredAtMs = performance.now();
}

const all = new Set<Part<unknown>>();

/** `load` is an `import()`, so that the build cuts here. */
export function part<T>(load: () => Promise<T>): Part<T> {
  let value: T | undefined;
  let reading: Promise<T> | undefined;
  let failed = false;
  const listeners = new Set<() => void>();
  const waiting = new Set<object>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const attempt = async (): Promise<T> => {
    try {
      await needLine();
      value = await load();
      failed = false;
      return value;
    } catch (error) {
      reading = undefined;
      failed = true;
      throw error;
    } finally {
      tell();
    }
  };
  const made: Part<T> = {
    now: () => value,
    hasFailed: () => failed,
    read: () => {
      reading ??= attempt();
      return reading;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    waitFor: (place) => {
      waiting.add(place);
      tell();
      return () => {
        waiting.delete(place);
        tell();
      };
    },
    firstWaiting: () => waiting.values().next().value,
  };
  all.add(made);
  return made;
}

/** Everything that is left, while nobody waits for it: what is opened later is here by then, also where the app is replaced meanwhile. */
export function readAllParts(): void {
  for (const one of all) one.read().catch(() => {});
}
