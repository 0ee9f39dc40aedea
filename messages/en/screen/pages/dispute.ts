/** Words of a dispute's card: what the bank asks, and what is done about it. */
import type { DisputeReason, DisputeState } from "../../../../core/disputes/dispute.ts";
import type { LeftBecause, PieceKind } from "../../../../core/disputes/pieces.ts";
import { plural } from "../../../plural.ts";

const pieces = {
  refusal: "why it is refused, with the clause",
  terms_shown: "where and when the terms were shown",
  bought: "what was bought",
  visits: "each visit",
  summary: "cover and timeline",
  service_dates: "days of service",
  cancellation_shown: "where the terms of cancelling were shown",
  cancellation_answer: "why the cancellation does not stand",
  other_charge_why: "how the two charges differ",
  other_charge_ref: "the other charge",
  patient_name: "name",
  patient_email: "e-mail address",
  billing_address: "billing address",
  bought_from_ip: "address on the internet",
  shipped_to: "where it was sent",
  shipped_by: "who carried it",
  shipped_on: "when it was sent",
  tracking_number: "tracking number",
  packet: "the packet as a file",
  terms: "the terms as a file",
  signed_consent: "the signed consent",
  visit_record: "the use log as a file",
  messages: "messages as a file",
  receipt: "the receipt",
  cancellation_terms: "the terms of cancelling as a file",
  other_charge: "the other charge as a file",
  shipping: "papers of the shipment",
} satisfies Record<PieceKind, string>;

export const dispute = {
  title: "The bank’s question",
  at: (processor: string, ref: string) => `${processor} · ${ref}`,
  reasons: {
    not_theirs: "The patient says that they did not pay this",
    not_recognised: "The patient does not recognise the charge",
    not_received: "The patient says that they did not get it",
    not_as_described: "The patient says that it was not as described",
    refund_not_given: "The patient says that a refund was due and not given",
    cancelled: "The patient says that it was cancelled",
    charged_twice: "The patient says that it was charged twice",
    wrong_amount: "The patient says that the sum is wrong",
    paid_otherwise: "The patient says that it was paid another way",
    bank_trouble: "The bank could not carry the payment out",
    other: "Another reason",
  } satisfies Record<DisputeReason, string>,
  code: (code: string) => `There: ${code}`,
  inquiry: "The bank only asks: nothing is withdrawn yet.",
  states: {
    needs_answer: "Waits for an answer",
    under_review: "The bank is deciding",
    won: "Decided for the clinic",
    lost: "Decided for the patient",
    closed: "Closed without a decision",
  } satisfies Record<DisputeState, string>,
  days: (n: number, day: string) => {
    if (n < 0) return `The bank’s day, ${day}, has passed`;
    if (n === 0) return `Answer today, ${day}`;
    return n === 1 ? `Answer by tomorrow, ${day}` : `${n} days to answer, until ${day}`;
  },
  decided: {
    fight: (by: string, when: string) => `${by} fights it, since ${when}`,
    accept: (by: string, when: string) => `${by} accepted it, ${when}`,
  },
  pieces,
  laid: (by: string, when: string) => `Lies there, not sent. Laid by ${by}, ${when}:`,
  ready: (by: string, when: string) => `Made ready here, not sent. By ${by}, ${when}:`,
  left: {
    no_place: "has no place there",
    no_room: "stays out: there is no room",
    too_large: "stays out: the file is too large",
    wrong_type: "stays out: they take no file of this type",
    shortened: "is shortened to whole sentences",
  } satisfies Record<LeftBecause, string>,
  lacks: "Missing:",
  underWay: {
    stage: "Evidence is being laid there …",
    submit: "The answer is being sent to the bank …",
    accept: "The acceptance is being told …",
  },
  noAnswerYet: "No answer yet. It is looked for there before anything is sent again.",
  refused: {
    stage: "The evidence does not lie there",
    submit: "The answer was not sent",
    accept: "It was not accepted",
  },
  because: (code: string) => {
    const known: Readonly<Record<string, string>> = {
      too_many_pages: "It has more pages than the bank takes. Leave pieces out and lay it there again.",
      too_late: "The bank’s day has passed.",
      already_sent: "Somebody has answered in the processor’s own pages.",
      changed_there: "What lies there was changed since you looked. Lay it there again and look at it.",
      ended_otherwise:
        "The dispute ended before the processor told us whether this went. Look in its own pages at what stands there.",
      newer_packet: "A newer packet was made since. Lay it there anew, look at it, then send it.",
      copied: "This account was copied while it was under way. Look in the processor’s own pages whether it went.",
      not_open: "The bank takes no answer to this any more.",
      nothing_to_lay: "There is nothing to lay there: no case knows what was bought, or no packet could be made.",
      no_answer: "The processor gives no answer. Look in its own pages.",
      no_right: "The keys of this connection may not answer disputes. An admin gives them that right at the processor.",
      file_refused: "The processor does not take a file.",
    };
    return known[code] ?? `The processor says: ${code}`;
  },
  sent: {
    submit: (by: string, when: string) => `${by} sent the answer to the bank, ${when}. A bank takes one answer.`,
    accept: (by: string, when: string) => `${by} gave the money up, ${when}.`,
  },
  noProgram: "This processor takes no answer from here. Answer in its own pages.",
  fight: "Fight it",
  fightTitle: "Fight this dispute?",
  fightText: "Your sentence stands in the record. Then evidence can be laid at the processor. Nothing is sent by that.",
  accept: "Accept it",
  acceptTitle: (sum: string) => `Give up ${sum}?`,
  acceptText:
    "The patient keeps the money, the fee stays lost, and the bank takes no other answer. This cannot be undone. Your sentence stands in the record.",
  wentBack: (sum: string) => `${sum} of this payment went back to the patient already.`,
  acceptTwice: (sum: string) =>
    `${sum} of this payment went back already: if you accept, the patient has money twice. To fight it, show the bank that refund.`,
  acceptYes: "Give the money up",
  stage: "Lay the evidence there",
  again: "Lay it there anew",
  prepare: "Make the evidence ready",
  closesTitle: "Lay it there, and close the processor’s own pages?",
  closesText: (processor: string) =>
    `From the first piece on this dispute can no longer be answered or accepted in ${processor}’s own pages, only here.`,
  submit: "Send it to the bank",
  submitTitle: "Send this answer to the bank?",
  submitText: (n: number) =>
    `${n} ${plural("en", n, { one: "piece goes", other: "pieces go" })} to the bank as listed. A bank takes one answer: nothing can be added later.`,
  submitYes: "Send it now",
  done: "Kept.",
  financeSends: "Finance or an admin sends it, or accepts.",
};
