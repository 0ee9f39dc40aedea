/** Words for the fixed codes of the trade. Reasons are not here: their frozen labels live in `core/reasons`. */

import type { ApprovalCard } from "../../../../core/contract/approval-card.ts";
import type { CaseCard, CaseMark, CaseQueue } from "../../../../core/contract/case.ts";
import type { ClinicianAnswerRequest } from "../../../../core/contract/clinician.ts";
import type { ApprovalView, DecisionView, HeldBecause } from "../../../../core/contract/decision.ts";
import type { ProviderPayView, UsesTaken } from "../../../../core/contract/option.ts";
import type { PaymentView } from "../../../../core/contract/story.ts";
import type { MessageChannel, MessagePurpose } from "../../../../core/messages/channels.ts";
import type { MessageState } from "../../../../core/messages/message-state.ts";
import type { FactName } from "../../../../core/policy/readable-facts.ts";
import type { CaseState, LegState } from "../../../../core/refund/states.ts";
import type { ReplyCheck } from "../../../../core/reply/check/finding.ts";
import type { AskedHow, ExceptionCause, IdentityCheck, OfferKind, Role, UseKind } from "../../../../core/words.ts";
import { plural } from "../../../plural.ts";

export const lists = {
  roles: { viewer: "viewer", agent: "agent", lead: "lead", finance: "finance", admin: "admin" } satisfies Record<
    Role,
    string
  >,
  extendBy: (name: string, days: number) =>
    plural("en", days, { one: `${name}: 1 day`, other: `${name}: ${days} days` }),
  offers: {
    refund: "Refund",
    credit: "Account credit",
    exchange: "Exchange",
    redo: "Redo or touch-up",
    extend: "Extend",
    decline: "No refund",
  } satisfies Record<OfferKind, string>,
  causes: {
    clinic_error: "Our mistake",
    goodwill: "Goodwill",
    long_term_patient: "Long-term patient",
    medical_hardship: "Medical hardship",
    dispute_risk: "Dispute risk",
    legal_advice: "Legal advice",
    other: "Other",
  } satisfies Record<ExceptionCause, string>,
  messageStates: {
    waiting: "waits to be sent",
    sending: "is being sent",
    accepted: "taken by the messenger",
    sent: "on its way",
    delivered: "delivered",
    undelivered: "not delivered",
    opted_out: "not sent: they want no messages this way",
    bad_address: "not delivered: nobody at that address",
    refused: "refused by the messenger",
    unknown: "not known whether it left",
    useless: "not sent: its time was over",
  } satisfies Record<MessageState, string>,
  messagePurposes: {
    code: "Code for the patient",
    acknowledgement: "That a request has arrived",
    clinician_question: "Question to the clinician",
    clinician_reminder: "Reminder to the clinician",
    approval_code: "Code for the approver",
    sign_in_code: "Sign-in code",
    notice: "Notice to somebody of the team",
    test: "Test message",
  } satisfies Record<MessagePurpose, string>,
  messageChannels: { sms: "by text", email: "by e-mail" } satisfies Record<MessageChannel, string>,
  askedHow: {
    in_person: "In person",
    phone: "By telephone",
    colleague: "Through a colleague",
    portal: "On the portal",
  } satisfies Record<AskedHow, string>,
  identityChecks: {
    code_to_contact_on_file: "Code sent to the contact on file",
    call_back: "Called back on the number on file",
    in_person: "In person, with identification",
    known_details: "Answered questions only the patient can",
    authorised_contact: "Writes as an authorised contact",
    estate_papers: "Saw the paper of the executor or heir",
  } satisfies Record<IdentityCheck, string>,
  useKinds: { used: "Used", no_show: "No-show", late_cancel: "Late cancel" } satisfies Record<UseKind, string>,
  disputes: {
    none: "",
    open_refundable: "Disputed at the bank, can still be refunded",
    open_locked: "Disputed at the bank: locked",
    lost: "Dispute lost",
    won: "Dispute won",
  } satisfies Record<PaymentView["dispute"], string>,
  legStates: {
    requested: "Requested",
    reserved: "Reserved, not sent yet",
    submitting: "On its way",
    unknown: "The payment processor has not answered yet. Nothing will be sent twice.",
    pending: "On its way, the bank is working on it",
    settled: "Sent",
    failed: "Failed: nothing was sent",
    bounced: "Came back from the bank",
    closed: "Not sent",
    attention: "Somebody has to look: the processor gives no clear answer",
  } satisfies Record<LegState, string>,
  /** Account credit that was given: nothing is sent. */
  credited: "On the patient's account",
  /** What a person pays, and no processor. */
  handStates: { toPay: "To be paid by hand", paid: "Paid by hand" },
  /** Where the name of the place says already that it is by hand. */
  handStatesBeside: { toPay: "To be paid", paid: "Paid" },
  /** A refund that the processor has and has not finished, where something else than the bank is waited for. */
  pendingBecause: {
    requires_action: "Waits for the patient, who has to answer the processor's mail",
    insufficient_funds: "Waits for the clinic's balance at the processor to be topped up",
  },
  marks: {
    ticket_gone: "Its ticket was deleted",
    chargeback_threat: "Threatens a chargeback",
    found: "Found in the records",
    dispute_open: "Disputed at the bank",
    dispute_lost: "Lost at the bank: paid twice",
    patient_must_act: "The patient must act",
    refund_late: "Slow at the bank",
    funds_low: "Balance too low",
  } satisfies Record<CaseMark, string>,
  heldBecause: {
    frozen:
      "Waits: the clinic's database is an older copy, so this may have left already. Every payment is compared with the processor first.",
    payment_differs:
      "Waits: the processor and our record differ on this payment. Finance has to say on the Money page what it is.",
    case_mixed: "Waits: another patient's purchase or ticket got into this case. A lead has to look.",
    outside_refund:
      "Waits: a refund of this purchase was made outside this app. Finance has to say on the Money page if it was for the same matter.",
    connection_paused: "Waits: the processor does not accept the clinic's key. Somebody has to renew it.",
    connection_held: "Waits: an admin paused the connection to the processor. It goes on when they resume it.",
  } satisfies Record<HeldBecause, string>,
  caseStates: {
    open: "Open",
    awaiting_approval: "Waiting for approval",
    awaiting_patient: "Waiting for the patient",
    in_progress: "Money moving",
    needs_attention: "Needs attention",
    done: "Done",
    declined: "Declined",
  } satisfies Record<CaseState, string>,
  endedWrong: "Not a refund request",
  /** Of an extension or a redo: a task is open, and no money moves. */
  promised: "Promised, still to be done",
  waitsForYou: "Waits for your approval",
  waitsForTask: "Somebody has something to do",
  stillOpen: {
    package: "Money sent, package still open",
    credit: "Credit booked, the clinic's own system still open",
  } satisfies Record<NonNullable<CaseCard["stillOpen"]>, string>,
  piles: {
    needs_me: "Needs me",
    review: "Under review",
    waiting_approval: "Waiting for approval",
    waiting_patient: "Waiting for the patient",
    money_moving: "Money moving",
    failed: "Failed",
  } satisfies Record<CaseQueue, string>,
  approvalWhy: {
    above_limit: "above the limit for one decision",
    above_location_limit: "above the limit for one decision at this location",
    above_case_limit: "above the limit for one case",
    above_patient_limit: "above the limit for one patient",
    above_day_limit: "above the limit for one day",
    above_location_day_limit: "above the limit for one day at this location",
    above_month_budget: "above the month's budget for exceptions",
    exception: "an exception to the policy",
    clause: "the clause asks for it",
  } satisfies Record<ApprovalView["why"], string>,
  approvalWhyNot: {
    same_person: "You asked for this yourself; somebody else decides.",
    stands_in_for_asker: "You stand in for the person who asked; somebody else decides.",
    own_matter: "This is your own matter or your family's; somebody else decides.",
    role_too_low: "Your role cannot decide this.",
    over_limit: "The amount is above your own limit.",
    expired: "The time to answer is over.",
  } satisfies Record<NonNullable<ApprovalCard["whyNot"]>, string>,
  clinicianAnswers: {
    expected: "Expected",
    not_expected: "Not expected",
    visit_needed: "Visit needed",
  } satisfies Record<ClinicianAnswerRequest["answer"], string>,
  facts: {
    reason: "reason",
    "item.kind": "kind of purchase",
    "item.category": "category",
    jurisdiction: "place",
    "consent.state": "consent",
    "consent.how": "how it was signed",
    "product.state": "state of the product",
    "clinician.answer": "clinician's answer",
    "days.since_purchase": "days since purchase",
    "days.to_expiry": "days to expiry",
    "days.medical_note_after_purchase": "days from purchase to medical note",
    "uses.sold": "uses sold",
    "uses.used": "uses used",
    "uses.no_shows": "no-shows",
    "uses.late_cancels": "late cancels",
    "uses.left": "uses left",
    "term.days_left": "days left of the term",
    "term.notice_days_given": "days of notice given",
    paid_minor: "amount paid",
    left_minor: "amount not spent",
    moved_miles: "miles moved",
    "visit.cancelled_hours_before": "hours from cancellation to the visit",
    "quantity.back": "how many are given back",
    expired: "expired",
    "product.returned": "product returned",
    "charge.duplicate": "charged twice",
    "claim.overpaid": "insurer overpaid",
    "evidence.medical_note": "medical note seen",
    "evidence.condition_listed": "note names a condition that the policy lists",
    clinic_at_fault: "clinic at fault",
    "paid_by.hsa_fsa": "paid by HSA or FSA card",
    "paid_by.lender": "paid by a lender",
  } satisfies Record<FactName, string>,
  usesTaken: {
    void: (_uses, held) =>
      plural("en", held, { one: "The 1 use left is voided.", other: `All ${held} uses left are voided.` }),
    trim: (uses, held) => `${uses} of the ${held} uses left ${uses === 1 ? "is" : "are"} taken off.`,
    keep: (_uses, held) =>
      plural("en", held, { one: "The 1 use left is kept.", other: `All ${held} uses left are kept.` }),
  } satisfies Record<UsesTaken["effect"], (uses: number, held: number) => string>,
  /** Of a case whose reason neither the mail nor a person has named. */
  reasonOpen: "No reason given yet",
  providerPay: {
    withheld: (who: string, amount: string, title: string) =>
      `${who} was paid for ${amount} of this (${title}): to be withheld from the next pay.`,
    absorbed: (who: string, amount: string, title: string) =>
      `${who} was paid for ${amount} of this (${title}): the clinic bears it.`,
    not_due: (who: string, _: string, title: string) => `${who} was not paid for this yet (${title}).`,
  } satisfies Record<ProviderPayView["state"], (who: string, amount: string, title: string) => string>,
  decided: {
    line: (who: string | undefined, what: string, when: string, state: string) =>
      `${who ?? "Somebody"}: ${what}, ${when} (${state})`,
    states: {
      awaiting_approval: "waits for approval",
      approved: "decided",
      rejected: "rejected",
      asked_back: "asked back",
      stopped: "stopped",
    } satisfies Record<DecisionView["state"], string>,
  },
  checks: {
    legal_hold: () => "This is on a legal hold: nothing is written to the patient.",
    amount_missing: () => "The reply does not name the amount.",
    amount_differs: (words: string) => `“${words}” is not an amount of this case.`,
    says_sent: (words: string) => `“${words}”: no money has left yet.`,
    says_arrived: (words: string) => `“${words}”: nobody knows yet that it arrived.`,
    says_coming: (words: string) => `“${words}”: this money came back.`,
    amount_unknown: (words: string) => `“${words}” is no amount that this case knows. Is it right?`,
    promises_money: (words: string) => `“${words}” promises money, and none is decided.`,
    refuses_given: (words: string) => `“${words}”: it was decided to give this.`,
    refuses_open: (words: string) => `“${words}” refuses this, and nothing is decided yet.`,
    gives_other: (words: string) => `“${words}”: something else was decided.`,
    way_differs: (words: string) => `“${words}”: the money goes another way.`,
    days_differ: (words: string) => `“${words}” is not how long this money takes.`,
    date_differs: (words: string) => `“${words}” is another day than this case has.`,
    no_task: (words: string) => `“${words}”: nobody here has a task to do this then.`,
    reading_grade: () => "Hard to read. Use shorter sentences and words.",
    banned_phrase: (words: string) => `The clinic does not use “${words}”.`,
    clinical_detail: (words: string) => `“${words}” is clinical detail.`,
    undated_promise: (words: string) => `“${words}” promises something without a date.`,
    second_apology: (words: string) => `“${words}”: saying sorry once is enough.`,
    empty: () => "The reply is empty.",
  } satisfies Record<ReplyCheck, (words: string) => string>,
};
