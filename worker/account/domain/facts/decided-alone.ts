/**
 * What a person has decided on their own authority, in one currency, in the calendar of the account's first location. What somebody else
 * approved counts as the approver's judgement, not theirs; what was stopped or rejected counts for nobody. Nor does money that failed or came
 * back: what replaces it is decided anew, and counts then.
 */

import type { LocationSum } from "../../../../core/approval/needed.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { creditTakenAt, decidedAloneAt } from "../../store/decision/by-location.ts";
import { creditTakenMinor, decidedAloneSince } from "../../store/decision/decided-alone.ts";

/** Since midnight, exceptions and acts on credit included (mission E1). */
export function decidedTodayMinor(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): number {
  const decided = decidedAloneMinor(ctx, {
    personId,
    currency,
    exceptDecisionId,
    from: "day",
    isExceptionsOnly: false,
  });
  return decided + creditTodayMinor(ctx, personId, currency);
}

/** The same by location, for rules that have limits there. What no line or grant says stays without a location. */
export function decidedTodayAt(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): LocationSum[] {
  if (personId === undefined) return [];
  const timeZone = homeTimeZone(ctx.sql);
  const today = todayIn(ctx, timeZone);
  const sinceMs = instantOf(today, 0, timeZone);
  const known = [
    ...decidedAloneAt(ctx.sql, { personId, currency, exceptDecisionId, sinceMs }),
    ...creditTakenAt(ctx.sql, personId, today, currency),
  ];
  const knownMinor = known.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const leftMinor = decidedTodayMinor(ctx, personId, currency, exceptDecisionId) - knownMinor;
  return leftMinor > 0 ? [...known, { locationId: undefined, amountMinor: leftMinor }] : known;
}

/** What they took of patients' credit today, for uses or because its grant was a mistake; a use that was taken back was still theirs. */
function creditTodayMinor(ctx: AccountContext, personId: string | undefined, currency: string): number {
  if (personId === undefined) return 0;
  return creditTakenMinor(ctx.sql, personId, todayIn(ctx, homeTimeZone(ctx.sql)), currency);
}

/** In exceptions since the first of the month (mission B6): each with its whole amount, as `exceptionMinor` of the rules counts it. */
export function exceptionsThisMonthMinor(
  ctx: AccountContext,
  personId: string | undefined,
  currency: string,
  exceptDecisionId: string | undefined,
): number {
  return decidedAloneMinor(ctx, { personId, currency, exceptDecisionId, from: "month", isExceptionsOnly: true });
}

interface Counted {
  readonly personId: string | undefined;
  readonly currency: string;
  readonly exceptDecisionId: string | undefined;
  readonly from: "day" | "month";
  readonly isExceptionsOnly: boolean;
}

function decidedAloneMinor(ctx: AccountContext, counted: Counted): number {
  const { personId, currency, exceptDecisionId, from, isExceptionsOnly } = counted;
  if (personId === undefined) return 0;
  const timeZone = homeTimeZone(ctx.sql);
  const today = todayIn(ctx, timeZone);
  const sinceOn = from === "day" ? today : `${today.slice(0, 7)}-01`;
  return decidedAloneSince(ctx.sql, {
    personId,
    currency,
    exceptDecisionId,
    sinceMs: instantOf(sinceOn, 0, timeZone),
    isExceptionsOnly,
  });
}
