/**
 * How a series looks. A reason has its look for ever, whatever else is drawn and however the list is sorted: who knows the picture of May
 * reads that of October. No series is told by its colour alone: marker and dash are its own as well, also in black and white.
 */
import type { CountedReason } from "../../../core/reasons/reasons.ts";

/** A colour of `tokens.css`; `rest` is what has none of its own. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "rest";
export type Shape = "circle" | "square" | "triangle" | "diamond" | "drop" | "cross" | "bar";
export type Dash = "solid" | "dashed" | "dotted";

export interface Look {
  readonly hue: Hue;
  readonly shape: Shape;
  readonly hollow: boolean;
  readonly dash: Dash;
}

const solid = (hue: Hue, shape: Shape): Look => ({ hue, shape, hollow: false, dash: "solid" });
const dashed = (hue: Hue, shape: Shape): Look => ({ hue, shape, hollow: true, dash: "dashed" });
const dotted = (hue: Hue, shape: Shape): Look => ({ hue, shape, hollow: true, dash: "dotted" });

/** Never changed; a new reason takes what is free. The eight most frequent have a colour that no other of them has. */
export const REASON_LOOKS: Readonly<Record<CountedReason, Look>> = {
  result: solid(2, "circle"),
  changed_mind: solid(1, "square"),
  moved_or_schedule: solid(6, "triangle"),
  medical_stop: solid(3, "diamond"),
  membership_cancel: solid(4, "drop"),
  billing_error: solid(5, "cross"),
  no_show_dispute: dashed(7, "circle"),
  not_informed: dashed(8, "square"),
  expired: dashed(1, "triangle"),
  service_fault: dashed(3, "drop"),
  product_return: dashed(4, "diamond"),
  plan_changed: dotted(2, "square"),
  insurance_overpayment: dotted(6, "circle"),
  other: dotted(5, "diamond"),
  unread: dotted(7, "triangle"),
};

/** All that is drawn as one, having no look of its own. */
export const REST_LOOK: Look = solid("rest", "bar");

/** Looks for what is no reason, such as services, in the order in which they are drawn. */
const LOOKS: readonly Look[] = [
  solid(1, "square"),
  solid(2, "circle"),
  solid(3, "diamond"),
  solid(4, "drop"),
  solid(5, "cross"),
  solid(6, "triangle"),
  dashed(7, "circle"),
  dashed(8, "square"),
];

export const lookAt = (at: number): Look => LOOKS[at] ?? REST_LOOK;

export const colourOf = ({ hue }: Look): string => `var(--series-${hue})`;

/** As SVG draws it; undefined for an unbroken line. */
export const DASHES: Readonly<Record<Dash, string | undefined>> = { solid: undefined, dashed: "7 3", dotted: "2 3" };
