/**
 * What an agent must see when each scenario's ticket is opened, worked out by hand from the texts of the policies in `../policies` and the
 * purchases in this folder, never by running the product. The tests hold the product to it.
 */

import type { EvaluateRequest } from "../../../core/contract/evaluate.ts";
import type { Proposal } from "../../../core/contract/proposal.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { OfferKind } from "../../../core/words.ts";

export interface Expected {
  readonly scenario: string;
  readonly ticketId: number;
  /** The patient whose story is shown; null where nobody was matched. */
  readonly patientName: string | null;
  readonly matched: "matched" | "candidates" | "none";
  /** The mail is about somebody else than who writes: among whom an agent has to choose, the likeliest first. */
  readonly about?: readonly string[];
  readonly verified: boolean;
  /** By the mail's own words; null where they name none. */
  readonly reason: ReasonCode | null;
  /** The suggested option; null where nothing is or can be suggested yet. */
  readonly offer: OfferKind | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly clauseId: string | null;
  readonly policyVersionId?: string;
  readonly needs?: Proposal["needs"];
  /** Who has to approve what an agent decides. */
  readonly approval?: "lead" | "finance";
  /** Where the money goes, first on top. */
  readonly allocations?: readonly (readonly [label: string, amountMinor: number])[];
  /** Of a mail about two purchases: the second, with a suggestion of its own. */
  readonly also?: {
    readonly reason: ReasonCode;
    readonly offer: OfferKind;
    readonly amountMinor: number;
    readonly clauseId: string;
  };
  /** What is suggested once staff attest what was missing. */
  readonly onceAttested?: {
    readonly attested: NonNullable<EvaluateRequest["attested"]>;
    readonly offer: OfferKind;
    readonly amountMinor: number;
    readonly clauseId: string;
    /** An option beside the suggested one. */
    readonly besides?: readonly [OfferKind, number];
  };
}

const MATCHED = { matched: "matched", verified: true, currency: "USD" } as const;
const NOTHING_YET = { offer: null, amountMinor: 0, clauseId: null } as const;

export const EXPECTED: readonly Expected[] = [
  {
    // 1,200.00 for 6; 2 used, the first no-show forgiven: 4 × 200.00.
    ...MATCHED,
    scenario: "unused-package",
    ticketId: 1001,
    patientName: "Maya Chen",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 80_000,
    clauseId: "unused-sessions",
    policyVersionId: "harbour-packages@3",
    allocations: [["Visa ··42", 80_000]],
  },
  {
    // Ran out more than 90 days ago, and the clause was signed before paying: nothing is due.
    ...MATCHED,
    scenario: "not-informed-signed",
    ticketId: 1002,
    patientName: "Colette Marsh",
    reason: "not_informed",
    offer: "decline",
    amountMinor: 0,
    clauseId: "long-expired",
    policyVersionId: "harbour-packages@3",
  },
  {
    // The same package without a signature: no restrictive clause may be held against him. 4 of 6 unused, of 1,200.00.
    ...MATCHED,
    scenario: "not-informed-unsigned",
    ticketId: 1003,
    patientName: "Desmond Fitch",
    reason: "not_informed",
    offer: "refund",
    amountMinor: 80_000,
    clauseId: "otherwise",
    policyVersionId: "harbour-packages@3",
  },
  {
    // Nobody has seen the note yet. Then 5 of 6 unused, of 1,200.00: exactly what an agent may decide alone.
    ...MATCHED,
    ...NOTHING_YET,
    scenario: "medical-stop",
    ticketId: 1004,
    patientName: "Rosalind Okoro",
    reason: "medical_stop",
    needs: ["evidence.medical_note"],
    onceAttested: { attested: { medicalNote: true }, offer: "refund", amountMinor: 100_000, clauseId: "medical-stop" },
  },
  {
    // The clinician is asked first. Not as expected: a free session, or 3 of 6 unused, of 450.00.
    ...MATCHED,
    ...NOTHING_YET,
    scenario: "unhappy-result",
    ticketId: 1005,
    patientName: "Bettina Kraus",
    reason: "result",
    needs: ["clinician.answer"],
    onceAttested: {
      attested: { clinicianAnswer: "not_expected" },
      offer: "redo",
      amountMinor: 0,
      clauseId: "result-not-expected",
      besides: ["refund", 22_500],
    },
  },
  {
    // Two charges of 250.00 two minutes apart, one visit: the second one in full.
    ...MATCHED,
    scenario: "double-billing",
    ticketId: 1006,
    patientName: "Omar Haddadin",
    reason: "billing_error",
    offer: "refund",
    amountMinor: 25_000,
    clauseId: "duplicate-charge",
    allocations: [["Visa ··42", 25_000]],
  },
  {
    // The first fee for a missed visit is forgiven.
    ...MATCHED,
    scenario: "no-show-dispute",
    ticketId: 1007,
    patientName: "Petra van Dam",
    reason: "no_show_dispute",
    offer: "refund",
    amountMinor: 7_500,
    clauseId: "no-show-fee",
  },
  {
    // Signed under version 2: credit for 4 of 10 hours, of 990.00; the first late cancel is not counted. No bonus in that version.
    ...MATCHED,
    scenario: "expired-package",
    ticketId: 1008,
    patientName: "Hal Okonedo",
    reason: "expired",
    offer: "credit",
    amountMinor: 39_600,
    clauseId: "expired",
    policyVersionId: "harbour-packages@2",
  },
  {
    // Notice of 30 days ends in 20 days, the paid year in 260: 8 full periods of 12, of 1,188.00.
    ...MATCHED,
    scenario: "membership-notice",
    ticketId: 1009,
    patientName: "Jolene Pratt",
    reason: "membership_cancel",
    offer: "refund",
    amountMinor: 79_200,
    clauseId: "notice",
  },
  {
    // 89.00 and 7.75 % sales tax.
    ...MATCHED,
    scenario: "product-return",
    ticketId: 1010,
    patientName: "Wesley Ong",
    reason: "product_return",
    offer: "refund",
    amountMinor: 9_590,
    clauseId: "unopened",
  },
  {
    ...MATCHED,
    scenario: "insurance-overpayment",
    ticketId: 1011,
    patientName: "Leroy Bascomb",
    reason: "insurance_overpayment",
    offer: "refund",
    amountMinor: 7_400,
    clauseId: "insurance-overpayment",
  },
  {
    // 3 of 4 unused, of 1,100.00: the newer card in full, the rest to the older one.
    ...MATCHED,
    scenario: "two-cards",
    ticketId: 1012,
    patientName: "Tobias Renner",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 82_500,
    clauseId: "unused-sessions",
    allocations: [
      ["Mastercard ··54", 40_000],
      ["Visa ··81", 42_500],
    ],
  },
  {
    // 6 of 10 unused, of 950.00; the health account gets its 500/950 of it, and credit may not be offered.
    ...MATCHED,
    scenario: "part-hsa",
    ticketId: 1013,
    patientName: "Grace Adebayo",
    reason: "plan_changed",
    offer: "refund",
    amountMinor: 57_000,
    clauseId: "unused-sessions",
    allocations: [
      ["Amex ··05", 27_000],
      ["HSA card ··10", 30_000],
    ],
  },
  {
    ...NOTHING_YET,
    scenario: "unknown-sender",
    ticketId: 1014,
    patientName: null,
    matched: "candidates",
    verified: false,
    reason: null,
    currency: "USD",
  },
  {
    // 5 sold and 1 free on top, used last; 2 used: 3 of 5, of 600.00.
    ...MATCHED,
    scenario: "repeat-requester",
    ticketId: 1016,
    patientName: "Vanessa Tull",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 36_000,
    clauseId: "unused-sessions",
  },
  {
    ...MATCHED,
    ...NOTHING_YET,
    scenario: "not-a-request",
    ticketId: 1017,
    patientName: "Sadie Whitcombe",
    reason: null,
  },
  {
    // 5 of 6 unused, of 1,980.00: above the agent's 1,000.00, within the lead's 3,000.00.
    ...MATCHED,
    scenario: "above-limit",
    ticketId: 1018,
    patientName: "Ingrid Solheim",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 165_000,
    clauseId: "unused-sessions",
    approval: "lead",
  },
  {
    // 2 of 3 unused, of 1,080.00.
    ...MATCHED,
    scenario: "chargeback-angry",
    ticketId: 1019,
    patientName: "Curtis Embry",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 72_000,
    clauseId: "unused-sessions",
  },
  {
    // The guardian writes; 5 of 10 unused, of 950.00.
    ...MATCHED,
    scenario: "guardian-writes",
    ticketId: 1020,
    patientName: "Jonah Lang",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 47_500,
    clauseId: "unused-sessions",
  },
  {
    // 7 of 10 unused, of 990.00.
    ...MATCHED,
    scenario: "spanish",
    ticketId: 1022,
    patientName: "Lucía Barrientos",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 69_300,
    clauseId: "unused-sessions",
  },
  {
    // 4 of 6 unused, of ¥76,500. Limits are in dollars, so finance decides.
    ...MATCHED,
    scenario: "yen-package",
    ticketId: 1023,
    patientName: "Haruto Mizushima",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 51_000,
    currency: "JPY",
    clauseId: "unused-sessions",
    approval: "finance",
  },
  {
    // 5 of 8 unused, of 640.00.
    ...MATCHED,
    scenario: "bank-slow",
    ticketId: 1024,
    patientName: "Noelle Farrow",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 40_000,
    clauseId: "unused-sessions",
  },
  {
    // Nothing on file says that she may speak for her mother, and nobody has said that it is about her.
    ...NOTHING_YET,
    scenario: "daughter-writes",
    ticketId: 1027,
    patientName: null,
    matched: "candidates",
    about: ["Johanna Vandermeer", "Teresa Vandermeer"],
    verified: false,
    reason: "changed_mind",
    currency: "USD",
  },
  {
    // A dead man's address is no word of his.
    ...NOTHING_YET,
    scenario: "widow-writes",
    ticketId: 1028,
    patientName: null,
    matched: "candidates",
    about: ["Arthur Pell"],
    verified: false,
    reason: null,
    currency: "USD",
  },
  {
    // Acupuncture: 5 of 8 unused, of 640.00. Serum: unopened and back within 30 days, 89.00 with 7.75 % tax.
    ...MATCHED,
    scenario: "two-matters",
    ticketId: 1025,
    patientName: "Thea Winslow",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 40_000,
    clauseId: "unused-sessions",
    also: { reason: "product_return", offer: "refund", amountMinor: 9_590, clauseId: "unopened" },
  },
  {
    // 7 of 10 unused, of 990.00.
    ...MATCHED,
    scenario: "paid-by-paypal",
    ticketId: 1032,
    patientName: "Imogen Tarrant",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 69_300,
    clauseId: "unused-sessions",
    allocations: [["PayPal", 69_300]],
  },
  {
    // 4 of 6 unused, of 450.00.
    ...MATCHED,
    scenario: "paid-by-square",
    ticketId: 1033,
    patientName: "Calvin Rourke",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 30_000,
    clauseId: "unused-sessions",
    allocations: [["Mastercard ··19", 30_000]],
  },
  {
    // 2 of 3 unused, of 1,080.00: 500.00 to PayPal, which paid last, and what is left to the Visa.
    ...MATCHED,
    scenario: "stripe-and-paypal",
    ticketId: 1034,
    patientName: "Rhea Montague",
    reason: "changed_mind",
    offer: "refund",
    amountMinor: 72_000,
    clauseId: "unused-sessions",
    allocations: [
      ["PayPal", 50_000],
      ["Visa ··84", 22_000],
    ],
  },
  {
    // 7 of 10 unused, of 990.00.
    ...MATCHED,
    scenario: "french-refund",
    ticketId: 1035,
    patientName: "Hélène Garneau",
    reason: "moved_or_schedule",
    offer: "refund",
    amountMinor: 69_300,
    clauseId: "unused-sessions",
  },
  {
    // Ran out more than 90 days ago, and the clause was signed before paying: nothing is due.
    ...MATCHED,
    scenario: "french-refusal",
    ticketId: 1036,
    patientName: "Mathieu Desrochers",
    reason: "not_informed",
    offer: "decline",
    amountMinor: 0,
    clauseId: "long-expired",
  },
];
