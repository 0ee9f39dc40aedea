/** On which locations what was decided falls: where its lines were bought. */
import type { LocationSum } from "../../../../core/approval/needed.ts";
import type { Sql } from "../sql.ts";
import type { DecidedAlone } from "./decided-alone.ts";

interface Stored {
  readonly locationId: string | null;
  readonly amountMinor: number;
}

const placed = (rows: readonly Stored[]): LocationSum[] =>
  rows.map(({ locationId, amountMinor }) => ({ locationId: locationId ?? undefined, amountMinor }));

/** One decision's legs, whatever became of them. */
export const locationsOfDecision = (sql: Sql, decisionId: string): LocationSum[] =>
  placed(
    sql.all<Stored>(
      `SELECT p.location_id AS locationId, sum(a.net_minor + a.tax_minor) AS amountMinor
       FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN purchase p ON p.id = n.purchase_id
       WHERE g.decision_id = ? GROUP BY p.location_id`,
      decisionId,
    ),
  );

/** As `decidedAloneSince`, location by location. */
export const decidedAloneAt = (sql: Sql, counted: Omit<DecidedAlone, "isExceptionsOnly">): LocationSum[] =>
  placed(
    sql.all<Stored>(
      `SELECT p.location_id AS locationId, sum(a.net_minor + a.tax_minor) AS amountMinor
       FROM decision d JOIN leg g ON g.decision_id = d.id JOIN allocation a ON a.leg_id = g.id
         JOIN line n ON n.id = a.line_id JOIN purchase p ON p.id = n.purchase_id
       WHERE d.decider_id IN (SELECT login_id FROM same_login WHERE person_id = ?) AND d.decided_at_ms >= ? AND d.state = 'approved' AND d.currency = ? AND d.id <> ?
         AND g.state NOT IN ('failed', 'bounced') AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.decision_id = d.id)
       GROUP BY p.location_id`,
      counted.personId,
      counted.sinceMs,
      counted.currency,
      counted.exceptDecisionId ?? "",
    ),
  );

/** As `creditTakenMinor`: where the grant was given; an imported one nobody can place. */
export const creditTakenAt = (sql: Sql, personId: string, onDate: string, currency: string): LocationSum[] =>
  placed(
    sql.all<Stored>(
      `SELECT p.location_id AS locationId, -sum(e.delta_minor) AS amountMinor
       FROM credit_entry e LEFT JOIN credit_entry t ON t.id = e.lot_id LEFT JOIN leg g ON g.id = t.leg_id
         LEFT JOIN payment y ON y.id = g.payment_id LEFT JOIN purchase p ON p.id = y.purchase_id
       WHERE e.person_id IN (SELECT login_id FROM same_login WHERE person_id = ?) AND e.on_date = ? AND e.currency = ? AND e.kind IN ('use', 'reverse') GROUP BY p.location_id`,
      personId,
      onDate,
      currency,
    ),
  );

/** Where the payment was taken that a grant of credit converts; undefined for an imported one. */
export const locationOfLot = (sql: Sql, lotId: string): string | undefined =>
  sql.one<{ locationId: string }>(
    `SELECT p.location_id AS locationId FROM credit_entry e JOIN leg g ON g.id = e.leg_id
       JOIN payment y ON y.id = g.payment_id JOIN purchase p ON p.id = y.purchase_id WHERE e.id = ?`,
    lotId,
  )?.locationId;
