/** Money that went back and came back by our record, as the journal wants it. */
import type { Sql } from "../sql.ts";
import type { Named } from "./entries.ts";

export interface MoveRow {
  /** The leg's id, or the processor's name of a refund that was made elsewhere. */
  readonly id: string;
  readonly kind: "refund" | "hand" | "elsewhere";
  readonly state: string;
  readonly connectionId: string;
  readonly vendorRef: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** When it left, by our record; when it came back, where it did. */
  readonly leftAtMs: number;
  readonly backAtMs: number | null;
  readonly tender: string;
  readonly locationId: string | null;
  readonly invoice: string | null;
  readonly caseId: string | null;
  readonly approverId: string | null;
  /** The payment's own fee, as its processor lists it; null where it was never read, or is told in another currency. */
  readonly feeMinor: number | null;
  readonly capturedMinor: number;
  readonly backBeforeMinor: number;
}

const moved = (to: string, which: "min" | "max") =>
  `(SELECT ${which}(e.at_ms) FROM event e WHERE e.case_id = d.case_id AND e.type = 'leg.moved'
     AND json_extract(e.data, '$.legId') = g.id AND json_extract(e.data, '$.to') IN (${to}))`;

const FEE = `(SELECT b.fee_minor FROM balance_entry b WHERE b.kind = 'charge' AND b.connection_id = y.processor
    AND b.payment_ref IN (y.charge_ref, y.processor_ref) AND b.currency = y.currency ORDER BY b.at_ms LIMIT 1) AS feeMinor,
  coalesce(y.captured_minor, y.collected_minor) AS capturedMinor`;

const ABOUT = "y.id AS paymentId, y.tender, p.location_id AS locationId, p.invoice";

/**
 * Refunds and payments by hand of ours that left within a span, by when they were to leave: a little wider than what is asked for; those paid by hand
 * within it, whenever they were due; and those of these names, whenever they were.
 */
export const legMoves = (sql: Sql, sinceMs: number, untilMs: number, { legIds, refundRefs }: Named): MoveRow[] =>
  sql.all<MoveRow>(
    `SELECT g.id, g.kind, g.state, g.connection_id AS connectionId, g.vendor_ref AS vendorRef, g.amount_minor AS amountMinor, g.currency,
       coalesce(${moved("'pending', 'settled'", "min")}, g.leaves_at_ms) AS leftAtMs, ${moved("'bounced', 'failed'", "max")} AS backAtMs,
       d.case_id AS caseId,
       coalesce((SELECT a.approver_id FROM approval a WHERE a.decision_id = d.id AND a.state = 'approved' ORDER BY a.id LIMIT 1), d.decider_id) AS approverId,
       ${ABOUT}, ${FEE},
       (SELECT coalesce(sum(o.amount_minor), 0) FROM leg o WHERE o.payment_id = g.payment_id AND o.kind = 'refund' AND o.id < g.id
         AND o.state IN ('pending', 'settled'))
       + (SELECT coalesce(sum(o.amount_minor), 0) FROM outside_refund o WHERE o.payment_id = g.payment_id AND o.counts = 1 AND o.by_bank = 0
         AND o.made_at_ms < g.leaves_at_ms) AS backBeforeMinor
     FROM leg g JOIN decision d ON d.id = g.decision_id JOIN payment y ON y.id = g.payment_id LEFT JOIN purchase p ON p.id = y.purchase_id
     WHERE g.kind <> 'credit' AND g.vendor_ref IS NOT NULL AND g.id IN (
       SELECT id FROM leg WHERE kind <> 'credit' AND vendor_ref IS NOT NULL AND leaves_at_ms >= ?1 AND leaves_at_ms < ?2
       UNION SELECT h.id FROM leg h JOIN decision o ON o.id = h.decision_id JOIN event e ON e.case_id = o.case_id
         WHERE h.kind = 'hand' AND h.vendor_ref IS NOT NULL AND h.leaves_at_ms < ?1 AND e.at_ms >= ?1 AND e.at_ms < ?2
           AND e.type = 'leg.moved' AND json_extract(e.data, '$.legId') = h.id
       UNION SELECT value FROM json_each(?3)
       UNION SELECT l.id FROM json_each(?4) j JOIN leg l ON l.vendor_ref = j.value)
     ORDER BY g.id`,
    sinceMs,
    untilMs,
    JSON.stringify(legIds),
    JSON.stringify(refundRefs),
  );

/** Refunds that the processor shows and nobody made here. What only an import told of is no movement that a processor would list. */
export const outsideMoves = (sql: Sql, sinceMs: number, untilMs: number, { refundRefs }: Named): MoveRow[] =>
  sql.all<MoveRow>(
    `SELECT o.vendor_ref AS id, 'elsewhere' AS kind, iif(o.counts = 1, 'settled', 'failed') AS state, o.connection_id AS connectionId,
       o.vendor_ref AS vendorRef, o.amount_minor AS amountMinor, y.currency, o.made_at_ms AS leftAtMs, NULL AS backAtMs,
       (SELECT a.case_id FROM outside_allocation a WHERE a.vendor_ref = o.vendor_ref AND a.connection_id = o.connection_id LIMIT 1) AS caseId,
       NULL AS approverId, ${ABOUT}, ${FEE},
       (SELECT coalesce(sum(g.amount_minor), 0) FROM leg g WHERE g.payment_id = y.id AND g.kind = 'refund' AND g.state IN ('pending', 'settled')
         AND g.leaves_at_ms <= o.made_at_ms)
       + (SELECT coalesce(sum(x.amount_minor), 0) FROM outside_refund x WHERE x.payment_id = y.id AND x.counts = 1 AND x.by_bank = 0
         AND (x.made_at_ms < o.made_at_ms OR (x.made_at_ms = o.made_at_ms AND x.vendor_ref < o.vendor_ref))) AS backBeforeMinor
     FROM outside_refund o JOIN payment y ON y.id = o.payment_id LEFT JOIN purchase p ON p.id = y.purchase_id
     WHERE o.source = 'processor' AND o.by_bank = 0 AND ((o.made_at_ms >= ?1 AND o.made_at_ms < ?2)
       OR o.vendor_ref IN (SELECT value FROM json_each(?3))) ORDER BY o.made_at_ms, o.vendor_ref`,
    sinceMs,
    untilMs,
    JSON.stringify(refundRefs),
  );

export interface LossRow {
  readonly connectionId: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly atMs: number;
  readonly tender: string;
  readonly locationId: string | null;
  readonly invoice: string | null;
}

/**
 * What the bank took for patients in disputes that were lost, of each payment together: the processor tells of it dispute by dispute, and we by payment.
 * What was kept beside the payment tells of the same losses and of those from before disputes had rows: whichever tells of more, never both.
 */
export const bankLosses = (sql: Sql, sinceMs: number, untilMs: number, { paymentIds }: Named): LossRow[] =>
  sql.all<LossRow>(
    `WITH told AS (
       SELECT d.connection_id, d.payment_id, sum(d.amount_minor) AS minor, d.currency, min(coalesce(d.opened_at_ms, d.found_at_ms)) AS at_ms
       FROM dispute d WHERE d.state = 'lost' AND d.currency = (SELECT x.currency FROM dispute x
         WHERE x.payment_id = d.payment_id AND x.connection_id = d.connection_id AND x.state = 'lost' ORDER BY x.id LIMIT 1)
       GROUP BY d.payment_id, d.connection_id
       UNION ALL
       SELECT o.connection_id, o.payment_id, sum(o.amount_minor), z.currency, min(o.made_at_ms) FROM outside_refund o
         JOIN payment z ON z.id = o.payment_id
       WHERE o.by_bank = 1 AND o.counts = 1 AND NOT EXISTS (SELECT 1 FROM dispute x WHERE x.payment_id = o.payment_id
         AND x.connection_id = o.connection_id AND x.state = 'lost' AND x.currency <> z.currency)
       GROUP BY o.payment_id, o.connection_id),
     lost AS (SELECT connection_id, payment_id, max(minor) AS minor, min(currency) AS currency, min(at_ms) AS at_ms FROM told GROUP BY payment_id, connection_id)
     SELECT l.connection_id AS connectionId, l.minor AS amountMinor, l.currency, l.at_ms AS atMs, ${ABOUT}
     FROM lost l JOIN payment y ON y.id = l.payment_id LEFT JOIN purchase p ON p.id = y.purchase_id
     WHERE (l.at_ms >= ?1 AND l.at_ms < ?2) OR y.id IN (SELECT value FROM json_each(?3)) ORDER BY y.id, l.connection_id`,
    sinceMs,
    untilMs,
    JSON.stringify(paymentIds),
  );

export interface MovedLine {
  readonly moveId: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly uses: number;
  readonly paidNetMinor: number;
  readonly sold: number | null;
  readonly itemKind: string;
  readonly isAhead: 0 | 1;
}

const LINE = `n.paid_minor - n.tax_minor AS paidNetMinor, e.sold, i.kind AS itemKind`;
const LINE_JOINS =
  "JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id LEFT JOIN entitlement e ON e.line_id = n.id";
const ahead = (atMs: string) =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.line_id = n.id AND b.on_date >= date(${atMs} / 1000, 'unixepoch') AND b.cancelled_on IS NULL) AS isAhead`;

/** On which lines each of these falls. */
export const linesOfLegs = (sql: Sql, legIds: readonly string[]): MovedLine[] =>
  sql.all<MovedLine>(
    `SELECT a.leg_id AS moveId, a.net_minor AS netMinor, a.tax_minor AS taxMinor, a.uses, ${LINE}, ${ahead("g.leaves_at_ms")}
     FROM allocation a JOIN leg g ON g.id = a.leg_id ${LINE_JOINS}
     WHERE a.leg_id IN (SELECT value FROM json_each(?)) ORDER BY a.leg_id, a.line_id`,
    JSON.stringify(legIds),
  );

export const linesOfOutside = (sql: Sql, refs: readonly string[]): (MovedLine & { readonly connectionId: string })[] =>
  sql.all(
    `SELECT a.vendor_ref AS moveId, a.connection_id AS connectionId, a.net_minor AS netMinor, a.tax_minor AS taxMinor, a.uses, ${LINE},
       ${ahead("o.made_at_ms")}
     FROM outside_allocation a JOIN outside_refund o ON o.vendor_ref = a.vendor_ref AND o.connection_id = a.connection_id ${LINE_JOINS}
     WHERE a.vendor_ref IN (SELECT value FROM json_each(?)) ORDER BY a.vendor_ref, a.line_id`,
    JSON.stringify(refs),
  );
