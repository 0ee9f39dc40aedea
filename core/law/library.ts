/**
 * Floors that come with the product: only what the project's own facts name a source for, each with the day on which it was looked up. None is
 * in force until somebody of the clinic has reviewed it, and a place that is not here has no rule that we know of.
 */
import type { CreditTerms } from "../credit/terms.ts";
import type { Floor } from "../policy/rules.ts";

/** Below this a gift certificate is paid in cash in California: since 1 April 2026, by SB 22 (Stats. 2025, ch. 207); ten dollars before. */
const CALIFORNIA_CASH_BELOW_MINOR = 1500;
const CALIFORNIA_CASH = "California Civil Code § 1749.5 as amended by SB 22 of 2025, in force since April 1, 2026";
const LOOKED_ON = "2026-11-30";

type LibraryFloor = Omit<Floor, "reviewed" | "isOn"> & { readonly jurisdiction: string; readonly sourceOn: string };

const inState = (jurisdiction: string): Floor["when"][number] => ({ fact: "jurisdiction", in: [jurisdiction] });
const allOfIt: Floor["effect"] = { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } };

const LIBRARY: readonly LibraryFloor[] = [
  {
    id: "california-gift-card-cash",
    jurisdiction: "US-CA",
    source: `${CALIFORNIA_CASH}: a gift card balance under $15 is paid in cash`,
    sourceOn: LOOKED_ON,
    when: [
      inState("US-CA"),
      { fact: "item.kind", in: ["gift_card"] },
      { fact: "left_minor", to: CALIFORNIA_CASH_BELOW_MINOR - 1 },
    ],
    effect: allOfIt,
  },
  {
    id: "california-small-credit",
    jurisdiction: "US-CA",
    source: `${CALIFORNIA_CASH}, read for store credit: under $15 goes back as money`,
    sourceOn: LOOKED_ON,
    when: [inState("US-CA"), { fact: "left_minor", to: CALIFORNIA_CASH_BELOW_MINOR - 1 }],
    effect: { type: "forbid", kinds: ["credit", "exchange"] },
  },
  {
    id: "california-gift-card-no-expiry",
    jurisdiction: "US-CA",
    source: "California Civil Code § 1749.5: a gift card does not expire",
    sourceOn: LOOKED_ON,
    when: [inState("US-CA"), { fact: "item.kind", in: ["gift_card"] }, { fact: "expired", is: true }],
    effect: { type: "forbid", kinds: ["decline", "extend"] },
  },
  {
    id: "new-york-undisclosed-policy",
    jurisdiction: "US-NY",
    source: "New York General Business Law § 218-a: a refund policy that was not shown",
    sourceOn: LOOKED_ON,
    when: [
      inState("US-NY"),
      { fact: "item.kind", in: ["product"] },
      { fact: "consent.state", in: ["missing", "signed_after"] },
      { fact: "days.since_purchase", to: 30 },
    ],
    effect: allOfIt,
  },
];

const CASH_OUT: CreditTerms["cashOutBelow"] = [
  {
    jurisdiction: "US-CA",
    amountMinor: CALIFORNIA_CASH_BELOW_MINOR,
    currency: "USD",
    source: `${CALIFORNIA_CASH}: a balance below $15 is paid out on demand, and credit never ends`,
  },
];

/** What is known for a place, as nobody has reviewed it yet. */
export const knownFloors = (jurisdiction: string): Floor[] =>
  LIBRARY.filter((one) => one.jurisdiction === jurisdiction).map((one) => ({ ...one, reviewed: null, isOn: true }));

export const knownCashOut = (jurisdiction: string): CreditTerms["cashOutBelow"] =>
  CASH_OUT.filter((one) => one.jurisdiction === jurisdiction);
