/** Where a processor's payment belongs, by what is on file: by a reference that names exactly one purchase, or as a suggestion. */
import { addDays } from "../../../../core/facts/civil.ts";
import { bareEmail, normaliseEmail, normalisePhone } from "../../../../core/facts/patient-keys.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { paymentByProcessorRef } from "../../store/money/payments.ts";
import { purchasesByInvoice } from "../../store/people/by-reference.ts";
import { type KeyKind, keysWithValue } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import {
  type PaidFacts,
  type PurchaseFacts,
  paymentsFor,
  purchaseFacts,
  purchasesByBareRef,
  purchasesBySourceIds,
  purchasesOfPatients,
} from "../../store/sync/link-targets.ts";
import type { TakenPayment } from "../../store/sync/taken-payments.ts";

/** A purchase, and the payment on file that this one is; without one it is a payment that nobody has told us of. */
export interface Target {
  readonly purchase: PurchaseFacts;
  readonly payment: PaidFacts | undefined;
}

/** The payment on file with the processor's own name for it. */
export function knownPaymentId(sql: Sql, { connectionId, ref, chargeRef }: TakenPayment): string | undefined {
  const known =
    paymentByProcessorRef(sql, connectionId, ref) ??
    (chargeRef === null ? undefined : paymentByProcessorRef(sql, connectionId, chargeRef));
  return known?.paymentId;
}

/** A payment comes up to a month before what it pays for is written down, and up to a year after. */
const BEFORE_DAYS = 31;
const AFTER_DAYS = 366;

/** The one purchase that it names, where it fits there in sum, currency and day, and nothing says that somebody else paid. */
export function namedTarget(sql: Sql, taken: TakenPayment): Target | undefined {
  const refs = [taken.ref, ...(taken.chargeRef === null ? [] : [taken.chargeRef])];
  const ids = [
    ...purchasesByBareRef(sql, refs),
    ...purchasesBySourceIds(sql, taken.names),
    ...purchasesByInvoice(sql, taken.names),
  ];
  if (ids.length === 0) return undefined;
  const targets = purchaseFacts(sql, [...new Set(ids)]).flatMap((purchase) => targetAt(sql, taken, purchase) ?? []);
  const [only, ...others] = targets;
  return only && others.length === 0 && !isSomebodyElses(sql, taken, only.purchase) ? only : undefined;
}

/** Who paid, by address or number, is on file, and is neither the patient nor who pays or answers for them. */
function isSomebodyElses(sql: Sql, taken: TakenPayment, purchase: PurchaseFacts): boolean {
  const payers = patientsByContact(sql, taken);
  const theirs = [purchase.patientId, purchase.payerId, purchase.guardianId];
  return payers.length > 0 && !payers.some((id) => theirs.includes(id));
}

/** Exactly one that fits by the sum, the currency, the very day and who paid: for a person to look at, never for money. */
export function suggestedTarget(sql: Sql, taken: TakenPayment): Target | undefined {
  const patientIds = patientsByContact(sql, taken);
  if (patientIds.length === 0) return undefined;
  const [only, ...others] = targetsOf(sql, taken, patientIds).filter((target) => isOfDay(sql, taken, target));
  return only && others.length === 0 ? only : undefined;
}

/** What of these patients' purchases it may have paid for, near its day. */
export function targetsOf(sql: Sql, taken: TakenPayment, patientIds: readonly string[]): Target[] {
  const on = dayOf(sql, taken.takenAtMs);
  const near = purchasesOfPatients(sql, patientIds, addDays(on, -AFTER_DAYS), addDays(on, BEFORE_DAYS));
  return near.flatMap((purchase) => targetAt(sql, taken, purchase) ?? []);
}

function isOfDay(sql: Sql, taken: TakenPayment, { purchase, payment }: Target): boolean {
  const on = dayOf(sql, taken.takenAtMs);
  if (payment) return dayOf(sql, payment.capturedAtMs) === on;
  return purchase.boughtOn === on && purchase.totalMinor === taken.capturedMinor;
}

const dayOf = (sql: Sql, atMs: number): string => civilDateAt(atMs, homeTimeZone(sql));

/** By an address or a number of theirs. */
export function patientsByContact(sql: Sql, { payerEmail, payerPhone }: TakenPayment): string[] {
  const by = (kinds: readonly KeyKind[], value: string | undefined) =>
    value ? keysWithValue(sql, kinds, value).map(({ patientId }) => patientId) : [];
  return [
    ...new Set([
      ...by(["email", "email_other"], payerEmail === null ? undefined : normaliseEmail(payerEmail)),
      ...by(["email_bare"], payerEmail === null ? undefined : bareEmail(payerEmail)),
      ...by(["phone"], payerPhone === null ? undefined : normalisePhone(payerPhone)),
    ]),
  ];
}

/** No processor takes these. */
const NEVER = ["cash", "cheque", "account_credit"];

/**
 * How it fits at a purchase: as the one payment on file of the same sum that nobody has said who took, or as one that is missing there.
 * Undefined where it fits nowhere, or in two places.
 */
export function targetAt(sql: Sql, taken: TakenPayment, purchase: PurchaseFacts): Target | undefined {
  if (purchase.currency !== taken.currency || !isNear(sql, taken, purchase)) return undefined;
  const paid = paymentsFor(sql, purchase.purchaseId);
  const open = paid.filter((payment) => isOpen(taken, payment));
  const ofDay = open.filter(({ capturedAtMs }) => dayOf(sql, capturedAtMs) === dayOf(sql, taken.takenAtMs));
  const [first, ...others] = ofDay.length > 0 ? ofDay : open;
  if (first) return others.length === 0 ? { purchase, payment: first } : undefined;
  const onFile = paid.reduce((sum, { collectedMinor }) => sum + collectedMinor, 0);
  return onFile + taken.capturedMinor <= purchase.totalMinor ? { purchase, payment: undefined } : undefined;
}

function isNear(sql: Sql, { takenAtMs }: TakenPayment, { boughtOn }: PurchaseFacts): boolean {
  const on = dayOf(sql, takenAtMs);
  return on >= addDays(boughtOn, -BEFORE_DAYS) && on <= addDays(boughtOn, AFTER_DAYS);
}

function isOpen(taken: TakenPayment, payment: PaidFacts): boolean {
  const { processor, processorRef, last4 } = payment;
  const isOurs = processorRef === null || processorRef === taken.ref || processorRef === taken.chargeRef;
  const isOtherCard = last4 !== null && taken.last4 !== null && last4 !== taken.last4;
  return (
    processor === "none" &&
    isOurs &&
    !isOtherCard &&
    payment.isLinked === 0 &&
    !NEVER.includes(payment.tender) &&
    payment.currency === taken.currency &&
    payment.collectedMinor === taken.capturedMinor
  );
}
