import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { isKnownAs, NO_PROCESSOR, paymentById } from "../../store/money/payments.ts";
import { isLinkedByHand, paymentsFor, purchaseFacts } from "../../store/sync/link-targets.ts";
import { type Check, type Fault, notThere } from "./fault.ts";

/** A payment is in its purchase's currency, is known by one reference, and never shrinks below what was given back of it. */
export function paymentFault(check: Check<"payment">): Fault | undefined {
  const { book, record } = check;
  const purchase = book.purchase(record.source, record.purchase);
  if (!purchase) return notThere("purchase", "purchase", record.purchase);
  if (purchase.currency !== record.currency) {
    return { field: "currency", detail: `the purchase is in ${purchase.currency}` };
  }
  if (record.refundedElsewhereMinor > record.collectedMinor) {
    return { field: "refundedElsewhereMinor", detail: "more was refunded than collected" };
  }
  if (record.processor !== NO_PROCESSOR && !book.isProcessor(record.processor)) {
    return { field: "processor", detail: `there is no processor called ${record.processor}` };
  }
  if (record.processor !== NO_PROCESSOR && record.processorRef === undefined) {
    return { field: "processorRef", detail: `a payment taken by ${record.processor} needs its id there` };
  }
  return referenceFault(check) ?? linkedFault(check) ?? shrinkFault(check);
}

/** The clinic's own system tells a payment that a link has made already: it would count twice. */
function linkedFault({ sql, book, planned, record }: Check<"payment">): Fault | undefined {
  const purchaseId = book.purchase(record.source, record.purchase)?.purchaseId;
  if (planned.state !== "new" || record.processor !== NO_PROCESSOR || purchaseId === undefined) return undefined;
  const [purchase] = purchaseFacts(sql, [purchaseId]);
  const paid = purchase ? paymentsFor(sql, purchaseId) : [];
  const isMade = paid.some(
    ({ isLinked, collectedMinor }) => isLinked === 1 && collectedMinor === record.collectedMinor,
  );
  const onFile = paid.reduce((sum, { collectedMinor }) => sum + collectedMinor, 0);
  return isMade && purchase && onFile + record.collectedMinor > purchase.totalMinor
    ? { field: "purchase", detail: "this payment was linked from the processor already: undo that link first" }
    : undefined;
}

function referenceFault({ sql, book, planned, record }: Check<"payment">): Fault | undefined {
  const { processor, processorRef } = record;
  if (processorRef === undefined) return undefined;
  const first = book.paymentNamed(processor, processorRef);
  const isFirst = first === undefined || first.id === planned.id;
  // A payment that stands there already keeps the name it came with, also where another was found to be the same charge.
  const isAsBefore = planned.state !== "new" && isKnownAs(sql, planned.id, processor, processorRef);
  const stored = isAsBefore ? undefined : book.storedPayment(processor, processorRef);
  return isFirst && (stored === undefined || stored === planned.id)
    ? undefined
    : { field: "processorRef", detail: "another payment has this reference" };
}

function shrinkFault({ sql, book, planned, record }: Check<"payment">): Fault | undefined {
  const before = planned.state === "changed" ? paymentById(sql, planned.id) : undefined;
  if (!before) return undefined;
  // That more went back than fits is no fault of this record, unless it says that less came in than we knew.
  const shrinks = record.collectedMinor < before.collectedMinor;
  if (shrinks && before.elsewhereMinor + before.disputedMinor + before.heldMinor > record.collectedMinor) {
    return { field: "collectedMinor", detail: "more of it was given back already" };
  }
  const purchaseId = book.purchase(record.source, record.purchase)?.purchaseId;
  if (before.purchaseId !== purchaseId && isLinkedByHand(sql, planned.id)) {
    return { field: "purchase", detail: "a person linked this payment to another purchase: undo that link first" };
  }
  const moved =
    before.currency !== record.currency ||
    before.purchaseId !== purchaseId ||
    before.processor !== record.processor ||
    before.processorRef !== (record.processorRef ?? null);
  if (moved && before.heldMinor > 0) {
    return { field: "purchase", detail: "money of this payment is on its way back: it cannot be moved" };
  }
  // What went back of it was shown there, under ids that mean nothing elsewhere.
  return before.processor !== record.processor && knownRefundsOf(sql, planned.id).length > 0
    ? { field: "processor", detail: `${before.processor} has refunds of this payment: it was taken there` }
    : undefined;
}
