/** Why money waits, failed or needs a person: our own codes first, then the processor's. */
const known = {
  too_old: "Two days without a clear answer.",
  no_answer: "No answer has arrived yet. Nothing is sent twice.",
  no_answer_to_queries: "The processor was asked three times and did not answer.",
  request_changed: "The request would not have been the same as before. Nothing was sent.",
  found_after_end: "A refund was found after we had closed this one.",
  given_up: "Somebody looked, found no refund, and gave it up.",
  payment_locked: "The payment is disputed, so it cannot be refunded now.",
  nothing_left: "While this waited, so much of the payment went back elsewhere that this no longer fits.",
  amount_not_sendable: "The processor cannot move this amount.",
  processing: "The bank is working on it.",
  insufficient_funds: "The clinic's balance at the processor is too low. It leaves by itself once it is topped up.",
  charge_pending: "The payment itself has not arrived yet.",
  lost_or_stolen_card: "The card was reported lost or stolen. Pay another way.",
  expired_or_canceled_card: "The card has expired or was closed. Pay another way.",
  declined: "The patient's bank declined it. Pay another way.",
  merchant_request: "It was cancelled at the processor.",
  charge_for_pending_refund_disputed: "The patient disputed the payment before the refund arrived.",
  charge_disputed: "The payment is disputed, so it cannot be refunded now.",
  refund_disputed_payment: "The payment is disputed, so it cannot be refunded now.",
  charge_already_refunded: "The processor has refunded this payment already.",
  resource_missing: "The processor does not know this payment.",
  rate_limit: "The processor is busy. It is sent again by itself.",
  lock_timeout: "The processor is busy. It is sent again by itself.",
} as const;

export const legProblems = {
  known: known as Readonly<Record<keyof typeof known, string>>,
  other: (code: string) => `The processor's word for it: ${code}.`,
};
