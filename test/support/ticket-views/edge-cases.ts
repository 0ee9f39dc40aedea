/** Tickets that differ in who writes, who looks, and how long or foreign things are. */
import type { OptionView } from "../../../core/contract/option.ts";
import type { PatientCard, PatientHit } from "../../../core/contract/story.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";
import { ticketNumber, unusedPackage } from "./policy-cases.ts";
import { credit880, freeze, proposalOf, refund800 } from "./proposal.ts";
import { idOf, maya, purchaseOf, sixSessions, storyOf, visa } from "./story.ts";

const namesake: PatientCard = {
  ...maya,
  patientId: idOf("PAT", 2),
  name: "Maya Cheng",
  patientNumber: "HW-31002",
  emailMasked: "m.…@example.org",
  since: "2025-08-01",
  visits: 2,
  lifetimeSpendMinor: 30_000,
};

/** By what one of several is picked. */
const hitOf = ({
  visits: _,
  lifetimeSpendMinor: __,
  lifetimeWentBackMinor: ___,
  currency: ____,
  ...hit
}: PatientCard): PatientHit => hit;

const { patient: _patient, story: _story, proposal: _proposal, draft: _draft, ...bare } = unusedPackage;

/** An address on nobody's file; two are possible by name only. */
export const unknownSender: TicketView = {
  ...bare,
  ...ticketNumber("106", "refund please"),
  ticket: {
    ...unusedPackage.ticket,
    ticketId: "106",
    requesterName: "M. Chen",
    requesterEmailMasked: "mc…@mail.example",
  },
  match: { state: "candidates", by: "name", strength: "weak", candidates: [hitOf(maya), hitOf(namesake)] },
  verification: { state: "not_verified" },
  allowed: { decide: false, verify: true, exception: false, stop: false, blocked: "not_matched" },
};

/** Tied to a patient by hand, but nobody has checked who is writing. */
export const notVerified: TicketView = {
  ...unusedPackage,
  ...ticketNumber("107", "refund please"),
  match: { state: "matched", by: "by_hand", strength: "strong", candidates: [] },
  verification: { state: "not_verified" },
  allowed: { decide: false, verify: true, exception: false, stop: false, blocked: "not_verified" },
};

/** Above the agent's limit: a lead has to approve. */
export const aboveLimit: TicketView = {
  ...unusedPackage,
  ...ticketNumber("108", "Please refund my package"),
  proposal: proposalOf({ options: [{ ...refund800, needsApprovalOf: "lead" }, credit880] }),
};

/** The payment is disputed and locked: money cannot go back to it. */
export const lockedDispute: TicketView = {
  ...unusedPackage,
  ...ticketNumber("109", "I have disputed this"),
  story: storyOf([purchaseOf(sixSessions, [{ ...visa, dispute: "open_locked", leftMinor: 0 }])]),
  proposal: proposalOf({
    options: [{ ...freeze, suggested: true }],
    notOffered: [
      { kind: "refund", because: "The payment is in dispute; its processor refunds nothing while that lasts." },
    ],
    signals: [{ code: "dispute_open", speaks: "note", values: { payment: "Visa ··42" } }],
  }),
};

const jpyRefund: OptionView = {
  ...refund800,
  currency: "JPY",
  amountMinor: 98_000,
  maxMinor: 147_000,
  sumInWords: "4 unused × ¥24,500 each",
  workings: [{ code: "unused_share", values: { left: 4, sold: 6 }, resultMinor: 98_000 }],
  allocations: [{ paymentId: visa.paymentId, label: "JCB ··07", by: "processor", amountMinor: 98_000 }],
};

/** A currency without decimals. */
export const yen: TicketView = {
  ...unusedPackage,
  ...ticketNumber("110", "払い戻し"),
  story: storyOf([
    purchaseOf(
      { ...sixSessions, paidMinor: 147_000, listMinor: 147_000, discountMinor: 0 },
      [{ ...visa, label: "JCB ··07", currency: "JPY", collectedMinor: 147_000, leftMinor: 147_000 }],
      "JPY",
    ),
  ]),
  patient: { ...maya, currency: "JPY", lifetimeSpendMinor: 147_000 },
  proposal: proposalOf({ options: [jpyRefund] }),
};

const LONG_NAME = "Wilhelmina-Theodora Constantinopoulou van der Bijlsma-Fernández de la Vega";

/** Long names, a currency with three decimals, two payments, one returned by hand. */
export const longText: TicketView = {
  ...unusedPackage,
  ...ticketNumber("111", "Refund"),
  patient: { ...maya, name: LONG_NAME, currency: "KWD", payer: { patientId: idOf("PAT", 3), name: LONG_NAME } },
  intent: {
    isRefundRequest: true,
    reason: {
      code: "insurance_overpayment",
      quote: "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherung paid",
    },
  },
  story: storyOf([
    purchaseOf(
      {
        ...sixSessions,
        title: "Comprehensive rehabilitation and strengthening programme with individual supervision, 24 sessions",
      },
      [
        { ...visa, currency: "KWD", collectedMinor: 9_000_000, leftMinor: 9_000_000 },
        {
          ...visa,
          paymentId: idOf("PAY", 4),
          tender: "cash",
          label: "cash",
          currency: "KWD",
          collectedMinor: 3_345_675,
          leftMinor: 3_345_675,
        },
      ],
      "KWD",
    ),
  ]),
  proposal: proposalOf({
    reason: "insurance_overpayment",
    options: [
      {
        ...refund800,
        currency: "KWD",
        amountMinor: 12_345_670,
        maxMinor: 12_345_670,
        sumInWords: "KWD 12,345.670 paid too much by the insurer, found on 12 November 2026",
        allocations: [
          { paymentId: visa.paymentId, label: "Visa ··42", by: "processor", amountMinor: 9_000_000 },
          { paymentId: idOf("PAY", 4), label: "cash", by: "hand", amountMinor: 3_345_670 },
        ],
      },
    ],
  }),
};

/** A message that asks for no money. */
export const notARequest: TicketView = {
  ...bare,
  ...ticketNumber("112", "What are your opening hours?"),
  patient: maya,
  story: storyOf([purchaseOf(sixSessions, [visa])]),
  intent: { isRefundRequest: false },
};

/** Somebody who may look but not decide. */
export const viewerOnly: TicketView = {
  ...unusedPackage,
  ...ticketNumber("113", "Refund for my remaining sessions"),
  allowed: { decide: false, verify: false, exception: false, stop: false, blocked: "viewer" },
};
