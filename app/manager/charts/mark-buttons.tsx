import { type KeyboardEvent, useRef, useState } from "react";
import { isArrow, move, type Place } from "./move.ts";

export interface MarkButton extends Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  /** The line that it belongs to. */
  readonly of?: string;
}

export interface MarkButtonsProps {
  readonly marks: readonly MarkButton[];
  readonly label: string;
  readonly describedBy: string;
  /** The line whose marks lie over all others. */
  readonly above?: string | undefined;
  /** The mark under the pointer or with the focus; undefined when there is none. */
  readonly onPoint: (mark: MarkButton | undefined) => void;
}

const keyOf = ({ lane, level }: Place): string => `${lane}:${level}`;

/** Real buttons over the marks of a picture: one stop for the Tab key, arrows lead from mark to mark. */
export function MarkButtons({ marks, label, describedBy, above, onPoint }: MarkButtonsProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<Place>();
  const current = marks.find((mark) => at && keyOf(mark) === keyOf(at)) ?? marks[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || !isArrow(event.key)) return;
    event.preventDefault();
    const next = move(marks, current, event.key);
    setAt(next);
    box.current?.querySelector<HTMLElement>(`[data-place="${keyOf(next)}"]`)?.focus();
  };
  return (
    <fieldset className="marks" aria-label={label} aria-describedby={describedBy} ref={box} onKeyDown={onKeyDown}>
      {marks.map((mark) => (
        <button
          key={keyOf(mark)}
          type="button"
          className={above !== undefined && mark.of === above ? "mark mark-above" : "mark"}
          data-place={keyOf(mark)}
          tabIndex={mark === current ? 0 : -1}
          aria-label={mark.label}
          aria-expanded={mark.isOpen}
          style={{ left: mark.x, top: mark.y, width: mark.width, height: mark.height }}
          onClick={() => {
            setAt(mark);
            mark.onPress();
          }}
          onFocus={() => {
            setAt(mark);
            onPoint(mark);
          }}
          onBlur={() => onPoint(undefined)}
          onMouseEnter={() => onPoint(mark)}
          onMouseLeave={() => onPoint(undefined)}
        />
      ))}
    </fieldset>
  );
}
