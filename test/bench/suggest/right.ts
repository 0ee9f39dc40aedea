/** Short ways to write down a right answer. Sums are in the clinic's smallest unit, as in the records. */
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { Band, Offer, Right, RightMatter, Worths } from "./world.ts";

/** To which payments, and what the policy offers besides. */
export function refund(to: Readonly<Record<string, number>>, instead: Worths = {}, more: Partial<Offer> = {}): Offer {
  const worth = Object.values(to).reduce((sum, part) => sum + part, 0);
  return { kind: "refund", worth, to, instead, ...more };
}

/** Anything but a refund. */
export const offer = (kind: Offer["kind"], worth: number, instead: Worths = {}, more: Partial<Offer> = {}): Offer => ({
  kind,
  worth,
  instead,
  ...more,
});

type Said = Omit<RightMatter, "reason" | "warnings"> & {
  readonly reason: ReasonCode | readonly ReasonCode[];
  readonly warnings?: RightMatter["warnings"];
};

export const matter = ({ reason, warnings = [], ...rest }: Said): RightMatter => ({
  ...rest,
  reason: typeof reason === "string" ? [reason] : reason,
  warnings,
});

/** A request that anybody would see: one matter, or several in one mail. */
export const asks = (...matters: readonly Said[]): Right => ({ bands: ["sure"], matters: matters.map(matter) });

/** A request at which a careful reader may hesitate. */
export const mayAsk = (...matters: readonly Said[]): Right => ({
  bands: ["sure", "unsure"],
  matters: matters.map(matter),
});

/** Asks for no money back. `bands`: where a careful reader might hesitate too. */
export const quiet = (...bands: readonly Band[]): Right => ({
  bands: bands.length > 0 ? bands : ["none"],
  matters: [],
});
