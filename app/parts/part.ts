/** What the page reads after its first view: asked for when it is needed or when there is time, kept once it is here. */

export interface Part<T> {
  /** Undefined until it has been read. */
  readonly now: () => T | undefined;
  /** The last attempt found nothing: the line is down, or a newer version of the app has taken its place. */
  readonly hasFailed: () => boolean;
  /** Asks anew where an attempt failed. */
  readonly read: () => Promise<T>;
  readonly follow: (listener: () => void) => () => void;
}

const all = new Set<Part<unknown>>();

/** `load` is an `import()`, so that the build cuts here. */
export function part<T>(load: () => Promise<T>): Part<T> {
  let value: T | undefined;
  let reading: Promise<T> | undefined;
  let failed = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const attempt = async (): Promise<T> => {
    try {
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
  };
  all.add(made);
  return made;
}

/** Everything that is left, while nobody waits for it: what is opened later is here by then, also where the app is replaced meanwhile. */
export function readAllParts(): void {
  for (const one of all) one.read().catch(() => {});
}
