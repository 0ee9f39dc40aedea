import { type KeyboardEvent, useRef, useState } from "react";
import { isArrow, move, type Place } from "./move.ts";

export interface BarButton extends Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly open: boolean;
  readonly onPress: () => void;
}

export interface BarButtonsProps {
  readonly bars: readonly BarButton[];
  readonly label: string;
  readonly describedBy: string;
  /** The bar under the pointer or with the focus; undefined when there is none. */
  readonly onPoint: (bar: BarButton | undefined) => void;
}

const keyOf = ({ lane, level }: Place): string => `${lane}:${level}`;

/** Real buttons over the bars of a picture: one stop for the Tab key, arrows lead from bar to bar. */
export function BarButtons({ bars, label, describedBy, onPoint }: BarButtonsProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<Place>();
  const current = bars.find((bar) => at && keyOf(bar) === keyOf(at)) ?? bars[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || !isArrow(event.key)) return;
    event.preventDefault();
    const next = move(bars, current, event.key);
    setAt(next);
    box.current?.querySelector<HTMLElement>(`[data-place="${keyOf(next)}"]`)?.focus();
  };
  return (
    <fieldset className="bars" aria-label={label} aria-describedby={describedBy} ref={box} onKeyDown={onKeyDown}>
      {bars.map((bar) => (
        <button
          key={keyOf(bar)}
          type="button"
          className="bar"
          data-place={keyOf(bar)}
          tabIndex={bar === current ? 0 : -1}
          aria-label={bar.label}
          aria-expanded={bar.open}
          style={{ left: bar.x, top: bar.y, width: bar.width, height: bar.height }}
          onClick={() => {
            setAt(bar);
            bar.onPress();
          }}
          onFocus={() => {
            setAt(bar);
            onPoint(bar);
          }}
          onBlur={() => onPoint(undefined)}
          onMouseEnter={() => onPoint(bar)}
          onMouseLeave={() => onPoint(undefined)}
        />
      ))}
    </fieldset>
  );
}
