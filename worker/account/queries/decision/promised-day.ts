import { addBusinessDays, type BusinessCalendar, businessDayBefore } from "../../../../core/facts/business-days.ts";
import { legalClock } from "../../domain/facts/legal-clock.ts";
import { today } from "../../domain/follow-up/due.ts";
import type { AccountContext } from "../../store/context.ts";
import { standingInCase } from "../../store/intake/found.ts";

/**
 * By which day a letter or a page promises that somebody writes. What is due stays as it was told: its day may be one by now on which nobody
 * is there, and then the next is promised; where that is beyond what a law names, the last one before.
 */
export function promisedOn(
  ctx: AccountContext,
  caseId: string | undefined,
  dueOn: string,
  calendar: BusinessCalendar,
): string {
  const openOn = addBusinessDays(calendar, dueOn, 0);
  if (openOn === dueOn || caseId === undefined) return openOn;
  const isBeyondLaw = standingInCase(ctx.sql, caseId).some((row) => {
    const law = legalClock(ctx, caseId, row);
    return law !== undefined && law.dueOn < openOn;
  });
  return isBeyondLaw ? (businessDayBefore(calendar, dueOn, today(ctx)) ?? dueOn) : openOn;
}
