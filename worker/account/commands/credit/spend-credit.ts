import { patientLimitDays } from "../../../../core/approval/authority.ts";
import type { CreditUseRequest } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { planSpend } from "../../../../core/credit/acts.ts";
import { referenceHash, toldAloneMinor } from "../../../../core/credit/told-twice.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { drawOnLot, needLot } from "../../domain/credit/credit.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { keepText, recordedReference } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { creditRowsOf, spentSinceMinor, spentUnder } from "../../store/credit/credit.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { patientById } from "../../store/people/patients.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { checkCreditLimit, checkWish, mayActOnCredit } from "./check-credit-act.ts";
import { creditRefusal } from "./credit-refusal.ts";

const lotsOf = (sql: Sql, patientId: string): string[] =>
  creditRowsOf(sql, patientId).flatMap(({ entryId, lotId }) => (lotId === null ? [entryId] : []));

/**
 * Staff record that a patient spent credit. It is taken from the grants in their order, one entry each; never more than there is, never of
 * another currency. Refused with `already_told` (values `toldMinor`, `currency`) where an import told of a use under the same reference that
 * nobody has recorded: that one is off the balance.
 */
export function spendCredit(
  context: CommandContext,
  useId: string,
  request: CreditUseRequest,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  const allowed = mayActOnCredit(context, "credit.spend", request, lotsOf(context.sql, request.patientId));
  if (!allowed.ok) return allowed;
  const patient = found(patientById(context.sql, request.patientId), "patient");
  if (!patient.ok) return patient;
  const { patientId, currency, reference, ticket, caseId } = request;
  const wish = checkWish(context, patientId, { ticket, caseId, snapshot });
  if (!wish.ok) return wish;
  const use = { patientId, currency, referenceHash: referenceHash(reference) };
  const toldMinor = toldAloneMinor(spentUnder(context.sql, use));
  if (toldMinor > 0) {
    const detail = "The clinic's own system told of a use under this reference already; it is off the balance.";
    return refusal("already_told", detail, { toldMinor, currency });
  }
  const { credit } = creditAccountOf(context.sql, patientId);
  const rules = found(currentRules(context.sql)?.rules, "set of account rules");
  if (!rules.ok) return rules;
  const plan = planSpend(credit, request, rules.value.credit?.spendFirst);
  if (!plan.ok) return creditRefusal(plan.error, currency);
  // The patient's own money, given once already: only what was spent of it counts for them here.
  const sinceOn = addDays(civilDateAt(context.nowMs, homeTimeZone(context.sql)), -patientLimitDays(rules.value));
  const spentMinor = spentSinceMinor(context.sql, patientId, rules.value.currency, sinceOn);
  const within = checkCreditLimit(
    context,
    rules.value,
    request,
    { caseMinor: 0, patientMinor: spentMinor },
    plan.value.map(({ lot, amountMinor }) => ({ lotId: lot.lotId, amountMinor })),
  );
  if (!within.ok) return within;
  const textId = keepText(context, undefined, reference);
  for (const [n, { lot, amountMinor }] of plan.value.entries()) {
    const row = needLot(context, lot.lotId);
    const entry = { kind: "use", sourceId: `${useId}:${n}`, deltaMinor: -amountMinor, textId } as const;
    drawOnLot(context, row, { ...entry, referenceHash: use.referenceHash });
    context.record("credit.used", row.caseId ?? undefined, {
      useId,
      patientId,
      lotId: lot.lotId,
      amountMinor,
      currency,
      bonus: lot.bonus,
      ...recordedReference(reference),
    });
  }
  return ok(true);
}
