import { syncCase } from "../../domain/case/cases.ts";
import { eraseUnread } from "../../domain/links/bank-details.ts";
import type { CommandContext } from "../../store/context.ts";

/** Bank details that nobody read in time go, and the ticket's note no longer waits for anybody to read them. */
export function eraseBankDetails(context: CommandContext, saidId: string): void {
  const caseId = eraseUnread(context, saidId);
  if (caseId !== undefined) syncCase(context, caseId, { tell: true });
}
