/** Offers that cannot be worked out, or that say one thing and come to another. */
import { ITEM_KINDS, type ItemKind } from "../../words.ts";
import { OTHERWISE } from "../clause.ts";
import { isMoneyOffer } from "../offer-sum.ts";
import type { Formula, Offer, Outcome, PolicyVersion, Test } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { boxOf } from "./reach.ts";

/** Only these are sold with uses or a stretch of time (`core/contract/records.ts`). */
const WITH_ENTITLEMENT: ReadonlySet<ItemKind> = new Set(["package", "membership"]);
const READS_ENTITLEMENT: ReadonlySet<Formula["type"]> = new Set([
  "unused_share",
  "paid_less_used_at_list",
  "time_left",
]);

interface Where {
  readonly clauseId: string;
  readonly field: string;
}

type Found = Pick<Finding, "code" | "severity" | "values">;

interface Granting {
  readonly id: string;
  readonly outcome: Outcome;
  readonly when: readonly Test[];
  readonly kinds: readonly ItemKind[];
}

function granting(policy: PolicyVersion): Granting[] {
  const own = policy.appliesTo.kinds ?? ITEM_KINDS;
  const clauses = policy.clauses.map((clause): Granting => {
    const values = boxOf(policy, clause).get("item.kind");
    const kinds = values?.type === "texts" ? own.filter((kind) => values.named.has(kind) !== values.allBut) : own;
    return { id: clause.id, outcome: clause.grants, when: clause.when, kinds };
  });
  return [...clauses, { id: OTHERWISE, outcome: policy.otherwise, when: [], kinds: own }];
}

export function checkOffers(policy: PolicyVersion): Finding[] {
  return granting(policy).flatMap((one) =>
    one.outcome.offers.flatMap((offer, at) => {
      const prefix = one.id === OTHERWISE ? "offers" : "grants.offers";
      const where: Where = { clauseId: one.id, field: `${prefix}.${at}` };
      const twice = one.outcome.offers.findIndex((other) => other.kind === offer.kind) !== at;
      const found = [
        ...(twice ? [mistake("kind_offered_twice", { kind: offer.kind })] : []),
        ...sumFindings(offer, one),
        ...amountFindings(offer),
      ];
      return found.map((each) => ({ ...each, ...where }));
    }),
  );
}

const mistake = (code: Finding["code"], values: Finding["values"]): Found => ({ code, severity: "error", values });
const doubt = (code: Finding["code"], values: Finding["values"]): Found => ({ code, severity: "warning", values });

/** An offer that lacks its fact stops the whole clause, so one formula on the wrong kind of item leaves an agent with nothing to do. */
function sumFindings({ kind, formula }: Offer, { when, kinds }: Granting): Found[] {
  if (!isMoneyOffer(kind)) return [];
  if (READS_ENTITLEMENT.has(formula.type)) {
    const lacking = kinds.filter((one) => !WITH_ENTITLEMENT.has(one));
    const values = { formula: formula.type, kinds: lacking };
    if (lacking.length === 0) return [];
    return [lacking.length === kinds.length ? mistake("sum_lacks_fact", values) : doubt("fact_may_be_unknown", values)];
  }
  const askedFor = when.some((test) => test.fact === "claim.overpaid");
  return formula.type === "overpaid" && !askedFor
    ? [doubt("fact_may_be_unknown", { formula: formula.type, kinds })]
    : [];
}

function amountFindings(offer: Offer): Found[] {
  const { kind, formula, fees = [], capMinor, bonus, extendDays } = offer;
  const money = isMoneyOffer(kind);
  const feesMinor = fees.reduce((sum, fee) => sum + ("amountMinor" in fee ? fee.amountMinor : 0), 0);
  const feesBps = fees.reduce((sum, fee) => sum + ("bpsOfPaid" in fee ? fee.bpsOfPaid : 0), 0);
  const shareBps = formula.type === "bps_of_paid" ? formula.bps : 10_000;
  const takesAll = feesBps >= shareBps || (formula.type === "fixed" && feesMinor >= formula.amountMinor);
  return [
    ...(money && fees.length > 0 && takesAll ? [mistake("fees_leave_nothing", { feesMinor, feesBps })] : []),
    ...(money && capMinor !== undefined && feesMinor > capMinor
      ? [mistake("fee_above_cap", { feesMinor, capMinor })]
      : []),
    ...(money && capMinor === 0 ? [mistake("cap_is_zero", { kind })] : []),
    ...(bonus && kind !== "credit" ? [mistake("bonus_without_credit", { kind })] : []),
    ...(kind === "extend" && extendDays === undefined ? [mistake("extend_without_days", { kind })] : []),
  ];
}
