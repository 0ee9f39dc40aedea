/** Each record as the row it becomes, beside `id`, `source`, `source_id` and `record_hash`. References were checked before. */
import { assert } from "../../../../core/result.ts";
import type { HashedType } from "../../store/records/imported.ts";
import type { Row } from "../../store/records/upsert.ts";
import type { Book, RecordOf } from "./book.ts";

type Line = RecordOf<"purchase">["lines"][number];

export const ROWS: { readonly [T in HashedType]: (record: RecordOf<T>, book: Book) => Row } = {
  location: ({ title, timeZone, jurisdiction, currency }) => ({ title, time_zone: timeZone, jurisdiction, currency }),
  item: ({ title, kind, category, serviceName, unit }) => ({
    title,
    kind,
    category,
    service_names: serviceName ? JSON.stringify(serviceName) : null,
    unit: unit ?? null,
  }),
  patient: (record, book) => ({
    name: record.name,
    patient_number: record.patientNumber ?? null,
    language: record.language,
    since_on: record.since,
    visits: record.visits,
    payer_id: optional(book, "patient", record.source, record.payer),
    guardian_id: optional(book, "patient", record.source, record.guardian),
    contacts: JSON.stringify(record.authorisedContacts ?? []),
    contact_by: record.contactBy ?? null,
  }),
  purchase: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    payer_id: optional(book, "patient", record.source, record.payer),
    location_id: needed(book, "location", record.source, record.location),
    bought_on: record.boughtOn,
    currency: record.currency,
    invoice: record.invoice ?? null,
  }),
  payment: (record, book) => ({
    purchase_id: known(book.purchase(record.source, record.purchase)?.purchaseId),
    patient_id: known(book.purchase(record.source, record.purchase)?.patientId),
    tender: record.tender,
    processor: record.processor,
    processor_ref: record.processorRef ?? null,
    brand: record.brand ?? null,
    last4: record.last4 ?? null,
    captured_at_ms: record.capturedAtMs,
    currency: record.currency,
    collected_minor: record.collectedMinor,
  }),
  use: (record, book) => ({
    entitlement_id: known(book.line(record.source, record.line)?.entitlementId),
    kind: record.kind,
    used_on: record.usedOn,
    provider: record.provider ?? null,
    location_id: optional(book, "location", record.source, record.location),
    note_ref: record.noteRef ?? null,
    invoice: record.invoice ?? null,
    patient_pays_minor: record.patientPaysMinor ?? null,
    charged_as: record.chargedAs ?? null,
    reversed_on: record.reversedOn ?? null,
  }),
  consent: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    line_id: optionalLine(book, record),
    policy_version_id: record.policyVersionId,
    accepted_at_ms: record.acceptedAtMs,
    how: record.how,
  }),
  message: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    kind: record.kind,
    subject: record.subject,
    sent_at_ms: record.sentAtMs,
    seen_at_ms: record.seenAtMs ?? null,
  }),
  claim: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    line_id: optionalLine(book, record),
    insurer: record.insurer,
    service_on: record.serviceOn,
    state: record.state,
    currency: record.currency,
    overpaid_minor: record.overpaidMinor ?? null,
    found_on: record.foundOn ?? null,
  }),
  booking: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    line_id: optionalLine(book, record),
    on_date: record.onDate,
    title: record.title,
    cancelled_on: record.cancelledOn ?? null,
  }),
  unpaid_invoice: (record, book) => ({
    patient_id: needed(book, "patient", record.source, record.patient),
    invoice: record.invoice,
    amount_minor: record.amountMinor,
    currency: record.currency,
    due_on: record.dueOn,
  }),
};

export function lineRow(line: Line, source: string, purchaseId: string, book: Book): Row {
  return {
    purchase_id: purchaseId,
    item_id: needed(book, "item", source, line.item),
    quantity: line.quantity,
    paid_minor: line.paidMinor,
    list_minor: line.listMinor,
    discount_minor: line.discountMinor,
    tax_minor: line.taxMinor,
    seller: line.seller ?? null,
    provider: line.provider ?? null,
    lot: line.lot ?? null,
    product_state: line.productState ?? null,
    returned_on: line.returnedOn ?? null,
    spent_minor: line.spentMinor ?? null,
  };
}

/** `voided_uses` is the product's own count and stays as it is. */
export function entitlementRow(entitlement: NonNullable<Line["entitlement"]>, lineId: string): Row {
  return {
    line_id: lineId,
    kind: entitlement.kind,
    sold: entitlement.sold,
    bonus: entitlement.bonus,
    list_per_use_minor: entitlement.listPerUseMinor,
    starts_on: entitlement.startsOn,
    expires_on: entitlement.expiresOn ?? null,
    original_expires_on: entitlement.originalExpiresOn ?? null,
    period_days: entitlement.periodDays ?? null,
    notice_days: entitlement.noticeDays ?? null,
    paid_until_on: entitlement.paidUntilOn ?? null,
    cancel_requested_on: entitlement.cancelRequestedOn ?? null,
    benefits: entitlement.benefits ? JSON.stringify(entitlement.benefits) : null,
    billing_stopped_on: entitlement.billingStoppedOn ?? null,
    taken_off: entitlement.takenOff ?? null,
  };
}

export function needed(book: Book, type: HashedType, source: string, ref: string): string {
  return known(book.id(type, source, ref));
}

export function optional(book: Book, type: HashedType, source: string, ref: string | undefined): string | null {
  // Who was erased is nobody's payer or guardian any more.
  const isNobody = ref === undefined || (type === "patient" && book.isErasedName(source, ref));
  return isNobody ? null : needed(book, type, source, ref);
}

export function optionalLine(book: Book, record: { source: string; line?: string | undefined }): string | null {
  return record.line === undefined ? null : known(book.line(record.source, record.line)?.lineId);
}

function known(id: string | undefined): string {
  assert(id !== undefined, "A reference that was not checked");
  return id;
}
