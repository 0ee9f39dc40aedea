import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { ExceptionCause, OfferKind } from "../../../../core/words.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface DecisionRow {
  readonly decisionId: string;
  readonly caseId: string;
  readonly evaluationId: string;
  readonly state: DecisionView["state"];
  readonly offer: OfferKind;
  readonly amountMinor: number;
  readonly bonusMinor: number;
  readonly currency: string;
  readonly reason: ReasonCode;
  readonly deciderId: string;
  readonly cause: string | null;
  /** The letter that went with it, if one did: the patient may have been told. */
  readonly replyTextId: string | null;
  /** The credit leg that it pays out; null for a decision about the purchase itself. */
  readonly paysOutLegId: string | null;
}

const DECISION = `SELECT id AS decisionId, case_id AS caseId, evaluation_id AS evaluationId, state, offer, amount_minor AS amountMinor,
    bonus_minor AS bonusMinor, currency, reason, decider_id AS deciderId, cause, reply_text_id AS replyTextId,
    pays_out_leg_id AS paysOutLegId FROM decision`;

export function decisionById(sql: Sql, decisionId: string): DecisionRow | undefined {
  return sql.one<DecisionRow>(`${DECISION} WHERE id = ?`, decisionId);
}

/** In the order they were taken. */
export function decisionsOfCase(sql: Sql, caseId: string): DecisionRow[] {
  return sql.all<DecisionRow>(`${DECISION} WHERE case_id = ? ORDER BY decided_at_ms, id`, caseId);
}

export function insertDecision(
  context: CommandContext,
  decision: Omit<DecisionRow, "cause" | "replyTextId" | "paysOutLegId"> & {
    readonly paysOutLegId?: string;
    readonly cause?: ExceptionCause;
    readonly causeTextId?: string;
    readonly replyTextId?: string;
    readonly lineIds: readonly string[];
  },
): void {
  context.sql.run(
    `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms,
       cause, cause_text_id, reply_text_id, state, pays_out_leg_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    decision.decisionId,
    decision.caseId,
    decision.evaluationId,
    decision.offer,
    decision.amountMinor,
    decision.bonusMinor,
    decision.currency,
    decision.reason,
    decision.deciderId,
    context.nowMs,
    decision.cause ?? null,
    decision.causeTextId ?? null,
    decision.replyTextId ?? null,
    decision.state,
    decision.paysOutLegId ?? null,
  );
  context.sql.run(
    "INSERT INTO decision_line (decision_id, line_id) SELECT DISTINCT ?1, value FROM json_each(?2)",
    decision.decisionId,
    JSON.stringify(decision.lineIds),
  );
}

export function writeDecisionState(sql: Sql, decisionId: string, state: DecisionRow["state"]): void {
  sql.run("UPDATE decision SET state = ? WHERE id = ?", state, decisionId);
}

/** Whether anything was decided in a case here, whatever became of it. */
export const hasDecision = (sql: Sql, caseId: string): boolean =>
  sql.one("SELECT 1 FROM decision WHERE case_id = ? LIMIT 1", caseId) !== undefined;

/** Whether a decision of a case was approved, or waits to be. */
export const hasStandingDecision = (sql: Sql, caseId: string): boolean =>
  sql.one("SELECT 1 FROM decision WHERE case_id = ? AND state IN ('approved', 'awaiting_approval') LIMIT 1", caseId) !==
  undefined;

/** The last decision of a case that was taken by an instant. */
export const decidedBy = (sql: Sql, caseId: string, byMs: number): { offer: OfferKind; atMs: number } | undefined =>
  sql.one<{ offer: OfferKind; atMs: number }>(
    "SELECT offer, decided_at_ms AS atMs FROM decision WHERE case_id = ? AND decided_at_ms <= ? ORDER BY decided_at_ms DESC, id DESC LIMIT 1",
    caseId,
    byMs,
  );

/** The lines that a decision is about, in a stable order. */
export function linesOfDecision(sql: Sql, decisionId: string): string[] {
  return sql
    .all<{ lineId: string }>(
      "SELECT line_id AS lineId FROM decision_line WHERE decision_id = ? ORDER BY line_id",
      decisionId,
    )
    .map(({ lineId }) => lineId);
}

export interface DecisionTexts {
  readonly decidedAtMs: number;
  readonly causeTextId: string | null;
  readonly replyTextId: string | null;
}

/** When a decision was taken, and by which of the texts that are kept. */
export function textsOfDecision(sql: Sql, decisionId: string): DecisionTexts | undefined {
  return sql.one<DecisionTexts>(
    "SELECT decided_at_ms AS decidedAtMs, cause_text_id AS causeTextId, reply_text_id AS replyTextId FROM decision WHERE id = ?",
    decisionId,
  );
}
