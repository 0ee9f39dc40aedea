import { hasConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import type { ApprovalSubject } from "../../../../core/approval/may.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { caseById } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { locationsOfDecision } from "../../store/decision/by-location.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import { givenTo } from "../facts/given.ts";

/** What an approval depends on beside the decision itself: what the case and the patient were given, where it was bought, and whose own matter it is. */
export function besideApproval(
  ctx: AccountContext,
  rules: AccountRules,
  { caseId, decisionId }: DecisionRow,
  personIds: readonly string[],
): Pick<ApprovalSubject, "given" | "parts" | "conflictOfInterestOf"> {
  const patientId = caseById(ctx.sql, caseId)?.patientId;
  const parts = locationsOfDecision(ctx.sql, decisionId);
  if (!patientId) return { given: { caseMinor: 0, patientMinor: 0 }, parts, conflictOfInterestOf: [] };
  const concerned = concernedBy(ctx.sql, patientId);
  return {
    parts,
    given: givenTo(ctx, rules, { caseId, patientId, exceptDecisionId: decisionId, waiting: false }),
    conflictOfInterestOf: personIds.filter((personId) =>
      hasConflictOfInterest(ownPatients(ctx.sql, personId), concerned),
    ),
  };
}
