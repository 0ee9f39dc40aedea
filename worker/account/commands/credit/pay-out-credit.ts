import type { CreditPayoutRequest } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { planWithdrawal } from "../../../../core/credit/acts.ts";
import { splitOverLines } from "../../../../core/credit/shares.ts";
import { stepOf } from "../../../../core/policy/formula.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { refundKind } from "../../../../core/resolution/allocate.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { drawOnLot, needLot, takeOffLines } from "../../domain/credit/credit.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import { copyEvaluation } from "../../domain/decision/copy-evaluation.ts";
import { givenTo } from "../../domain/facts/given.ts";
import { byHandBecause } from "../../domain/facts/live-payments.ts";
import { insertLegs } from "../../domain/money/legs.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { caseNotHeld } from "../../domain/privacy/held.ts";
import { timeZoneOfPayment } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { grantLinesOf } from "../../store/credit/credit.ts";
import { decisionById, insertDecision, linesOfDecision } from "../../store/decision/decisions.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { needPayment } from "../../store/money/payments.ts";
import { standOnCall } from "../../store/people/call-backs.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { endReviewByDeciding, mayDecideUnderReview } from "../case/end-review.ts";
import { unmixed } from "../decision/money-gate.ts";
import { reserveRequested } from "../money/reserve.ts";
import { checkCreditLimit, checkWish, mayActOnCredit } from "./check-credit-act.ts";
import { creditRefusal } from "./credit-refusal.ts";
import { ownLot } from "./take-back-credit.ts";

type OwnLot = Extract<ReturnType<typeof ownLot>, { ok: true }>["value"];

/**
 * Unused paid credit goes back to the payment that it was converted from, as a decision of its own in the case that granted it. In one
 * transaction the credit is taken off, the payment has the room again, and a leg is held on it, which leaves like any refund. Where the leg
 * is stopped, fails or bounces the credit comes back with that move (`restoreCredit`). Only within the person's own limits: there is nothing
 * here that somebody else could approve.
 */
export function payOutCredit(
  context: CommandContext,
  decisionId: string,
  request: CreditPayoutRequest,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  const allowed = mayActOnCredit(context, "credit.pay_out", request, [request.lotId]);
  if (!allowed.ok) return allowed;
  const lot = ownLot(context, request.lotId);
  if (!lot.ok) return lot;
  const whole = unmixed(context, lot.value.caseId);
  if (!whole.ok) return whole;
  const free = caseNotHeld(context.sql, lot.value.caseId);
  if (!free.ok) return free;
  const rules = found(currentRules(context.sql), "set of account rules");
  if (!rules.ok) return rules;
  const asked = checkAsker(context, lot.value, request, snapshot);
  if (!asked.ok) return asked;
  // First whether there is so much: a limit in a currency that the credit is not in would be no answer.
  const plan = planWithdrawal(creditAccountOf(context.sql, lot.value.patientId).credit, request);
  if (!plan.ok) return creditRefusal(plan.error, lot.value.currency);
  const { caseId: ofCase, patientId } = lot.value;
  const given = givenTo(context, rules.value.rules, { caseId: ofCase, patientId, waiting: true, moneyOnly: true });
  const within = checkCreditLimit(context, rules.value.rules, request, given, [request]);
  if (!within.ok) return within;
  const leg = planLeg(context, rules.value.rules, lot.value, request.amountMinor);
  if (!leg.ok) return leg;
  const mayAnew = mayDecideUnderReview(context, ofCase);
  if (!mayAnew.ok) return mayAnew;

  const { caseId, legId: creditLegId, currency } = lot.value;
  decideIt(context, decisionId, lot.value, request, rules.value.rulesVersionId);
  endReviewByDeciding(context, caseId);
  standOnCall(context, decisionId, "pay_out", asked.value);
  // The leg holds nothing before the credit that it pays out is off.
  const legs = insertLegs(context, { decisionId, caseId, currency }, [leg.value], "requested", context.nowMs);
  const [carrier] = legs;
  assert(carrier, "One leg was planned");
  for (const share of plan.value) {
    const row = needLot(context, share.lot.lotId);
    const sourceId = share.lot.bonus ? `${carrier.legId}:${share.lot.lotId}:0` : `${carrier.legId}:0`;
    const entry = { kind: "cash_out", sourceId, deltaMinor: -share.amountMinor, carriedBy: carrier.legId } as const;
    const entryId = drawOnLot(context, row, entry);
    if (!share.lot.bonus) takeOffLines(context, entryId, creditLegId, share.amountMinor, false);
    context.record("credit.paid_out", caseId, {
      decisionId,
      legId: carrier.legId,
      lotId: share.lot.lotId,
      amountMinor: share.amountMinor,
      currency,
      bonus: share.lot.bonus,
    });
  }
  const held = reserveRequested(context, legs, rules.value.rules.undoWindowSeconds);
  if (!held.ok) return held;
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** On the wish of the ticket, else of the case that granted it. */
function checkAsker(
  context: CommandContext,
  { bonus, patientId, caseId }: OwnLot,
  { ticket }: CreditPayoutRequest,
  snapshot: Snapshot | undefined,
): Result<string | undefined, Refusal> {
  if (bonus === 1) return refusal("offer_not_allowed", "A bonus is spent, it is not paid out.");
  return checkWish(context, patientId, { ticket, caseId, snapshot });
}

/**
 * The leg that takes it to the payment, by hand where a refund would go by hand too; refused where that payment was itself paid with credit,
 * or moves only in steps.
 */
function planLeg(
  { sql, nowMs }: CommandContext,
  rules: AccountRules,
  lot: OwnLot,
  amountMinor: number,
): Result<PlannedLeg, Refusal> {
  const payment = needPayment(sql, lot.paymentId);
  const because = byHandBecause({ sql, nowMs }, rules, payment, timeZoneOfPayment(sql, payment.paymentId), "en");
  const kind = refundKind({ ...payment, ...(because ? { byHandBecause: because } : {}) });
  if (kind === "credit")
    return refusal("offer_not_allowed", "This was paid with credit: there is no money to go back to.");
  if (kind === "refund" && amountMinor % stepOf(lot.currency) !== 0) {
    const detail = `The processor moves ${lot.currency} in steps of ${stepOf(lot.currency)}.`;
    return err({ code: "invalid", detail, field: "amountMinor" });
  }
  const lines = splitOverLines(grantLinesOf(sql, lot.legId), amountMinor, false);
  return ok({ paymentId: lot.paymentId, label: "", kind, amountMinor, lines });
}

function decideIt(
  context: CommandContext,
  decisionId: string,
  lot: OwnLot,
  { amountMinor, sentence }: CreditPayoutRequest,
  rulesVersionId: string,
): void {
  const { caseId, currency, legId, decisionId: grantId } = lot;
  const granted = grantId === null ? undefined : decisionById(context.sql, grantId);
  assert(granted, "A credit leg has its decision");
  const { personId: deciderId } = personOf(context.actor);
  insertDecision(context, {
    decisionId,
    caseId,
    lineIds: linesOfDecision(context.sql, granted.decisionId),
    evaluationId: copyEvaluation(context, granted.evaluationId, { amountMinor, rulesVersionId }),
    offer: "refund",
    amountMinor,
    bonusMinor: 0,
    currency,
    reason: granted.reason,
    deciderId,
    state: "approved",
    causeTextId: keepText(context, caseId, sentence),
    paysOutLegId: legId,
  });
  context.record("decision.recorded", caseId, {
    decisionId,
    offer: "refund",
    amountMinor,
    currency,
    reason: granted.reason,
    paysOutLegId: legId,
    sentenceHash: textHash(sentence),
  });
}
