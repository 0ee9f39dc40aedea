import type { ApprovalSubject } from "../../../core/approval/may.ts";
import { isOwnMatter } from "../../../core/approval/own-matter.ts";
import type { AccountRules } from "../../../core/policy/rules.ts";
import type { AccountContext } from "../context.ts";
import type { DecisionRow } from "../ledger/decisions.ts";
import { caseById } from "../store/cases.ts";
import { concernedBy, ownPatients } from "../store/own-matters.ts";
import { givenTo } from "./given.ts";

/** What an approval depends on beside the decision itself: what the case and the patient were given, and whose own matter it is. */
export function besideApproval(
  ctx: AccountContext,
  rules: AccountRules,
  { caseId, decisionId }: DecisionRow,
  personIds: readonly string[],
): Pick<ApprovalSubject, "given" | "ownMatterOf"> {
  const patientId = caseById(ctx.sql, caseId)?.patientId;
  if (!patientId) return { given: { caseMinor: 0, patientMinor: 0 }, ownMatterOf: [] };
  const concerned = concernedBy(ctx.sql, patientId);
  return {
    given: givenTo(ctx, rules, { caseId, patientId, exceptDecisionId: decisionId, waiting: false }),
    ownMatterOf: personIds.filter((personId) => isOwnMatter(ownPatients(ctx.sql, personId), concerned)),
  };
}
