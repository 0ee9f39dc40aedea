/**
 * What a patient gets for the clinic's own mistakes, whatever policy was signed, and also where it says nothing of them. Part of the account
 * rules: a clinic may write its own, and these hold where it writes none. Like floors they only ever raise what the patient gets.
 */
import type { Facts } from "../facts/facts.ts";
import type { AccountRules, Floor } from "./rules.ts";

/** Stand where a statute stands in a clinic's own: each is put into words in the language of who reads. */
export type HouseRule =
  | "house:charged_twice"
  | "house:insurer_overpaid"
  | "house:billing_error"
  | "house:charged_after_end";

interface HouseFloor extends Floor {
  readonly source: HouseRule;
}

/** What a floor stands on: ours in words, a clinic's as it wrote it. */
export const sourceInWords = (source: string, houseRules: Readonly<Record<HouseRule, string>>): string =>
  Object.entries(houseRules).find(([rule]) => rule === source)?.[1] ?? source;

const HOUSE: readonly HouseFloor[] = [
  {
    id: "own-double-charge",
    source: "house:charged_twice",
    when: [{ fact: "charge.duplicate", is: true }],
    effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } },
  },
  {
    id: "own-insurer-overpaid",
    source: "house:insurer_overpaid",
    when: [
      { fact: "reason", in: ["insurance_overpayment"] },
      { fact: "claim.overpaid", is: true },
    ],
    effect: { type: "at_least", formula: { type: "overpaid" } },
  },
  {
    id: "own-billing-error-no-fees",
    source: "house:billing_error",
    when: [{ fact: "reason", in: ["billing_error"] }],
    effect: { type: "no_fees" },
  },
];

export const ownMistakesOf = (rules: Pick<AccountRules, "ownMistakes">): readonly Floor[] => rules.ownMistakes ?? HOUSE;

/** Its sum is the fact itself: no test of a policy and no formula says more. */
const CHARGED_AFTER_END: HouseFloor = {
  id: "own-charged-after-end",
  source: "house:charged_after_end",
  when: [],
  effect: { type: "at_least", formula: { type: "overpaid" } },
};

const ASKED_FOR = ["billing_error", "membership_cancel"] as const satisfies readonly Facts["reason"][];

/** What a membership was charged after its end goes back, as far as the line was paid; a clinic that writes its own rules writes this one too. */
export function chargedAfterEnd(
  rules: Pick<AccountRules, "ownMistakes">,
  { reason, lateCharges, line }: Facts,
): { readonly floor: Floor; readonly atLeastMinor: number } | undefined {
  const isAsked = ASKED_FOR.some((one) => one === reason);
  if (!lateCharges || !isAsked || rules.ownMistakes !== undefined) return undefined;
  return { floor: CHARGED_AFTER_END, atLeastMinor: Math.min(line.paidMinor, lateCharges.amountMinor) };
}

export const isChargedAfterEnd = (floor: Floor): boolean => floor === CHARGED_AFTER_END;
