import { colourOf, DASHES, type Look, type Shape } from "./looks.ts";

/** Around its own middle, in a square of 10. */
const PATHS: Readonly<Record<Shape, string>> = {
  circle: "M-4,0 a4,4 0 1,0 8,0 a4,4 0 1,0 -8,0 z",
  square: "M-3.6,-3.6 h7.2 v7.2 h-7.2 z",
  triangle: "M0,-4.8 L4.6,3.4 H-4.6 z",
  drop: "M0,4.8 L4.6,-3.4 H-4.6 z",
  diamond: "M0,-5 L5,0 L0,5 L-5,0 z",
  cross: "M-4,-2 L-2,-4 L0,-2 L2,-4 L4,-2 L2,0 L4,2 L2,4 L0,2 L-2,4 L-4,2 L-2,0 z",
  bar: "M-4,-1.5 h8 v3 h-8 z",
};

const SMALL = 0.7;

export interface MarkerProps {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  /** Of few cases: drawn smaller. */
  readonly small?: boolean;
  /** Not counted but expected: an outline, whatever the look. */
  readonly expected?: boolean;
}

/** One point of a series. */
export function Marker({ look, x, y, small = false, expected = false }: MarkerProps) {
  const colour = colourOf(look);
  return (
    <path
      className="marker"
      d={PATHS[look.shape]}
      transform={`translate(${x} ${y})${small ? ` scale(${SMALL})` : ""}`}
      fill={look.hollow || expected ? "var(--raised)" : colour}
      stroke={colour}
      strokeDasharray={expected ? "2 1.5" : undefined}
    />
  );
}

const SWATCH = { width: 30, height: 14 };

/** The line and its marker as a small picture, beside a name. */
export function Swatch({ look }: { readonly look: Look }) {
  const middle = SWATCH.height / 2;
  return (
    <svg className="swatch" {...SWATCH} aria-hidden="true">
      <line
        x1={0}
        x2={SWATCH.width}
        y1={middle}
        y2={middle}
        stroke={colourOf(look)}
        strokeWidth={2}
        strokeDasharray={DASHES[look.dash]}
      />
      <Marker look={look} x={SWATCH.width / 2} y={middle} />
    </svg>
  );
}
