import { useEffect, useRef } from "react";

/** Rows that can be marked: by the mouse, by the space bar, and with Shift all between. */
export interface Marking<T> {
  readonly chosen: {
    readonly keys: readonly string[];
    readonly has: (key: string) => boolean;
    readonly toggle: (key: string, isRange: boolean) => void;
    readonly all: (isOn: boolean) => void;
  };
  /** What a row's box is called. */
  readonly nameOf: (row: T) => string;
  readonly all: string;
}

export function Mark<T>({ marking, row, of }: { marking: Marking<T>; row: T; of: string }) {
  const { chosen, nameOf } = marking;
  return (
    <label className="mark">
      <input
        type="checkbox"
        aria-label={nameOf(row)}
        checked={chosen.has(of)}
        // The click knows the Shift key, also where the space bar made it.
        onClick={(event) => chosen.toggle(of, event.shiftKey)}
        onChange={() => {}}
      />
    </label>
  );
}

export function MarkAll<T>({ marking, count }: { marking: Marking<T>; count: number }) {
  const { chosen, all } = marking;
  const box = useRef<HTMLInputElement>(null);
  const isSome = chosen.keys.length > 0 && chosen.keys.length < count;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label className="mark">
      <input
        ref={box}
        type="checkbox"
        aria-label={all}
        checked={count > 0 && chosen.keys.length === count}
        onChange={({ target }) => chosen.all(target.checked)}
      />
    </label>
  );
}
