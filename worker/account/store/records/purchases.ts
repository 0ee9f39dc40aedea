import type { ItemKind, MissedCharge, UseKind, UseUnit } from "../../../../core/words.ts";
import { sameRefund } from "../money/refund-names.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface PurchaseRow {
  readonly purchaseId: string;
  readonly patientId: string;
  readonly payerId: string | null;
  readonly boughtOn: string;
  readonly currency: string;
  readonly invoice: string | null;
  readonly locationId: string;
  readonly locationTitle: string;
  readonly timeZone: string;
  readonly jurisdiction: string;
}

/** A line with its item and, where it has one, its entitlement: the `ent…` columns are then all there. */
export interface LineRow {
  readonly lineId: string;
  readonly purchaseId: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly category: string;
  /** How letters name it, by language, as JSON; null while no import has said. */
  readonly serviceNames: string | null;
  readonly unit: UseUnit | null;
  readonly quantity: number;
  readonly paidMinor: number;
  readonly listMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly seller: string | null;
  /** Of a service that is sold once. */
  readonly provider: string | null;
  readonly lot: string | null;
  readonly productState: "unopened" | "opened" | "damaged" | null;
  readonly returnedOn: string | null;
  /** Of a gift card or a deposit: what was spent of it, as the clinic's own system says. */
  readonly spentMinor: number | null;
  readonly entitlementId: string | null;
  readonly entKind: "package" | "membership" | null;
  readonly sold: number | null;
  readonly bonus: number | null;
  readonly listPerUseMinor: number | null;
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly originalExpiresOn: string | null;
  readonly periodDays: number | null;
  readonly noticeDays: number | null;
  readonly paidUntilOn: string | null;
  readonly cancelRequestedOn: string | null;
  /** Of a membership, as JSON; null while no import has said. */
  readonly benefits: string | null;
  readonly voidedUses: number | null;
  /** What the clinic's own system has taken off a package, for whatever reason; null while no import has said. */
  readonly takenOff: number | null;
}

export interface UseRow {
  readonly useId: string;
  readonly entitlementId: string;
  readonly kind: UseKind;
  readonly usedOn: string;
  readonly provider: string | null;
  readonly location: string | null;
  readonly noteRef: string | null;
  readonly invoice: string | null;
  readonly patientPaysMinor: number | null;
  readonly chargedAs: MissedCharge | null;
  readonly reversedOn: string | null;
}

/** Newest first. */
export function purchasesOf(sql: Sql, patientId: string): PurchaseRow[] {
  return sql.all<PurchaseRow>(
    `SELECT p.id AS purchaseId, p.patient_id AS patientId, p.payer_id AS payerId, p.bought_on AS boughtOn, p.currency,
       p.invoice, p.location_id AS locationId, l.title AS locationTitle, l.time_zone AS timeZone, l.jurisdiction
     FROM purchase p JOIN location l ON l.id = p.location_id
     WHERE ${ofSame("p.patient_id")} ORDER BY p.bought_on DESC, p.id DESC`,
    patientId,
  );
}

export function zoneOfPurchase(sql: Sql, purchaseId: string): string {
  const row = sql.one<{ timeZone: string }>(
    "SELECT l.time_zone AS timeZone FROM purchase p JOIN location l ON l.id = p.location_id WHERE p.id = ?",
    purchaseId,
  );
  return row?.timeZone ?? "UTC";
}

export function linesOf(sql: Sql, patientId: string): LineRow[] {
  return sql.all<LineRow>(
    `SELECT n.id AS lineId, n.purchase_id AS purchaseId, i.title, i.kind, i.category, i.service_names AS serviceNames, i.unit, n.quantity, n.paid_minor AS paidMinor,
       n.list_minor AS listMinor, n.discount_minor AS discountMinor, n.tax_minor AS taxMinor, n.seller, n.provider, n.lot,
       n.product_state AS productState, n.returned_on AS returnedOn, n.spent_minor AS spentMinor, e.id AS entitlementId, e.kind AS entKind, e.sold, e.bonus,
       e.list_per_use_minor AS listPerUseMinor, e.starts_on AS startsOn, e.expires_on AS expiresOn,
       e.original_expires_on AS originalExpiresOn, e.period_days AS periodDays, e.notice_days AS noticeDays,
       e.paid_until_on AS paidUntilOn, e.cancel_requested_on AS cancelRequestedOn, e.benefits, e.voided_uses AS voidedUses, e.taken_off AS takenOff
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN item i ON i.id = n.item_id
       LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE ${ofSame("p.patient_id")} ORDER BY n.id`,
    patientId,
  );
}

export function usesOf(sql: Sql, patientId: string): UseRow[] {
  return sql.all<UseRow>(
    `SELECT u.id AS useId, u.entitlement_id AS entitlementId, u.kind, u.used_on AS usedOn, u.provider, l.title AS location,
       u.note_ref AS noteRef, u.invoice, u.patient_pays_minor AS patientPaysMinor, u.charged_as AS chargedAs, u.reversed_on AS reversedOn
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN entitlement e ON e.line_id = n.id
       JOIN use_record u ON u.entitlement_id = e.id LEFT JOIN location l ON l.id = u.location_id
     WHERE ${ofSame("p.patient_id")} ORDER BY u.used_on, u.id`,
    patientId,
  );
}

/** Given back on each line so far, by legs in a counting state, less what was taken back or paid out of credit since. */
export function returnedByLine(sql: Sql, patientId: string): ReadonlyMap<string, number> {
  const rows = sql.all<{ lineId: string; returnedMinor: number }>(
    `SELECT lineId, sum(minor) AS returnedMinor FROM (
       SELECT n.id AS lineId, a.net_minor + a.tax_minor AS minor
       FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN allocation a ON a.line_id = n.id JOIN leg g ON g.id = a.leg_id
       WHERE ${ofSame("p.patient_id", "?1")} AND g.held_minor > 0
       UNION ALL SELECT n.id, x.net_minor + x.tax_minor
       FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN credit_entry_line x ON x.line_id = n.id WHERE ${ofSame("p.patient_id", "?1")}
       UNION ALL SELECT n.id, o.net_minor + o.tax_minor
       FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN outside_allocation o ON o.line_id = n.id
         JOIN outside_refund r ON ${sameRefund("r", "o")} AND r.counts = 1 WHERE ${ofSame("p.patient_id", "?1")})
     GROUP BY lineId HAVING returnedMinor <> 0`,
    patientId,
  );
  return new Map(rows.map((row) => [row.lineId, row.returnedMinor]));
}

/** What refunds made at the processor gave back on a line, where somebody took them over for its matter; undefined where none did. */
export function placedOn(sql: Sql, lineId: string): number | undefined {
  const row = sql.one<{ minor: number | null }>(
    `SELECT sum(o.net_minor + o.tax_minor) AS minor FROM outside_allocation o
     JOIN outside_refund r ON ${sameRefund("r", "o")} AND r.counts = 1 WHERE o.line_id = ?`,
    lineId,
  );
  return row?.minor ?? undefined;
}

/** What decisions hold on a line that has not begun to leave; credit that is paid out gives nothing anew. Undefined where nothing is held. */
export function heldOn(sql: Sql, lineId: string): number | undefined {
  const row = sql.one<{ minor: number | null }>(
    `SELECT sum(a.net_minor + a.tax_minor) AS minor FROM allocation a JOIN leg g ON g.id = a.leg_id
       JOIN decision d ON d.id = g.decision_id
     WHERE a.line_id = ? AND g.state = 'reserved' AND d.pays_out_leg_id IS NULL`,
    lineId,
  );
  return row?.minor ?? undefined;
}
