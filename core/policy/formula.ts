/** The formulas of an offer: from what was paid to a running amount, each step kept with its values so that every number has a source. */

import type { Facts } from "../facts/facts.ts";
import { cashStepMinor } from "../money/currency.ts";
import { shareOf } from "../money/split.ts";
import { unreachable } from "../result.ts";
import { type CountedUses, countUses } from "./count-uses.ts";
import type { FactName } from "./readable-facts.ts";
import type { Counting, Formula } from "./schema.ts";
import { timeLeft } from "./time-left.ts";
import type { Working } from "./trace.ts";

export interface Sum {
  readonly amountMinor: number;
  readonly workings: readonly Working[];
}

/** A formula that reads an unknown fact has no sum; the fact is asked for, as for a test. */
export type SumOrNeeds = Sum | { readonly needs: readonly [FactName] };

/** The smallest amount that can be moved; 1 where the processor does not know the currency and money goes back by hand. */
export const stepOf = (currency: string): number => cashStepMinor(currency) ?? 1;

type Step = Pick<Working, "code" | "values">;

function sum(amountMinor: number, step: Step, before: readonly Step[] = [], paidMinor = amountMinor): Sum {
  return {
    amountMinor,
    workings: [...before.map((one) => ({ ...one, resultMinor: paidMinor })), { ...step, resultMinor: amountMinor }],
  };
}

/** A share of what was paid, tie to the patient. The whole is the whole, also where it was not paid in whole steps. */
function share(facts: Facts, numerator: number, denominator: number): number {
  const { paidMinor, currency } = facts.line;
  return numerator >= denominator ? paidMinor : shareOf(paidMinor, numerator, denominator, "nearest", stepOf(currency));
}

function unusedShare(facts: Facts, counted: CountedUses, { sold, used }: NonNullable<Facts["uses"]>): Sum {
  const { paidMinor } = facts.line;
  const each = paidMinor % sold === 0 ? { perUseMinor: paidMinor / sold } : {};
  // `visits` were made; `used` are the sold ones that the clause counts, no-shows among them where it says so.
  const values = { left: counted.soldLeft, sold, used: counted.soldUsed, visits: used, paidMinor, ...each };
  return sum(share(facts, counted.soldLeft, sold), { code: "unused_share", values }, counted.workings, paidMinor);
}

/** Below zero the patient would owe: the sum stops at nothing (mission B3). Exact also where the product leaves the safe integers. */
function lessUsedAtList(facts: Facts, counted: CountedUses, listPerUseMinor: number): Sum {
  const { paidMinor } = facts.line;
  const product = BigInt(counted.soldUsed) * BigInt(listPerUseMinor);
  const usedMinor = product > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(product);
  const values = { used: counted.soldUsed, listPerUseMinor, usedMinor, paidMinor };
  const reached = sum(paidMinor - usedMinor, { code: "used_at_list", values }, counted.workings, paidMinor);
  return floorAtZero(reached);
}

function overTime(facts: Facts, by: "days" | "periods"): SumOrNeeds {
  const time = timeLeft(facts, by);
  if (!time) return { needs: ["term.days_left"] };
  const values = { left: time.left, bought: time.bought, unit: by, fromOn: time.fromOn };
  return sum(share(facts, time.left, time.bought), { code: "time_left", values });
}

export function floorAtZero(reached: Sum): Sum {
  if (reached.amountMinor >= 0) return reached;
  const values = { belowMinor: -reached.amountMinor };
  return { amountMinor: 0, workings: [...reached.workings, { code: "floor_zero", values, resultMinor: 0 }] };
}

/** What was paid is always the first working; fees, caps and bonus come after (`offer-sum.ts`). May be above what was paid. */
export function sumOf(formula: Formula, facts: Facts, counting: Counting | undefined): SumOrNeeds {
  const { paidMinor } = facts.line;
  const result = bareSumOf(formula, facts, counting);
  if ("needs" in result) return result;
  const paid: Working = { code: "paid", values: { paidMinor }, resultMinor: paidMinor };
  return { amountMinor: result.amountMinor, workings: [paid, ...result.workings] };
}

function bareSumOf(formula: Formula, facts: Facts, counting: Counting | undefined): SumOrNeeds {
  switch (formula.type) {
    case "unused_share":
      if (!facts.uses) return { needs: ["uses.left"] };
      return unusedShare(facts, countUses(facts.uses, counting), facts.uses);
    case "paid_less_used_at_list":
      if (!facts.uses) return { needs: ["uses.used"] };
      return lessUsedAtList(facts, countUses(facts.uses, counting), facts.uses.listPerUseMinor);
    case "bps_of_paid":
      return sum(share(facts, formula.bps, 10_000), { code: "share_of_paid", values: { bps: formula.bps } });
    case "time_left":
      return overTime(facts, formula.by);
    case "fixed":
      return sum(formula.amountMinor, { code: "fixed", values: { amountMinor: formula.amountMinor } });
    case "overpaid": {
      if (!facts.claim) return { needs: ["claim.overpaid"] };
      const { overpaidMinor, foundOn } = facts.claim;
      return sum(overpaidMinor, { code: "overpaid", values: { overpaidMinor, foundOn } });
    }
    case "none":
      return sum(0, { code: "nothing", values: {} });
    default:
      return unreachable(formula);
  }
}
