import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { drawOnLot, leftOf } from "../../domain/credit/credit.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { creditRowById } from "../../store/credit/credit.ts";

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
