/** Which letter that is due a text tells that staff sent, as it was or changed. Reads only. */
import type { DueLetterView } from "../../../../core/contract/due-letter.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { blocks } from "../../../../core/reply/check/finding.ts";
import { letterIn } from "../../../../core/reply/tells-letter.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../core/words.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { newestApproval } from "../../store/approval/asked.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById, decisionsOfCase } from "../../store/decision/decisions.ts";
import type { Sql } from "../../store/sql.ts";
import { holdingDraftOf } from "./decisions.ts";
import { dueLettersOf } from "./due-letters.ts";

/** Undefined where it is none of them, or says something that the letter may not. Questions and corrections are told in ways of their own. */
export function letterOfText(ctx: AccountContext, scope: CaseScope, sent: string): DueLetterView | undefined {
  for (const language of [undefined, ...LETTER_LANGUAGES]) {
    const found = letterIn(textsOf(ctx, scope, language), sent)?.due;
    if (found) return found.draft && blocks(checkReply(sent, found.draft.facts)) ? undefined : found;
  }
  return undefined;
}

/** As the case's letters are written, or as an agent may have asked for them. */
const textsOf = (ctx: AccountContext, scope: CaseScope, language: Language | undefined) =>
  dueLettersOf(ctx, scope, { language })
    .filter(({ kind }) => kind !== "ask" && kind !== "correction")
    .flatMap((due) => {
      const text = due.draft?.text ?? textOf(ctx, due, scope.case?.caseId);
      return text === undefined ? [] : [{ due, text }];
    });

/** Of one that has a place of its own: what went with the decision, or says that somebody has to agree. */
function textOf(ctx: AccountContext, { kind, about }: DueLetterView, caseId: string | undefined): string | undefined {
  const { sql } = ctx;
  if (kind === "holding_approver") {
    const waits = caseId === undefined ? undefined : waitingDecision(sql, caseId, about);
    return waits === undefined ? undefined : holdingDraftOf(ctx, waits)?.text;
  }
  const textId = decisionById(sql, about)?.replyTextId;
  return textId ? readText(sql, textId) : undefined;
}

const waitingDecision = (sql: Sql, caseId: string, approvalId: string): string | undefined =>
  decisionsOfCase(sql, caseId).find(({ decisionId }) => newestApproval(sql, decisionId)?.approvalId === approvalId)
    ?.decisionId;
