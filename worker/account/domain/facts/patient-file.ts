/** Everything the account holds about what a patient bought, in nine indexed reads, and one more for who has a membership: the story and the facts are made from the same rows. */
import { type Duplicate, findDuplicates, sellsOf } from "../../../../core/facts/duplicates.ts";
import { type EndRow, endsOfPatient } from "../../store/intake/found-traces.ts";
import { type PaymentRow, paymentsOf, receivedOf } from "../../store/money/payments.ts";
import { type ConsentRow, consentsOf } from "../../store/policy/consents.ts";
import { allPolicies, type StoredPolicy } from "../../store/policy/policies.ts";
import { type BookingRow, bookingsOf, type ClaimRow, claimsOf } from "../../store/records/dealings.ts";
import {
  type LineRow,
  linesOf,
  type PurchaseRow,
  purchasesOf,
  returnedByLine,
  type UseRow,
  usesOf,
} from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";

export interface PatientFile {
  readonly patientId: string;
  readonly purchases: readonly PurchaseRow[];
  readonly lines: readonly LineRow[];
  readonly uses: ReadonlyMap<string, readonly UseRow[]>;
  readonly payments: readonly PaymentRow[];
  readonly returned: ReadonlyMap<string, number>;
  readonly consents: readonly ConsentRow[];
  readonly bookings: readonly BookingRow[];
  readonly claims: readonly ClaimRow[];
  readonly policies: readonly StoredPolicy[];
  readonly duplicates: readonly Duplicate[];
  /** When each membership ended, as far as somebody says; one line for each. */
  readonly ends: readonly EndRow[];
}

export function readPatientFile(sql: Sql, patientId: string): PatientFile {
  const rows = {
    patientId,
    purchases: purchasesOf(sql, patientId),
    lines: linesOf(sql, patientId),
    uses: Map.groupBy(usesOf(sql, patientId), (use) => use.entitlementId),
    payments: paymentsOf(sql, patientId),
    returned: returnedByLine(sql, patientId),
    consents: consentsOf(sql, patientId),
    bookings: bookingsOf(sql, patientId),
    claims: claimsOf(sql, patientId),
    policies: allPolicies(sql),
  };
  const hasMembership = rows.lines.some(({ entKind }) => entKind === "membership");
  return { ...rows, duplicates: duplicatesIn(rows), ends: hasMembership ? endsOfPatient(sql, patientId) : [] };
}

export function purchaseOf(file: PatientFile, line: LineRow): PurchaseRow | undefined {
  return file.purchases.find((purchase) => purchase.purchaseId === line.purchaseId);
}

export function paymentsOfPurchase(file: PatientFile, purchaseId: string): readonly PaymentRow[] {
  return file.payments.filter((payment) => payment.purchaseId === purchaseId);
}

/** Uses that were not taken back. */
export function standingUses(file: PatientFile, line: LineRow): readonly UseRow[] {
  const uses = line.entitlementId === null ? [] : (file.uses.get(line.entitlementId) ?? []);
  return uses.filter((use) => use.reversedOn === null);
}

/** A use that was not taken back, or a booking, stands on it. */
export function isVisited(file: Pick<PatientFile, "bookings" | "uses">, line: LineRow): boolean {
  const uses = line.entitlementId === null ? [] : (file.uses.get(line.entitlementId) ?? []);
  return uses.some((use) => use.reversedOn === null) || file.bookings.some(({ lineId }) => lineId === line.lineId);
}

function duplicatesIn(file: Omit<PatientFile, "duplicates" | "ends">): readonly Duplicate[] {
  const purchases = file.purchases.map(({ purchaseId }) => {
    const lines = file.lines.filter((line) => line.purchaseId === purchaseId);
    return {
      purchaseId,
      paidMinor: lines.reduce((sum, line) => sum + line.paidMinor, 0),
      visited: lines.some((line) => isVisited(file, line)),
      sells: sellsOf(lines),
    };
  });
  const payments = file.payments.flatMap((payment) =>
    payment.purchaseId === null || receivedOf(payment) === 0 ? [] : [charged(payment, payment.purchaseId)],
  );
  return findDuplicates(payments, purchases);
}

/** What never came in was charged no second time. */
function charged(payment: PaymentRow, purchaseId: string) {
  const { processor, processorRef, chargeRef, capturedAtMs, currency, paymentId } = payment;
  return {
    paymentId,
    purchaseId,
    collectedMinor: receivedOf(payment),
    currency,
    capturedAtMs,
    ...(processorRef === null ? {} : { name: processorRef }),
    isUnread: processor !== "none" && chargeRef === null,
  };
}
