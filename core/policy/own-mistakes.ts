/**
 * What a patient gets for the clinic's own mistakes, whatever policy was signed, and also where it says nothing of them. Part of the account
 * rules: a clinic may write its own, and these hold where it writes none. Like floors they only ever raise what the patient gets.
 */
import type { AccountRules, Floor } from "./rules.ts";

const HOUSE: readonly Floor[] = [
  {
    id: "own-double-charge",
    source: "house rule: what was charged twice goes back",
    when: [{ fact: "charge.duplicate", is: true }],
    effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } },
  },
  {
    id: "own-insurer-overpaid",
    source: "house rule: what was paid on top of the insurer goes back",
    when: [
      { fact: "reason", in: ["insurance_overpayment"] },
      { fact: "claim.overpaid", is: true },
    ],
    effect: { type: "at_least", formula: { type: "overpaid" } },
  },
  {
    id: "own-billing-error-no-fees",
    source: "house rule: no fee for our own billing error",
    when: [{ fact: "reason", in: ["billing_error"] }],
    effect: { type: "no_fees" },
  },
];

export const ownMistakesOf = (rules: Pick<AccountRules, "ownMistakes">): readonly Floor[] => rules.ownMistakes ?? HOUSE;
