/** What a patient said, whether a message says so or somebody heard it, and what follows from it in the case. */
import type { ManualReplyRequest, ReplyAct, SaidAct } from "../../../../core/contract/replies.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

/** What follows of itself: the patient confirmed what was to be asked, or closes the case. */
export function followSaid(context: CommandContext, caseId: string, act: ReplyAct, personId: string): void {
  if (act === "arrived") confirmReceipt(context, caseId, personId);
  if (act === "withdrawn") withdraw(context, caseId);
}

function confirmReceipt(context: CommandContext, caseId: string, personId: string): void {
  for (const task of tasksOfCase(context.sql, caseId))
    if (task.kind === "confirm_receipt" && task.doneAtMs === null) closeTaskRow(context, task, personId);
}

function withdraw(context: CommandContext, caseId: string): void {
  context.sql.run("UPDATE refund_case SET withdrawn_at_ms = ?, asked_at_ms = NULL WHERE id = ?", context.nowMs, caseId);
  context.record("case.withdrawn", caseId, {});
}

export interface ManualReplyRow {
  readonly saidId: string;
  readonly caseId: string;
  readonly act: SaidAct;
  readonly how: ManualReplyRequest["how"];
  readonly offer: OfferKind | null;
  readonly sentence: string | null;
  readonly byPerson: string;
  readonly atMs: number;
}

const COLUMNS = `s.id AS saidId, s.case_id AS caseId, s.act, s.how, s.offer, t.body AS sentence, p.name AS byPerson, s.at_ms AS atMs
  FROM said_by_hand s JOIN person p ON p.id = s.person_id LEFT JOIN text t ON t.id = s.text_id`;

export function saidById(sql: Sql, saidId: string): ManualReplyRow | undefined {
  return sql.one<ManualReplyRow>(`SELECT ${COLUMNS} WHERE s.id = ?`, saidId);
}

/** What was heard in a case, the newest first. */
export function saidInCase(sql: Sql, caseId: string): ManualReplyRow[] {
  return sql.all<ManualReplyRow>(`SELECT ${COLUMNS} WHERE s.case_id = ? ORDER BY s.at_ms DESC, s.id DESC`, caseId);
}
