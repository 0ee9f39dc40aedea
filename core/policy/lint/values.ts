/** Sets of values that a fact may have, exact: what a test lets through, what is left beside it, whether anything is. */
import { factsSchema } from "../../facts/facts.ts";
import { REASON_CODES } from "../../reasons/reasons.ts";
import { ITEM_KINDS } from "../../words.ts";
import { type EnumFact, type FactName, FLAG_FACTS, NUMBER_FACTS, type NumberFact } from "../readable-facts.ts";
import type { PolicyVersion, Test } from "../schema.ts";

/** Texts (a flag is `true` or `false`): those named, or all but those named. Numbers: ranges with both ends in them, apart and ascending. */
export type Values =
  | { readonly type: "texts"; readonly named: ReadonlySet<string>; readonly allBut: boolean }
  | { readonly type: "numbers"; readonly ranges: readonly Range[] };
type Range = readonly [from: number, to: number];

const texts = (...named: string[]): Values => ({ type: "texts", named: new Set(named), allBut: false });
const ANY_TEXT: Values = { type: "texts", named: new Set(), allBut: true };
const between = (from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER): Values => ({
  type: "numbers",
  ranges: [[from, to]],
});

/** Days count in both directions; all else that is counted starts at nothing. */
const SIGNED: ReadonlySet<FactName> = new Set([
  "days.since_purchase",
  "days.to_expiry",
  "days.medical_note_after_purchase",
  "term.notice_days_given",
] satisfies NumberFact[]);

/** The other two, `item.category` and `jurisdiction`, are the clinic's own words. */
const TEXTS: Partial<Record<EnumFact, readonly string[]>> = {
  reason: REASON_CODES,
  "item.kind": ITEM_KINDS,
  "consent.state": factsSchema.shape.consent.shape.state.options,
  "consent.how": factsSchema.shape.consent.shape.how.unwrap().options,
  "product.state": factsSchema.shape.product.unwrap().shape.state.unwrap().options,
  "clinician.answer": factsSchema.shape.evidence.shape.clinicianAnswer.unwrap().options,
};

/** These two are known only where they are true (`read-fact.ts`). */
const NEVER_FALSE: ReadonlySet<FactName> = new Set(["product.returned", "claim.overpaid"]);

const isIn = <T extends FactName>(list: readonly T[], fact: FactName): fact is T => list.some((one) => one === fact);

/** What a fact can be at all. */
export function possible(fact: FactName): Values {
  if (isIn(NUMBER_FACTS, fact)) return between(SIGNED.has(fact) ? undefined : 0);
  if (isIn(FLAG_FACTS, fact)) return NEVER_FALSE.has(fact) ? texts("true") : texts("true", "false");
  const known = TEXTS[fact];
  return known ? texts(...known) : ANY_TEXT;
}

/** What a fact can be on a line that a policy fits. */
export function possibleUnder({ appliesTo: { kinds, categories } }: PolicyVersion, fact: FactName): Values {
  if (fact === "item.kind" && kinds) return texts(...kinds);
  if (fact === "item.category" && categories) return texts(...categories);
  return possible(fact);
}

/** What a test lets through. */
export function letThrough(test: Test): Values {
  if ("in" in test) return texts(...test.in);
  return "is" in test ? texts(String(test.is)) : between(test.from, test.to);
}

export function isNone(values: Values): boolean {
  return values.type === "numbers" ? values.ranges.length === 0 : !values.allBut && values.named.size === 0;
}

/** What is in the first and not in the second; two kinds of values have nothing in common. */
export function minus(a: Values, b: Values): Values {
  if (a.type === "numbers" && b.type === "numbers") {
    return { type: "numbers", ranges: b.ranges.reduce(cut, a.ranges) };
  }
  if (a.type !== "texts" || b.type !== "texts") return a;
  if (a.allBut && !b.allBut) return { ...a, named: new Set([...a.named, ...b.named]) };
  if (a.allBut) return texts(...[...b.named].filter((one) => !a.named.has(one)));
  return texts(...[...a.named].filter((one) => b.named.has(one) === b.allBut));
}

export const both = (a: Values, b: Values): Values => minus(a, minus(a, b));

function cut(ranges: readonly Range[], [from, to]: Range): readonly Range[] {
  return ranges.flatMap(([start, end]): Range[] => {
    const before: Range = [start, Math.min(end, from - 1)];
    const after: Range = [Math.max(start, to + 1), end];
    if (before[1] >= end || after[0] <= start) return [[start, end]];
    return [before, after].filter((part) => part[0] <= part[1]);
  });
}
