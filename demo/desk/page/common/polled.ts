import { useCallback, useEffect, useRef, useState } from "react";

export interface Polled<T> {
  readonly value: T | undefined;
  /** What the last attempt failed with; an older value stays beside it. */
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** Reads at once and then again and again while the page is visible. */
export function usePolled<T>(read: () => Promise<T>, everyMs: number): Polled<T> {
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<string>();
  const latest = useRef(read);
  latest.current = read;
  const again = useCallback(() => {
    latest.current().then(
      (next) => {
        setValue(next);
        setFailure(undefined);
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  useEffect(() => {
    again();
    const timer = setInterval(() => document.hidden || again(), everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs]);
  return { value, failure, again };
}
