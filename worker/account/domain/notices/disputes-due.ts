/** A bank that waits is told of as its day nears, at each of these many days before, and once it is over. Who has sent the answer hears no more. */
import { daysBetween } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { actsOfDispute } from "../../store/dispute/acts.ts";
import { disputesDueBetween } from "../../store/dispute/disputes.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { needPayment } from "../../store/money/payments.ts";
import { openNotice } from "./open-notice.ts";

const DAY_MS = 24 * 60 * 60_000;
const DAYS_BEFORE = [1, 3, 7];
/** One that is over so long says nothing to anybody who connects a chat today. */
const OVER_MAX_MS = 7 * DAY_MS;
const MOST = 50;

export function tellOfDisputes(context: CommandContext): void {
  const { sql, nowMs } = context;
  const zone = homeTimeZone(sql);
  const today = civilDateAt(nowMs, zone);
  for (const dispute of disputesDueBetween(sql, nowMs - OVER_MAX_MS, nowMs + 8 * DAY_MS, MOST)) {
    const { disputeId, answerByMs, amountMinor, currency, paymentId } = dispute;
    if (answerByMs === null) continue;
    const isAnswered = actsOfDispute(sql, disputeId).some(
      ({ kind, state }) => (kind === "submit" || kind === "accept") && state === "done",
    );
    if (isAnswered) continue;
    const dueOn = civilDateAt(answerByMs, zone);
    const caseId = caseOfPayment(sql, needPayment(sql, paymentId));
    const facts = { amountMinor, currency, dueOn, ...omitNullish({ caseId }) };
    if (answerByMs <= nowMs) {
      openNotice(context, { kind: "dispute_overdue", about: `${disputeId} ${dueOn}`, ...facts });
      continue;
    }
    // The nearest step that it has reached: who connects a chat on the last day is told once.
    const step = DAYS_BEFORE.find((days) => daysBetween(today, dueOn) <= days);
    if (step === undefined) continue;
    openNotice(context, { kind: "dispute_due", about: `${disputeId} ${dueOn} ${step}`, ...facts });
  }
}
