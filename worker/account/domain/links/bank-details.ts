/** Bank details that somebody gave on their page: sealed until finance has read them, and never kept for longer than a month. */
import { dropSecret, hasSecret } from "../../store/account/secrets.ts";
import type { CommandContext } from "../../store/context.ts";
import { bankKey, type PageSaidRow, pageSaidById, pageSaidIn } from "../../store/links/page-said.ts";
import type { Sql } from "../../store/sql.ts";
import { closePageAnswers } from "./page-answers.ts";

/** As long as the page on which they stood, at most. */
const KEPT_MS = 30 * 24 * 3_600_000;

export const areSealed = (sql: Sql, { saidId, kind }: Pick<PageSaidRow, "saidId" | "kind">): boolean =>
  kind === "another_way" && hasSecret(sql, bankKey(saidId));

/** New ones take the place of those of before, and are erased in their turn if nobody reads them. */
export function keepBankDetails(context: CommandContext, caseId: string, saidId: string): void {
  for (const before of pageSaidIn(context.sql, caseId))
    if (before.saidId !== saidId) erase(context, before, "given_anew");
  context.queue("erase_bank_details", { saidId }, context.nowMs + KEPT_MS);
}

/** Nobody read them in time; whoever pays asks again. Answers whose case it was, where there was something to erase. */
export function eraseUnread(context: CommandContext, saidId: string): string | undefined {
  const said = pageSaidById(context.sql, saidId);
  return said && erase(context, said, "unread") ? said.caseId : undefined;
}

function erase(context: CommandContext, said: PageSaidRow, because: "unread" | "given_anew"): boolean {
  const { saidId, caseId } = said;
  if (!areSealed(context.sql, said)) return false;
  dropSecret(context.sql, bankKey(saidId));
  closePageAnswers(context, caseId, "makegood", (what, about) => what === "another_way" && about === saidId);
  context.record("page.bank_details_erased", caseId, { saidId, because });
  return true;
}
