/** A package as our own rows and the clinic's own system have it now. */
import { sameRefund } from "../money/refund-names.ts";
import type { Sql } from "../sql.ts";

export interface PackageNow {
  /** Sold and bonus uses less those that stand as used. */
  readonly left: number;
  /** Uses that legs with a hold paid back, less those that came back with credit taken back. */
  readonly own: number;
  /** What the clinic's own system has taken off, for whatever reason; null while no import has said. */
  readonly takenOff: number | null;
  readonly expiresOn: string | null;
}

export function packageNow(sql: Sql, lineId: string): PackageNow | undefined {
  return sql.one<PackageNow>(
    `SELECT e.taken_off AS takenOff, e.expires_on AS expiresOn,
       e.sold + e.bonus - (SELECT count(*) FROM use_record u WHERE u.entitlement_id = e.id AND u.kind = 'used' AND u.reversed_on IS NULL)
         AS "left",
       (SELECT coalesce(sum(a.uses), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id
        WHERE a.line_id = e.line_id AND g.held_minor > 0)
         + (SELECT coalesce(sum(x.uses), 0) FROM credit_entry_line x WHERE x.line_id = e.line_id)
         + (SELECT coalesce(sum(o.uses), 0) FROM outside_allocation o JOIN outside_refund r ON ${sameRefund("r", "o")}
            WHERE o.line_id = e.line_id AND r.counts = 1) AS own
     FROM entitlement e WHERE e.line_id = ?`,
    lineId,
  );
}

/** Uses of a line that were taken off on our word, as tasks that are done say. */
export function usesTakenBefore(sql: Sql, lineId: string): number {
  return (
    sql.one<{ uses: number }>(
      `SELECT coalesce(sum(json_extract(values_json, '$.uses')), 0) AS uses FROM task
       WHERE kind IN ('void_package', 'trim_package') AND done_at_ms IS NOT NULL AND done_by <> 'makegood'
         AND json_extract(values_json, '$.lineId') = ?`,
      lineId,
    )?.uses ?? 0
  );
}

/** A line's price and invoice as the clinic's own system has them now. */
export function lineInBooks(sql: Sql, lineId: string): { priceMinor: number; invoice: string | null } | undefined {
  return sql.one(
    "SELECT n.paid_minor AS priceMinor, p.invoice FROM line n JOIN purchase p ON p.id = n.purchase_id WHERE n.id = ?",
    lineId,
  );
}

export interface PricedLine {
  readonly lineId: string;
  readonly priceMinor: number;
}

/** What a purchase asks for by line, and what came in for it in all. */
export function purchaseInBooks(sql: Sql, purchaseId: string): { lines: PricedLine[]; receivedMinor: number } {
  const lines = sql.all<PricedLine>(
    "SELECT id AS lineId, paid_minor AS priceMinor FROM line WHERE purchase_id = ? ORDER BY id",
    purchaseId,
  );
  const came = sql.one<{ minor: number }>(
    "SELECT coalesce(sum(received_minor), 0) AS minor FROM payment WHERE purchase_id = ? AND twin_of IS NULL",
    purchaseId,
  );
  return { lines, receivedMinor: came?.minor ?? 0 };
}

/** The membership of a line, as the clinic's own system has it; undefined where the line is none. */
export function membershipOf(sql: Sql, lineId: string): { title: string; billingStoppedOn: string | null } | undefined {
  return sql.one(
    `SELECT i.title, e.billing_stopped_on AS billingStoppedOn FROM line n JOIN item i ON i.id = n.item_id
       JOIN entitlement e ON e.line_id = n.id
     WHERE n.id = ? AND (e.kind = 'membership' OR i.kind = 'membership')`,
    lineId,
  );
}

/** Whether a later task of the same package wants more taken off in all. */
export function isFollowed(sql: Sql, lineId: string, inAll: number): boolean {
  return (
    sql.one(
      `SELECT 1 FROM task WHERE kind IN ('void_package', 'trim_package') AND coalesce(done_by, '') <> 'makegood'
         AND json_extract(values_json, '$.lineId') = ? AND json_extract(values_json, '$.takenOff') > ?`,
      lineId,
      inAll,
    ) !== undefined
  );
}

/** The days of a line's bookings from a day on that stand, soonest first: those that the clinic cancelled do not. */
export function bookedDaysFrom(sql: Sql, lineId: string, fromOn: string): string[] {
  return sql
    .all<{ onDate: string }>(
      `SELECT on_date AS onDate FROM booking WHERE line_id = ? AND on_date >= ? AND cancelled_on IS NULL
       ORDER BY on_date, id`,
      lineId,
      fromOn,
    )
    .map(({ onDate }) => onDate);
}

export const bookedFrom = (sql: Sql, lineId: string, fromOn: string): number =>
  bookedDaysFrom(sql, lineId, fromOn).length;

/** Bookings from a day on, of the lines of a case. */
export function bookingsOfCase(
  sql: Sql,
  caseId: string,
  fromOn: string,
): { bookingId: string; onDate: string; title: string }[] {
  return sql.all(
    `SELECT b.id AS bookingId, b.on_date AS onDate, b.title FROM case_line cl JOIN booking b ON b.line_id = cl.line_id
     WHERE cl.case_id = ? AND b.on_date >= ? AND b.cancelled_on IS NULL ORDER BY b.on_date, b.id`,
    caseId,
    fromOn,
  );
}
