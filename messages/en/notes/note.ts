import type { NoteWords } from "../../shapes/note.ts";

export const note: NoteWords = {
  matchedAnew: (by) =>
    `${by} matched this ticket to another patient. What this app noted here before was about somebody else and no longer holds.`,
  detected: (quote) => `Refund request found in the mail: “${quote}”`,
  notARequest: (by) =>
    `${by}: this is not a refund request. Its case is closed; the tags and fields of this app are taken back.`,
  whoIsThis: "Nobody is matched to the sender yet. Money is locked.",
  aboutWhom:
    "The mail speaks of somebody else. Please say whom it is about; until then nothing is suggested, and money is locked.",
  whichPurchase: "It is not clear which purchase the mail is about. Please choose it; until then nothing is suggested.",
  noReason: "The reason is not clear from the mail. Please choose it; until then nothing is suggested.",
  notVerified: (why) => `Not verified: money is locked. ${why}`.trim(),
  suggestion: (offer, sum, clause) => `Suggested: ${offer}${sum} (${clause})`,
  missing: (facts) => `Needed before anything can be suggested: ${facts}`,
  ofMatter: (title, said) => `${title}: ${said}`,
  stillOpen: (titles) => `Still to be decided: ${titles}.`,
  decided: (offer, by) => `${offer}, decided by ${by}`,
  asked: (offer, by) => `${offer}, asked by ${by}`,
  cancels: (amount) => `${amount} still owed is not asked for any more`,
  waiting: (role, until) => `Waits for ${role === "lead" ? "a lead" : "finance"} to approve, until ${until}`,
  onBehalf: (by, lender) => `${by} for ${lender}`,
  quote: (sentence) => `“${sentence}”`,
  approved: (by) => `Approved by ${by}`,
  rejected: (by) => `Rejected by ${by}`,
  askedBack: (by) => `${by} asks`,
  ended: {
    time: "Nobody answered in time. Please decide again.",
    facts_changed: "What it was asked on has changed, so nobody can say yes to it any more. Please decide again.",
    requester_changed:
      "The ticket is somebody else's now, so nobody can say yes to it any more. Please look who writes.",
    found_at_processor:
      "The processor has a refund of it already, so nobody can say yes to it any more. Please look before you decide again.",
    paid_elsewhere:
      "A refund made outside this app was for the same matter, so nobody can say yes to it any more. What is left of it has to be decided again.",
  },
  stopped: "Stopped. No money was sent.",
  stoppedInDoubt: "stopped, but it may have left before: every payment is being compared with the processor",
  offers: {
    refund: "Refund",
    credit: "Account credit",
    exchange: "Exchange",
    redo: "Complimentary redo",
    extend: "Extension",
    decline: "No refund due",
  },
  days: (n) => (n === 1 ? " by 1 day" : ` by ${n} days`),
  legs: {
    requested: "asked for, nothing held yet",
    reserved: "held, leaves soon",
    submitting: "being sent",
    unknown: "sent, no clear answer yet; it is being found out",
    pending: "with the processor, not finished",
    settled: "sent",
    failed: "did not go through",
    bounced: "came back from the bank",
    closed: "withdrawn",
    attention: "needs a person: see the case",
  },
  held: {
    frozen: "may have left already; held back until every payment is compared with the processor",
    payment_differs: "held back until finance has said what differs on this payment",
    case_mixed: "held back: another patient's purchase or ticket got into this case, and a lead has to look",
    outside_refund:
      "held back: a refund of this purchase was made outside this app, and finance has to say if it was for the same matter",
    connection_paused: "held back until the processor accepts the clinic's key again",
    connection_held: "held back until an admin resumes the connection to the processor",
  },
  dueAgain: (sum, reference) =>
    `The refund ${reference} that was made at the processor came to nothing: ${sum} is due again, and the patient does not have it.`,
  paidElsewhere: "not sent: a refund made outside this app was for the same matter",
  pending: {
    requires_action: "waits for the patient, who has to answer the processor's mail",
    insufficient_funds: "waits: the clinic's balance at the processor is too low; finance has the task",
    late: "with the bank for more than ten days; somebody has the task to ask",
  },
  replaces: "It goes instead of the one that came to nothing",
  dispute: {
    locked: (sum, label) =>
      `The bank asks about ${sum} of ${label}: the patient disputed it there. Nothing can be refunded from this payment now.`,
    inquiry: (sum, label) =>
      `The bank asks about ${sum} of ${label}. It has not taken the money; a refund is possible.`,
    answerBy: (day) => `Finance answers the bank by ${day}.`,
    wentBack: (refs) => `Went back before: ${refs}.`,
    creditHeld: (sum) => `Unspent account credit of ${sum} that was given for it is held until the bank has decided.`,
    ended: (label) => `The bank has closed its question about ${label}. The payment stands.`,
    lost: (sum, label) => `The bank decided for the patient: ${sum} of ${label} is taken from the clinic.`,
  },
  takenBack: (sum) => `${sum} of it was taken back`,
  otherLegs: {
    credit: { reserved: "held, booked soon", settled: "on the patient's account" },
    hand: { reserved: "to be paid by hand" },
  },
  paidManually: (reference) => `paid by hand${reference === undefined ? "" : `, reference ${reference}`}`,
  tell: (happened, due) => `Tell the patient: ${happened} A correction is ready in the sidebar; it is due ${due}.`,
  followUp: (ticketId) => `Ticket ${ticketId} is closed. Its refund case goes on here.`,
  ownTicket: "A refund case that no mail began goes on here. The patient has not been written to yet.",
  clinicianSaid: (answer, day, sentTo) =>
    `The clinician answered on ${day} through the link sent to ${sentTo}: ${{ expected: "expected", not_expected: "not expected", visit_needed: "a visit is needed" }[answer]}.`,
  tasks: (n) => `${n} to do in the clinic's own system; see the case.`,
};
