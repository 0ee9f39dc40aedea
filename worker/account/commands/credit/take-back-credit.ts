import type { CreditReversalRequest } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { planWithdrawal } from "../../../../core/credit/acts.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import { reverseShares } from "../../domain/credit/reverse-credit.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { keepText } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { type CreditRow, creditRowById } from "../../store/credit/credit.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { unmixed } from "../decision/money-gate.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";
import { checkCreditLimit, mayActOnCredit } from "./check-credit-act.ts";
import { creditRefusal } from "./credit-refusal.ts";

/**
 * A grant that was a mistake is taken back, as far as it is unused: the payment that it converted has the room again, its lines are no
 * longer given back, and their uses return in whole ones. The unused bonus of the grant goes too.
 */
export function takeBackCredit(
  context: CommandContext,
  reversalId: string,
  request: CreditReversalRequest,
): Result<true, Refusal> {
  const allowed = mayActOnCredit(context, "credit.take_back", request, [request.lotId]);
  if (!allowed.ok) return allowed;
  const lot = ownLot(context, request.lotId);
  if (!lot.ok) return lot;
  const { legId, caseId, patientId, currency } = lot.value;
  const whole = unmixed(context, caseId);
  if (!whole.ok) return whole;
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  const plan = planWithdrawal(creditAccountOf(context.sql, patientId).credit, request, true);
  if (!plan.ok) return creditRefusal(plan.error, currency);
  const rules = found(currentRules(context.sql)?.rules, "set of account rules");
  if (!rules.ok) return rules;
  // It gives nobody anything: only the one act and the day have a limit here.
  const within = checkCreditLimit(context, rules.value, request, { caseMinor: 0, patientMinor: 0 }, [request]);
  if (!within.ok) return within;
  const textId = keepText(context, caseId, request.sentence);
  const { sentence } = request;
  reverseShares(context, { legId, caseId }, plan.value, { actId: reversalId, n: 0, textId, sentence });
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** A grant of this account's own, with its leg and case. What was imported is put right where it came from, and imported again. */
export function ownLot(
  { sql }: CommandContext,
  lotId: string,
): Result<CreditRow & { readonly legId: string; readonly caseId: string; readonly paymentId: string }, Refusal> {
  const row = found(creditRowById(sql, lotId), "credit");
  if (!row.ok) return row;
  const { legId, caseId, paymentId } = row.value;
  if (row.value.lotId !== null) return refusal("not_found", "There is no such credit.");
  if (legId === null || caseId === null || paymentId === null) {
    return refusal("offer_not_allowed", "This credit was imported: it is put right in the clinic's own system.");
  }
  return ok({ ...row.value, legId, caseId, paymentId });
}
