/**
 * What a person has decided on their own authority, in one currency, in the calendar of the account's first location. What somebody else
 * approved counts as the approver's judgement, not theirs; what was stopped or rejected counts for nobody. Nor does money that failed or came
 * back: what replaces it is decided anew, and counts then.
 */

import { civilDateAt, instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";

/** Since midnight, exceptions and acts on credit included (mission E1). */
export function decidedTodayMinor(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): number {
  const decided = decidedAloneMinor(ctx, { personId, currency, exceptDecisionId, from: "day", only: "" });
  return decided + creditTodayMinor(ctx, personId, currency);
}

/** What they took of patients' credit today, for uses or because its grant was a mistake; a use that was taken back was still theirs. */
function creditTodayMinor(ctx: AccountContext, personId: string | undefined, currency: string): number {
  if (personId === undefined) return 0;
  const row = ctx.sql.one<{ sumMinor: number }>(
    `SELECT coalesce(-sum(delta_minor), 0) AS sumMinor FROM credit_entry
     WHERE person_id = ? AND on_date = ? AND currency = ? AND kind IN ('use', 'reverse')`,
    personId,
    civilDateAt(ctx.nowMs, homeTimeZone(ctx.sql)),
    currency,
  );
  return row?.sumMinor ?? 0;
}

/** In exceptions since the first of the month (mission B6): each with its whole amount, as `exceptionMinor` of the rules counts it. */
export function exceptionsThisMonthMinor(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): number {
  const only = "AND d.cause IS NOT NULL";
  return decidedAloneMinor(ctx, { personId, currency, exceptDecisionId, from: "month", only });
}

interface Counted {
  readonly personId: string | undefined;
  readonly currency: string;
  readonly exceptDecisionId: string | undefined;
  readonly from: "day" | "month";
  /** SQL of our own over `d`. */
  readonly only: string;
}

function decidedAloneMinor(ctx: AccountContext, counted: Counted): number {
  const { personId, currency, exceptDecisionId, from, only } = counted;
  if (personId === undefined) return 0;
  const timeZone = homeTimeZone(ctx.sql);
  const today = civilDateAt(ctx.nowMs, timeZone);
  const sinceOn = from === "day" ? today : `${today.slice(0, 7)}-01`;
  const row = ctx.sql.one<{ sumMinor: number }>(
    `SELECT coalesce(sum(d.amount_minor - (SELECT coalesce(sum(g.amount_minor), 0) FROM leg g
         WHERE g.decision_id = d.id AND g.state IN ('failed', 'bounced'))), 0) AS sumMinor FROM decision d
     WHERE d.decider_id = ? AND d.decided_at_ms >= ? AND d.state = 'approved' AND d.currency = ? AND d.id <> ? ${only}
       AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.decision_id = d.id)`,
    personId,
    instantOf(sinceOn, 0, timeZone),
    currency,
    exceptDecisionId ?? "",
  );
  return row?.sumMinor ?? 0;
}
