/** Danger: a floor of the demo's rules stands there and does nothing, or does it to somebody it is not for. A row for each floor. */
import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { DECLINE_OFFER, demoRules, offer, PAYMENT_ID, packageFacts, policyOf } from "./fixtures.ts";

const rules = demoRules();
type Change = NonNullable<Parameters<typeof packageFacts>[0]>;

/** A clause that gives nothing, one that gives credit, and one with a fee: what a floor has to work against. */
const NOTHING = policyOf(DECLINE_OFFER);
const ONLY_CREDIT = policyOf(offer({ kind: "credit" }), offer({ kind: "exchange" }));
const WITH_FEE = policyOf(offer({ fees: [{ code: "admin", amountMinor: 3_500 }] }));

interface Row {
  readonly floor: string;
  readonly facts: Change;
  /** What the patient gets: the first offer, in minor units. */
  readonly gets: readonly [kind: string, amountMinor: number];
  readonly under?: typeof NOTHING;
  readonly within?: number;
  /** Bent so, it is none of this floor's business. */
  readonly not: Change;
}

const tendered = (tender: Facts["tenders"][number]["tender"]): Change => ({
  tenders: [{ paymentId: PAYMENT_ID, tender, capturedOn: "2026-03-04" }],
});
const claim = { overpaidMinor: 4_200, foundOn: "2026-11-01" };
const texas: Change = { line: { jurisdiction: "US-TX" }, claim };
/** A product bought on 1 November and asked about on the 21st, under a policy that nobody signed. */
const product = (jurisdiction: string, boughtOn = "2026-11-01"): Change => ({
  line: { kind: "product", jurisdiction, boughtOn, paidMinor: 6_000 },
  uses: null,
  consent: { state: "missing" },
});
/** Bought online in Spain, so many days before it is asked about. */
const online = (boughtOn: string, kind: "product" | "package" = "package"): Change => ({
  line: { kind, jurisdiction: "ES", boughtOn },
  consent: { how: "online" },
  ...(kind === "product" ? { uses: null } : {}),
});
const giftCard = (paidMinor: number, expiresOn?: string): Change => ({
  line: { kind: "gift_card", jurisdiction: "US-CA", paidMinor, ...(expiresOn ? { expiresOn } : {}) },
  uses: null,
});

const FULL_CREDIT = policyOf(offer({ kind: "credit", formula: { type: "bps_of_paid", bps: 10_000 } }));

const TABLE: readonly Row[] = [
  // Tex. Ins. Code § 1661.005: what a patient overpaid goes back, within 30 days of finding it.
  {
    floor: "texas-overpayment",
    facts: texas,
    gets: ["refund", 4_200],
    not: { ...texas, line: { jurisdiction: "US-OR" } },
  },
  {
    floor: "texas-overpayment-30-days",
    facts: texas,
    gets: ["refund", 4_200],
    within: 30,
    not: { line: { jurisdiction: "US-TX" } },
  },
  // Cal. Civ. Code § 1723: a policy that was not shown leaves the buyer of goods 30 days for all of it.
  {
    floor: "california-undisclosed-policy",
    facts: product("US-CA"),
    gets: ["refund", 6_000],
    not: product("US-CA", "2026-10-21"),
  },
  // Cal. Civ. Code § 1749.5: under 15.00 in cash; no expiry.
  { floor: "california-gift-card-cash", facts: giftCard(1_499), gets: ["refund", 1_499], not: giftCard(1_500) },
  {
    floor: "california-gift-card-no-expiry",
    facts: giftCard(8_000, "2026-01-01"),
    under: policyOf(offer({ kind: "extend", formula: { type: "none" }, extendDays: 90, entitlement: "keep" })),
    gets: ["decline", 0],
    not: giftCard(8_000, "2027-01-01"),
  },
  {
    floor: "california-small-credit",
    facts: { line: { kind: "service", jurisdiction: "US-CA", paidMinor: 1_200 }, uses: null },
    under: FULL_CREDIT,
    gets: ["refund", 1_200],
    not: { line: { kind: "service", jurisdiction: "US-CA", paidMinor: 1_500 }, uses: null },
  },
  // N.Y. Gen. Bus. Law § 218-a.
  {
    floor: "new-york-undisclosed-policy",
    facts: product("US-NY"),
    gets: ["refund", 6_000],
    not: { ...product("US-NY"), consent: { state: "signed_before" } },
  },
  // Directive 2011/83/EU: 14 days, all of a product, a package less what was used (4 of 6), no fee, by the same means, within 14 days.
  {
    floor: "eu-withdrawal-product",
    facts: online("2026-11-07", "product"),
    gets: ["refund", 120_000],
    not: online("2026-11-06", "product"),
  },
  { floor: "eu-withdrawal-package", facts: online("2026-11-07"), gets: ["refund", 80_000], not: online("2026-11-06") },
  {
    floor: "eu-same-means",
    facts: online("2026-11-07"),
    under: ONLY_CREDIT,
    gets: ["refund", 80_000],
    not: online("2026-11-06"),
  },
  {
    floor: "eu-withdrawal-no-fees",
    facts: online("2026-11-07"),
    under: WITH_FEE,
    gets: ["refund", 80_000],
    not: { ...online("2026-11-07"), consent: { how: "paper" } },
  },
  {
    floor: "eu-withdrawal-14-days",
    facts: online("2026-11-07"),
    gets: ["refund", 80_000],
    within: 14,
    not: online("2026-11-06"),
  },
  // IRS Publication 969, and the lender's agreement: never turned into credit.
  {
    floor: "hsa-fsa-same-tender",
    facts: tendered("hsa_fsa"),
    under: ONLY_CREDIT,
    gets: ["refund", 80_000],
    not: tendered("card"),
  },
  {
    floor: "lender-same-tender",
    facts: tendered("lender"),
    under: ONLY_CREDIT,
    gets: ["refund", 80_000],
    not: tendered("cash"),
  },
  {
    floor: "own-mistake-no-fees",
    facts: { reason: "service_fault" },
    under: WITH_FEE,
    gets: ["refund", 80_000],
    not: { reason: "changed_mind" },
  },
];

/** Under the demo's rules with this one floor, so that no other does its work. */
function under({ floor, under: policy = NOTHING }: Row, change: Change) {
  const floors = rules.floors.filter(({ id }) => id === floor);
  const { offers, floors: traced, payWithinDays } = evaluate(policy, { ...rules, floors }, packageFacts(change));
  return { first: offers[0], result: traced[0]?.result, payWithinDays };
}

describe("what the law or a tender asks", () => {
  it("has a row for every floor of the demo's rules", () => {
    expect(TABLE.map((row) => row.floor).sort()).toEqual(rules.floors.map(({ id }) => id).sort());
  });

  it.each(TABLE)("$floor", (row) => {
    // A deadline speaks only where money leaves: it is tried beside the floor that makes it leave.
    const deadline = row.within !== undefined;
    const policy = deadline ? policyOf(offer({ formula: { type: "fixed", amountMinor: row.gets[1] } })) : row.under;
    const held = under({ ...row, ...(policy ? { under: policy } : {}) }, row.facts);
    expect([held.first?.kind, held.first?.amountMinor]).toEqual(row.gets);
    expect(held.result).toBe("applied");
    expect(held.payWithinDays).toBe(row.within);
    const other = under({ ...row, ...(policy ? { under: policy } : {}) }, row.not);
    expect(["not_held", "unknown"]).toContain(other.result);
  });
});
