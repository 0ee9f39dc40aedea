import type { PageView } from "../../../../core/contract/patient-page.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { pageOfTicket } from "../../domain/links/patient-link.ts";
import type { AccountContext } from "../../store/context.ts";

/** The page of whoever writes a ticket, for who works on it. */
export function pageViewOf(ctx: AccountContext, subject: CaseScope): PageView | undefined {
  const page = pageOfTicket(ctx, subject);
  if (!page) return undefined;
  const { masked, ...rest } = page;
  return { ...rest, sentTo: masked };
}
