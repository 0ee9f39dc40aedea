/** What somebody who approves has to know beside the sum: the patient's words, what speaks for and against, by when, and the letter. */
import type { ApprovalCard } from "../../../../core/contract/approval-card.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecisionRow, linesOfDecision } from "../../store/decision/decisions.ts";
import type { EvaluationRow } from "../../store/decision/evaluations.ts";
import { boughtByLine } from "../../store/records/titles.ts";
import type { Sql } from "../../store/sql.ts";

type Background = Pick<ApprovalCard, "patientSays" | "signals" | "dueAtMs" | "letter" | "bought">;

export function approvalBackground(
  { sql }: AccountContext,
  { decisionId, caseId, replyTextId }: DecisionRow,
  { proposal: { asked, signals } }: EvaluationRow,
): Background {
  return {
    patientSays: asked.ticket ? saidIn(ticketSnapshot(sql, asked.ticket)) : [],
    signals,
    bought: boughtOf(sql, decisionId),
    ...omitNullish({
      dueAtMs: caseById(sql, caseId)?.dueAtMs,
      letter: replyTextId === null ? undefined : readText(sql, replyTextId),
    }),
  };
}

/** What the decision is about, in the words of the clinic's own system. */
const boughtOf = (sql: Sql, decisionId: string): NonNullable<Background["bought"]> =>
  linesOfDecision(sql, decisionId).flatMap((lineId) => boughtByLine(sql, lineId) ?? []);

/** Each of them once: the same words may ask, give the reason and threaten. */
function saidIn(mail: { readonly subject: string; readonly body: string } | undefined): string[] {
  if (!mail) return [];
  const { quote, reason, chargeback } = detectIntent(mail);
  const quotes = [quote, reason?.quote, chargeback?.quote].filter((said) => said !== undefined);
  return [...new Set(quotes)];
}
