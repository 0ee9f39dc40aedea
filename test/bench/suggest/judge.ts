/** Compares what is shown with what is right, part by part. */
import { isDeepStrictEqual } from "node:util";
import type { Shown, ShownMatter } from "./shown.ts";
import type { Right, RightMatter } from "./world.ts";

export const PARTS = [
  "request seen",
  "patient",
  "purchase",
  "reason",
  "outcome",
  "sum",
  "tender",
  "alternatives",
  "warnings",
] as const;
export type Part = (typeof PARTS)[number];

/** `wrong`: one press would pay, promise or refuse what is not right. `harmless`: no button decides anything. */
export type Press = "right" | "wrong" | "harmless";

const asSet = (names: readonly string[] | undefined): string[] => [...new Set(names ?? [])].sort();
const isSame = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  isDeepStrictEqual(asSet(a), asSet(b));

/** Nothing may be offered yet: somebody has to be asked first, or nothing is left. */
export const waits = ({ asks = [], needs = [], offer }: RightMatter): boolean =>
  asks.length > 0 || needs.length > 0 || offer === undefined;

/** What stands in the place of the suggestion. */
export const placeOf = ({ asks = [], needs = [], isGiven }: RightMatter): ShownMatter["place"] =>
  asks.length > 0 ? "asks" : needs.length > 0 ? "needs" : isGiven ? "given" : "suggestion";

type Judge = (right: RightMatter, shown: ShownMatter) => boolean;

const JUDGES: Readonly<Record<Exclude<Part, "request seen">, Judge>> = {
  patient: ({ who, asks = [] }, shown) => (asks.includes("who") ? shown.asks.includes("who") : shown.who === who),
  purchase: ({ lines, asks = [] }, shown) => {
    const asked = asks.find((one) => one === "who" || one === "purchase");
    return asked ? shown.asks.includes(asked) : isSame(lines, shown.lines);
  },
  reason: ({ reason, asks = [] }, shown) => {
    if (asks.includes("who") || asks.includes("reason")) return asks.some((one) => shown.asks.includes(one));
    return reason.some((one) => one === shown.reason);
  },
  outcome: (right, shown) =>
    placeOf(right) === shown.place &&
    // What the policy needs is shown once nothing has to be asked of the patient.
    (placeOf(right) === "asks" || isSame(right.needs, shown.needs)) &&
    (waits(right) || (right.offer?.kind === shown.offer?.kind && right.offer?.approval === shown.offer?.approval)),
  sum: (right, shown) => (waits(right) ? !shown.offer : right.offer?.worth === shown.offer?.worth),
  tender: (right, shown) => (waits(right) ? !shown.offer : isDeepStrictEqual(right.offer?.to, shown.offer?.to)),
  alternatives: (right, shown) =>
    waits(right) ? !shown.offer : isDeepStrictEqual(right.offer?.instead, shown.offer?.instead),
  warnings: ({ warnings }, shown) => isSame(warnings, shown.warnings),
};

/** What is shown of each right matter: the one about the same lines, else one that is about no other's, in their order. */
export function pairs({ matters }: Right, shown: Shown): (ShownMatter | undefined)[] {
  const own = matters.map(({ lines }) => shown.matters.find((one) => isSame(one.lines, lines)));
  const free = shown.matters.filter((one) => !own.includes(one));
  return own.map((one) => one ?? free.shift());
}

/** Whether each part is right: in every matter, with none too many and none missing. The patient is one, however many matters there are. */
export function judge(right: Right, shown: Shown): Record<Part, boolean> {
  const own = pairs(right, shown);
  const isAll = right.matters.length === shown.matters.length;
  const isAny = right.matters.length > 0 && shown.matters.length > 0;
  const part = (name: Exclude<Part, "request seen" | "patient">): boolean =>
    isAll &&
    right.matters.every((one, at) => {
      const seen = own[at];
      return seen !== undefined && JUDGES[name](one, seen);
    });
  return {
    "request seen": right.bands.includes(shown.band),
    patient: isAny ? right.matters.every((one, at) => own[at] === undefined || JUDGES.patient(one, own[at])) : isAll,
    purchase: part("purchase"),
    reason: part("reason"),
    outcome: part("outcome"),
    sum: part("sum"),
    tender: part("tender"),
    alternatives: part("alternatives"),
    warnings: part("warnings"),
  };
}

/** What the primary buttons, as first shown, would do. */
export function pressOf(right: Right, shown: Shown): Press {
  const pressed = shown.matters.filter(({ isPressed }) => isPressed);
  if (pressed.length === 0) return "harmless";
  const isRight = (button: ShownMatter) =>
    right.matters.some(
      (one) =>
        !waits(one) &&
        one.who === button.who &&
        isSame(one.lines, button.lines) &&
        one.offer?.kind === button.offer?.kind &&
        one.offer?.worth === button.offer?.worth &&
        isDeepStrictEqual(one.offer?.to, button.offer?.to),
    );
  return pressed.every(isRight) ? "right" : "wrong";
}
