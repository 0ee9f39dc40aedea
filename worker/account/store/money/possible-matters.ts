/** For what a refund may have been that somebody made elsewhere: the cases about what its payment paid for, and the lines about which none is. */
import { IN_DOUBT_STATES } from "../../../../core/refund/leg.ts";
import { setting } from "../account/settings.ts";
import type { Sql } from "../sql.ts";
import { ofOnePurchase, type PaymentRow } from "./payments.ts";

/** A case that a refund of this payment may have been for. */
export interface PossibleMatter {
  readonly caseId: string;
  /** What of the purchase it is about. */
  readonly title: string;
  /** What is held or asked for in it and has not left. */
  readonly waitingMinor: number;
  /** What it gave as account credit and did not take back. */
  readonly creditMinor: number;
}

/**
 * Cases in which money of the payment's purchase waits or became credit, and the open ones about it in which none did: it may have been for any
 * of them.
 */
export function mattersOf(sql: Sql, { paymentId, purchaseId }: PaymentRow): PossibleMatter[] {
  return sql.all<PossibleMatter>(
    `SELECT caseId, sum(minor) AS waitingMinor, sum(credit) AS creditMinor,
       (SELECT coalesce(group_concat(title, ', '), '') FROM (SELECT i.title FROM case_line k JOIN line n ON n.id = k.line_id JOIN item i ON i.id = n.item_id
          WHERE k.case_id = caseId AND n.purchase_id = ?2 ORDER BY n.id)) AS title
     FROM (
       SELECT d.case_id AS caseId, g.amount_minor AS minor, 0 AS credit FROM leg g JOIN decision d ON d.id = g.decision_id
         WHERE g.payment_id IN ${ofOnePurchase("?1")} AND g.state IN ('reserved', 'requested')
       UNION ALL
       SELECT d.case_id, 0, c.counts_minor FROM leg g JOIN decision d ON d.id = g.decision_id JOIN leg_counting c ON c.leg_id = g.id
         WHERE g.payment_id IN ${ofOnePurchase("?1")} AND g.kind = 'credit' AND g.state = 'settled' AND c.counts_minor > 0
       UNION ALL
       SELECT k.case_id, 0, 0 FROM case_line k JOIN line n ON n.id = k.line_id WHERE n.purchase_id = ?2 AND k.open = 1)
     GROUP BY caseId ORDER BY sum(minor) = 0, caseId`,
    paymentId,
    purchaseId,
  );
}

/**
 * Whether money of a case and of the payment's purchase is on its way and nobody knows yet whether it left. In an older copy of the database
 * what waits may have left.
 */
export function isInDoubt(sql: Sql, { paymentId }: PaymentRow, caseId: string): boolean {
  const row = sql.one(
    `SELECT 1 FROM leg g JOIN decision d ON d.id = g.decision_id WHERE d.case_id = ?1 AND g.payment_id IN ${ofOnePurchase("?2")}
       AND g.vendor_ref IS NULL AND g.state IN (SELECT value FROM json_each(?3)) LIMIT 1`,
    caseId,
    paymentId,
    JSON.stringify(setting(sql, "frozen") === "1" ? [...IN_DOUBT_STATES, "reserved"] : IN_DOUBT_STATES),
  );
  return row !== undefined;
}

/** Something that the payment paid for, and about which nothing is open here. */
export interface LooseLine {
  readonly lineId: string;
  readonly title: string;
}

export function looseLinesOf(
  sql: Sql,
  { purchaseId }: PaymentRow,
  matters: readonly Pick<PossibleMatter, "caseId">[],
): LooseLine[] {
  return sql.all<LooseLine>(
    `SELECT n.id AS lineId, i.title FROM line n JOIN item i ON i.id = n.item_id
     WHERE n.purchase_id = ?1 AND n.paid_minor > 0
       AND NOT EXISTS (SELECT 1 FROM case_line k WHERE k.line_id = n.id AND k.case_id IN (SELECT value FROM json_each(?2)))
     ORDER BY n.id`,
    purchaseId,
    JSON.stringify(matters.map(({ caseId }) => caseId)),
  );
}
