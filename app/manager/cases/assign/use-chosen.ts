import { useRef, useState } from "react";

/** Rows that somebody has marked, in the order of the list. */
export interface Chosen {
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  /** `isRange`: with all between this one and the one that was marked last, as Shift does everywhere. */
  readonly toggle: (key: string, isRange: boolean) => void;
  readonly all: (isOn: boolean) => void;
  readonly none: () => void;
  /** Leaves these marked alone: what an act could not do. */
  readonly keep: (keys: readonly string[]) => void;
}

/** What is marked of the rows that are shown: a row that has left the list is marked no more. */
export function useChosen(shown: readonly string[]): Chosen {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const keys = shown.filter((key) => marked.has(key));
  const toggle = (key: string, isRange: boolean) => {
    const isOn = !marked.has(key);
    const from = isRange && last.current !== undefined ? shown.indexOf(last.current) : -1;
    const to = shown.indexOf(key);
    const these = from < 0 ? [key] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
    last.current = key;
    setMarked(new Set(isOn ? [...keys, ...these] : keys.filter((one) => !these.includes(one))));
  };
  return {
    keys,
    has: (key) => marked.has(key),
    toggle,
    all: (isOn) => setMarked(new Set(isOn ? shown : [])),
    none: () => setMarked(new Set()),
    keep: (left) => setMarked(new Set(left)),
  };
}
