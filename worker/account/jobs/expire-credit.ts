import { addDays } from "../../../core/facts/civil.ts";
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { CommandContext } from "../context.ts";
import { drawOnLot, leftOf } from "../ledger/credit.ts";
import { instantOf } from "../reads/civil-time.ts";
import { creditRowById } from "../store/credit.ts";
import { homeTimeZone, setting } from "../store/settings.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

/** `expiresOn` is the last day on which the credit can be used: it ends with that day, in the calendar of the account's first location. */
export function queueExpiry(context: CommandContext, lotId: string, expiresOn: string): void {
  const dueAtMs = instantOf(addDays(expiresOn, 1), 0, homeTimeZone(context.sql));
  context.queue({ lane: "own", kind: "expire_credit", ref: lotId, dueAtMs });
}

/**
 * Books what is unused of a grant as expired. Only what the rules of the day of the grant let expire has such a job. Credit that is being
 * paid out just now is not here to expire, and where it comes back it stays: the patient had asked for it in time.
 */
export function expireCredit(context: CommandContext, lotId: string): JobEnd {
  const lot = creditRowById(context.sql, lotId);
  if (!lot?.expiresOn) return DONE;
  if (setting(context.sql, "frozen") === "1") return again("frozen", context.nowMs + SWEEP_EVERY_MS);
  if (lot.held !== null) return again("held", context.nowMs + SWEEP_EVERY_MS);
  const leftMinor = leftOf(context, lot);
  if (leftMinor === 0) return DONE;
  drawOnLot(context, lot, { kind: "expire", sourceId: `${lotId}:expired`, deltaMinor: -leftMinor });
  const { legId, caseId, currency, bonus, expiresOn } = lot;
  const data = { lotId, legId, amountMinor: leftMinor, currency, bonus: bonus === 1, expiresOn };
  context.record("credit.expired", caseId ?? undefined, data);
  return DONE;
}
