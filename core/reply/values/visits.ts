/** The visits of a package as the sum counted them, so that a letter never tells another number than the one it pays for. */
import { unitOf } from "../../facts/service-names.ts";
import type { Money } from "../../money/amount.ts";
import { usesLeft } from "../../policy/read-fact.ts";
import type { Working } from "../../policy/trace.ts";
import type { CaseInputLine } from "../../resolution/case-input.ts";
import type { UseUnit } from "../../words.ts";

export interface VisitsTold {
  readonly sold: number;
  /** Those that the clause counts as used; the visits made where no sum counts any. */
  readonly used: number;
  /** Before the decision, without what an earlier one took back. */
  readonly left: number;
  /** What one of them costs, where the sum says so. */
  readonly each?: Money;
  readonly unit: UseUnit;
}

/** `workings`: of the option that the letter is about. Undefined where the line has no visits. */
export function visitsTold(line: CaseInputLine, workings: readonly Working[]): VisitsTold | undefined {
  const { facts, returnedUses, title, unit = null } = line;
  if (!facts.uses) return undefined;
  const counted = countedIn(workings, facts.uses.sold);
  const { sold, used } = { sold: facts.uses.sold, used: counted?.used ?? facts.uses.used };
  const each = counted?.eachMinor;
  return {
    sold,
    used,
    left: Math.max(0, (counted?.left ?? usesLeft(facts) ?? 0) - returnedUses),
    ...(each === undefined ? {} : { each: { amountMinor: each, currency: facts.line.currency } }),
    unit: unitOf({ unit, title }),
  };
}

interface Counted {
  readonly used: number;
  readonly left: number;
  readonly eachMinor?: number | undefined;
}

function countedIn(workings: readonly Working[], sold: number): Counted | undefined {
  for (const { code, values } of workings) {
    const { left, used } = values;
    if (code === "unused_share" && typeof left === "number" && typeof used === "number") {
      return { left, used, eachMinor: typeof values.perUseMinor === "number" ? values.perUseMinor : undefined };
    }
    // At list prices: what one of those left cost is nobody's figure.
    if (code === "used_at_list" && typeof used === "number") return { used, left: Math.max(0, sold - used) };
  }
  return undefined;
}
