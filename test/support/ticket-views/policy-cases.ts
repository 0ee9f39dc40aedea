/** Tickets that differ in what the policy says. */
import type { LineView } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { draftOf, option, proposalOf, REFUND_DRAFT, redo, refund800 } from "./proposal.ts";
import { idOf, maya, POLICY, purchaseOf, RECEIVED_AT_MS, sixSessions, storyOf, visa } from "./story.ts";

/** A matched, verified, in-limit, one-payment case: the common one. */
export const unusedPackage: TicketView = {
  ticket: {
    helpdesk: "zendesk",
    ticketId: "101",
    subject: "Refund for my remaining sessions",
    requesterName: "Maya Chen",
    requesterEmailMasked: "ma…@example.com",
    receivedAtMs: RECEIVED_AT_MS,
  },
  match: { state: "matched", by: "email", strength: "strong", candidates: [] },
  verification: { state: "verified", how: "writes_from_address_on_file" },
  patient: maya,
  story: storyOf([purchaseOf(sixSessions, [visa])]),
  intent: {
    isRefundRequest: true,
    quote: "didn't use them all",
    reason: { code: "changed_mind", quote: "didn't use them all" },
  },
  decisions: [],
  proposal: proposalOf(),
  draft: draftOf(REFUND_DRAFT, 80_000),
  allowed: { decide: true, verify: true, exception: true, stop: true },
  dueFirstAnswerAtMs: RECEIVED_AT_MS + 8 * 3_600_000,
  dueDecisionAtMs: RECEIVED_AT_MS + 5 * 24 * 3_600_000,
};

export const ticketNumber = (ticketId: string, subject: string): Pick<TicketView, "ticket"> => ({
  ticket: { ...unusedPackage.ticket, ticketId, subject },
});

const declineOption = option({
  kind: "decline",
  suggested: true,
  clause: { id: "final_sale", title: "clause 2, packages are final sale", policyVersionId: POLICY },
  sumInWords: "no refund is due: signed before paying",
});

/** "Nobody told me": a restrictive clause that was signed before paying. Only an exception can give money. */
export const notInformedSigned: TicketView = {
  ...unusedPackage,
  ...ticketNumber("102", "Nobody told me it was non-refundable"),
  intent: {
    isRefundRequest: true,
    reason: { code: "not_informed", quote: "nobody told me" },
    chargeback: { quote: "I will dispute this with my bank" },
  },
  proposal: proposalOf({
    reason: "not_informed",
    options: [declineOption],
    notOffered: [{ kind: "credit", because: "The signed clause rules it out." }],
    signals: [
      { code: "clear_consent", speaks: "note", values: { acceptedOn: "2026-03-04" } },
      { code: "chargeback_mentioned", speaks: "note", values: {} },
    ],
  }),
  draft: draftOf(
    "Dear Maya,\n\nThank you for writing. You agreed to the policy on 4 March 2026.\n\nKind regards,\nHarbour Wellness",
  ),
};

const unsignedLine: LineView = { ...sixSessions, consent: { state: "missing" } };

/** The same without a signed consent: the clause cannot be used, the next one applies. */
export const notInformedUnsigned: TicketView = {
  ...notInformedSigned,
  ...ticketNumber("103", "Nobody told me it was non-refundable"),
  story: storyOf([purchaseOf(unsignedLine, [visa])]),
  proposal: proposalOf({
    reason: "not_informed",
    signals: [{ code: "consent_gap", speaks: "for", values: { lines: 1 } }],
    lines: [
      {
        lineId: sixSessions.lineId,
        policyVersionId: POLICY,
        policyChosenBy: "in_force_at_purchase",
        clauseId: "unused",
        clauseText: "Sessions that you have not used are refunded at the price you paid for each.",
        trace: [
          {
            clauseId: "final_sale",
            title: "clause 2, packages are final sale",
            result: "not_enforceable",
            tests: [{ fact: "consent.state", expected: "signed_before", found: "missing", held: "not_held" }],
          },
          { clauseId: "unused", title: "clause 3, unused sessions", result: "decides", tests: [] },
        ],
        floors: [],
      },
    ],
  }),
  draft: draftOf(REFUND_DRAFT, 80_000),
};

/** One visit charged twice within a minute. */
export const duplicateCharge: TicketView = {
  ...unusedPackage,
  ...ticketNumber("104", "Charged twice!!"),
  intent: { isRefundRequest: true, reason: { code: "billing_error", quote: "charged twice" } },
  story: storyOf([
    purchaseOf(
      { ...sixSessions, title: "Facial", kind: "service", paidMinor: 25_000, listMinor: 25_000, discountMinor: 0 },
      [
        { ...visa, paymentId: idOf("PAY", 2), collectedMinor: 25_000, leftMinor: 25_000 },
        { ...visa, paymentId: idOf("PAY", 3), collectedMinor: 25_000, leftMinor: 25_000 },
      ],
    ),
  ]),
  proposal: proposalOf({
    reason: "billing_error",
    options: [
      option({
        kind: "refund",
        suggested: true,
        amountMinor: 25_000,
        maxMinor: 25_000,
        minMinor: 25_000,
        sumInWords: "the full price of $250.00; charged 14:02 and 14:03, 1 visit",
        allocations: [{ paymentId: idOf("PAY", 3), label: "Visa ··42", by: "processor", amountMinor: 25_000 }],
      }),
    ],
    signals: [{ code: "possible_duplicate", speaks: "note", values: {} }],
  }),
};

/** The policy waits for the clinician's answer. */
export const unhappyResult: TicketView = {
  ...unusedPackage,
  ...ticketNumber("105", "Not happy with my result"),
  intent: { isRefundRequest: true, reason: { code: "result", quote: "no difference at all" } },
  proposal: proposalOf({ reason: "result", options: [], needs: ["clinician.answer"], signals: [] }),
  draft: draftOf(
    "Dear Maya,\n\nThank you for telling us. A clinician will look at this and we will write by 24 November 2026.\n\nKind regards,\nHarbour Wellness",
  ),
};

/** After the clinician's answer: a touch-up, or a part back. */
export const unhappyResultAnswered: TicketView = {
  ...unhappyResult,
  proposal: proposalOf({
    reason: "result",
    options: [
      { ...redo, suggested: true },
      { ...refund800, suggested: false, amountMinor: 20_000 },
    ],
  }),
};
