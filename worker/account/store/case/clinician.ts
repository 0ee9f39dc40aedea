/** What a clinician was asked about a case and what they answered, as rows (mission B9). The last of each counts. */
import type { ClinicianAnswerRequest } from "../../../../core/contract/clinician.ts";
import { keepText, textHash } from "../audit/texts.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface QuestionRow {
  readonly questionId: string;
  readonly whomTextId: string | null;
  readonly dueOn: string;
  readonly askedBy: string;
  readonly askedAtMs: number;
}

export interface AnswerRow {
  readonly answerId: string;
  readonly answer: ClinicianAnswerRequest["answer"];
  readonly answeredOn: string;
  readonly whoTextId: string | null;
  readonly recordedBy: string;
  readonly recordedAtMs: number;
}

export function lastQuestion(sql: Sql, caseId: string): QuestionRow | undefined {
  return sql.one<QuestionRow>(
    `SELECT id AS questionId, whom_text_id AS whomTextId, due_on AS dueOn, asked_by AS askedBy, asked_at_ms AS askedAtMs
     FROM clinician_question WHERE case_id = ? ORDER BY id DESC LIMIT 1`,
    caseId,
  );
}

export function lastAnswer(sql: Sql, caseId: string): AnswerRow | undefined {
  return sql.one<AnswerRow>(
    `SELECT id AS answerId, answer, answered_on AS answeredOn, who_text_id AS whoTextId, recorded_by AS recordedBy,
       recorded_at_ms AS recordedAtMs
     FROM clinician_answer WHERE case_id = ? ORDER BY id DESC LIMIT 1`,
    caseId,
  );
}

/** Names are people's words: they stand where they can be erased, the record has their hash. Answers the question's id. */
export function insertQuestion(
  context: CommandContext,
  caseId: string,
  asked: { readonly whom?: string | undefined; readonly dueOn: string; readonly byPersonId: string },
): string {
  const questionId = context.newId();
  const { whom, dueOn } = asked;
  context.sql.run(
    "INSERT INTO clinician_question (id, case_id, whom_text_id, due_on, asked_by, asked_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    questionId,
    caseId,
    whom === undefined ? null : keepText(context, caseId, whom),
    dueOn,
    asked.byPersonId,
    context.nowMs,
  );
  context.record("clinician.asked", caseId, {
    questionId,
    dueOn,
    ...(whom === undefined ? {} : { whomHash: textHash(whom) }),
  });
  return questionId;
}

export function insertAnswer(
  context: CommandContext,
  caseId: string,
  said: ClinicianAnswerRequest & { readonly byPersonId: string },
): void {
  const answerId = context.newId();
  const { answer, answeredOn, answeredBy } = said;
  context.sql.run(
    `INSERT INTO clinician_answer (id, case_id, answer, answered_on, who_text_id, recorded_by, recorded_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    answerId,
    caseId,
    answer,
    answeredOn,
    answeredBy === undefined ? null : keepText(context, caseId, answeredBy),
    said.byPersonId,
    context.nowMs,
  );
  context.record("clinician.answered", caseId, {
    answerId,
    answer,
    answeredOn,
    ...(answeredBy === undefined ? {} : { whoHash: textHash(answeredBy) }),
  });
}
