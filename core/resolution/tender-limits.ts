/** What a processor or a card network refuses to send back, by the account's rules: such a payment is paid back by hand (mission B5). */
import { daysBetween } from "../facts/civil.ts";
import type { AccountRules, TenderLimit } from "../policy/rules.ts";
import type { Tender } from "../words.ts";

export interface LimitedPayment {
  readonly tender: Tender;
  readonly processor: string;
  readonly capturedOn: string;
}

/** The first limit that holds for a payment on a day; undefined where its processor may send it back. */
export function tenderLimitOn(
  { tenderLimits }: Pick<AccountRules, "tenderLimits">,
  payment: LimitedPayment,
  todayOn: string,
): TenderLimit | undefined {
  return tenderLimits?.find(
    ({ tenders, processors, afterDays }) =>
      tenders.includes(payment.tender) &&
      (processors === undefined || processors.includes(payment.processor)) &&
      (afterDays === undefined || daysBetween(payment.capturedOn, todayOn) > afterDays),
  );
}
