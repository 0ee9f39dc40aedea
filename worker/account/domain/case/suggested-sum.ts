import { propose } from "../../../../core/resolution/propose.ts";
import { suggestedOf } from "../../../../core/resolution/suggested.ts";
import type { AccountContext } from "../../store/context.ts";
import { isFoundForSure } from "../../store/intake/found-for-sure.ts";
import { assembleCaseInput } from "../facts/assemble.ts";
import { readCaseScope } from "../intake/case-scope.ts";

/** As whom intake looks: what an agent would see. */
const INTAKE = { role: "agent", locale: "en" } as const;

/**
 * The money that a case would be offered now; undefined where none is, where something is missing, and of whom nobody has verified. What the
 * records say without a doubt needs nobody's mail.
 */
export function suggestedSum(
  context: AccountContext,
  caseId: string,
): { readonly amountMinor: number; readonly currency: string } | undefined {
  const subject = readCaseScope(context, { caseId });
  if (!subject.ok) return undefined;
  const { ticket, match } = subject.value;
  if (match.verification.state !== "verified" && (ticket || !isFoundForSure(context.sql, caseId))) return undefined;
  const matter = assembleCaseInput(context, INTAKE, { caseId });
  if (!matter.ok) return undefined;
  const proposal = propose(matter.value);
  const option = proposal.needs.length > 0 ? undefined : suggestedOf(proposal);
  return option && option.amountMinor > 0 ? { amountMinor: option.amountMinor, currency: option.currency } : undefined;
}
