/** Money of cases by where it stands: waiting for a yes, on its way, held until somebody does something, or not arrived. */
import type { CaseMoney } from "../../../../../core/contract/case.ts";
import { Params } from "../../params.ts";
import { andSeen, type Sight } from "../../people/sight.ts";
import type { Sql } from "../../sql.ts";

export interface MoneyThat {
  readonly what: CaseMoney;
  readonly nowMs: number;
}

/** What should have left and has not for so long is held by something. */
const HELD_AFTER_MS = 5 * 60_000;

/** The low balance, or the patient, who has to answer the processor. */
const WAITS_AT_PROCESSOR =
  "g.state = 'pending' AND coalesce(g.problem, '') IN ('insufficient_funds', 'requires_action')";

/** A later decision about the same matter answers money that failed. */
const IS_LAST = `(d.id = (SELECT l.id FROM decision l WHERE l.case_id = c.id ORDER BY l.decided_at_ms DESC, l.id DESC LIMIT 1)
  OR d.id IN (SELECT m.decision_id FROM case_matter m WHERE m.case_id = c.id))`;

/** Legs `g` of decisions `d` of cases `c`. */
const LEGS: Record<CaseMoney, (heldFrom: () => string) => string> = {
  for_yes: () => "g.state = 'requested' AND g.kind <> 'credit'",
  moving: (heldFrom) => `g.state IN ('reserved', 'submitting', 'unknown', 'pending') AND g.kind = 'refund'
    AND NOT (${WAITS_AT_PROCESSOR}) AND NOT (g.state = 'reserved' AND g.leaves_at_ms < ${heldFrom()})`,
  held: (heldFrom) => `g.state IN ('reserved', 'pending') AND g.kind = 'refund'
    AND (${WAITS_AT_PROCESSOR} OR (g.state = 'reserved' AND g.leaves_at_ms < ${heldFrom()}))`,
  failed: () => `g.state IN ('attention', 'failed', 'bounced') AND g.kind = 'refund' AND c.state = 'needs_attention'
    AND (g.state = 'attention' OR ${IS_LAST})`,
};

/** SQL for each such leg of a case that is counted. */
export const legsThat = ({ what, nowMs }: MoneyThat, params: Params): string =>
  `SELECT c.id AS case_id, c.patient_id, g.amount_minor, g.currency FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
   WHERE c.set_aside_at_ms IS NULL AND ${LEGS[what](() => params.mark(nowMs - HELD_AFTER_MS))}`;

export interface SumThat {
  readonly currency: string;
  readonly amountMinor: number;
}

/** In each currency. */
export function sumsThat(sql: Sql, money: MoneyThat, sight: Sight | undefined): SumThat[] {
  const params = new Params();
  const legs = legsThat(money, params);
  return sql.all(
    `SELECT m.currency, sum(m.amount_minor) AS amountMinor FROM (${legs}) m WHERE 1${andSeen(sight, "m.patient_id", params)}
     GROUP BY m.currency ORDER BY m.currency`,
    ...params.values,
  );
}

/** What somebody was asked to pay by hand and has not said that they paid. */
export function sumsByHand(sql: Sql, sight: Sight | undefined): SumThat[] {
  const params = new Params();
  return sql.all(
    `SELECT json_extract(k.values_json, '$.currency') AS currency, sum(json_extract(k.values_json, '$.amountMinor')) AS amountMinor
     FROM task k JOIN refund_case c ON c.id = k.case_id
     WHERE k.done_at_ms IS NULL AND k.kind = 'pay_by_hand' AND c.set_aside_at_ms IS NULL${andSeen(sight, "c.patient_id", params)}
     GROUP BY 1 ORDER BY 1`,
    ...params.values,
  );
}
