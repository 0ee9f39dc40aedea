/** Cases in which another patient's matter stands. */
import type { MixedCaseView } from "../../../../core/contract/money.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";

export interface MixedRow {
  readonly caseId: string;
  readonly patientId: string | null;
  readonly openedAtMs: number;
  readonly lines: number;
  readonly tickets: number;
}

/** Oldest first. */
export function mixedCaseRows(sql: Sql, most: number, sight: Sight | undefined): MixedRow[] {
  const params = new Params();
  const seen = andSeen(sight, "c.patient_id", params);
  return sql.all<MixedRow>(
    `SELECT c.id AS caseId, c.patient_id AS patientId, c.opened_at_ms AS openedAtMs,
       count(DISTINCT CASE WHEN s.kind IN ('line', 'decided_line') THEN s.what_id END) AS lines,
       count(DISTINCT CASE WHEN s.kind = 'ticket' THEN s.what_id END) AS tickets
     FROM case_stranger s JOIN refund_case c ON c.id = s.case_id WHERE TRUE${seen}
     GROUP BY c.id ORDER BY c.opened_at_ms, c.id LIMIT ${most}`,
    ...params.values,
  );
}

/** Whose matters they are beside its own patient's. */
export function strangersIn(sql: Sql, caseId: string): { readonly patientId: string; readonly name: string }[] {
  return sql.all(
    `SELECT DISTINCT p.id AS patientId, p.name FROM case_stranger s JOIN patient p ON p.id = s.patient_id
     WHERE s.case_id = ? ORDER BY p.name, p.id`,
    caseId,
  );
}

/** Of the strangers' payments: what counts as gone or held, and of that what has not left yet. */
export function strangersMoney(sql: Sql, caseId: string): MixedCaseView["money"] {
  return sql.all(
    `SELECT g.currency, sum(g.held_minor) AS amountMinor,
       sum(CASE WHEN g.state = 'reserved' THEN g.held_minor ELSE 0 END) AS waitingMinor
     FROM decision d JOIN leg g ON g.decision_id = d.id
     WHERE d.case_id = ?1 AND g.held_minor > 0
       AND g.payment_id IN (SELECT what_id FROM case_stranger WHERE case_id = ?1 AND kind = 'payment')
     GROUP BY g.currency ORDER BY g.currency`,
    caseId,
  );
}
