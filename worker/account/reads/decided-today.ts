import type { AccountContext } from "../context.ts";
import { homeTimeZone } from "../store/settings.ts";
import { civilDateAt, instantOf } from "./civil-time.ts";

/**
 * What a person has decided on their own authority since midnight at the account's first location, in one currency. What somebody else
 * approved counts as the approver's judgement, not theirs; what was stopped or rejected counts for nobody.
 */
export function decidedTodayMinor(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): number {
  if (personId === undefined) return 0;
  const timeZone = homeTimeZone(ctx.sql);
  const midnightMs = instantOf(civilDateAt(ctx.nowMs, timeZone), 0, timeZone);
  const row = ctx.sql.one<{ sumMinor: number }>(
    `SELECT coalesce(sum(amount_minor), 0) AS sumMinor FROM decision d
     WHERE d.decider_id = ? AND d.decided_at_ms >= ? AND d.state = 'approved' AND d.currency = ? AND d.id <> ?
       AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.decision_id = d.id)`,
    personId,
    midnightMs,
    currency,
    exceptDecisionId ?? "",
  );
  return row?.sumMinor ?? 0;
}
