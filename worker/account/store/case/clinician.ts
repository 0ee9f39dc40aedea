/** What a clinician was asked about a case and what they answered, as rows (mission B9). The last of each counts. */
import type { ClinicianAnswerRequest } from "../../../../core/contract/clinician.ts";
import { keepText, textHash } from "../audit/texts.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface QuestionRow {
  readonly questionId: string;
  readonly caseId: string;
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
  /** Null where it came through a link. */
  readonly recordedBy: string | null;
  readonly linkId: string | null;
  readonly recordedAtMs: number;
}

const QUESTION = `SELECT id AS questionId, case_id AS caseId, whom_text_id AS whomTextId, due_on AS dueOn, asked_by AS askedBy,
  asked_at_ms AS askedAtMs FROM clinician_question`;

export const lastQuestion = (sql: Sql, caseId: string): QuestionRow | undefined =>
  sql.one<QuestionRow>(`${QUESTION} WHERE case_id = ? ORDER BY id DESC LIMIT 1`, caseId);

export const questionById = (sql: Sql, questionId: string): QuestionRow | undefined =>
  sql.one<QuestionRow>(`${QUESTION} WHERE id = ?`, questionId);

/** The last visit of what a case is about, by this clinician where the records name them there. */
export function lastVisitOn(sql: Sql, caseId: string, provider: string): string | undefined {
  return sql.one<{ usedOn: string }>(
    `SELECT u.used_on AS usedOn FROM case_line k JOIN entitlement e ON e.line_id = k.line_id JOIN use_record u ON u.entitlement_id = e.id
     WHERE k.case_id = ? AND u.kind = 'used' AND u.reversed_on IS NULL ORDER BY (u.provider IS ?) DESC, u.used_on DESC LIMIT 1`,
    caseId,
    provider,
  )?.usedOn;
}

/** Every clinician whom the records name on what a case is about. */
export const treatedInCase = (sql: Sql, caseId: string): string[] =>
  sql
    .all<{ provider: string }>(
      `SELECT u.provider FROM case_line k JOIN entitlement e ON e.line_id = k.line_id JOIN use_record u ON u.entitlement_id = e.id
       WHERE k.case_id = ?1 AND u.provider IS NOT NULL UNION SELECT n.provider FROM case_line k JOIN line n ON n.id = k.line_id
       WHERE k.case_id = ?1 AND n.provider IS NOT NULL`,
      caseId,
    )
    .map(({ provider }) => provider);

/** When what a case is about was bought: of a service that is sold once, near its day. */
export function boughtOn(sql: Sql, caseId: string): string | undefined {
  return sql.one<{ on: string }>(
    `SELECT p.bought_on AS "on" FROM case_line k JOIN line n ON n.id = k.line_id JOIN purchase p ON p.id = n.purchase_id
     WHERE k.case_id = ? ORDER BY p.bought_on DESC LIMIT 1`,
    caseId,
  )?.on;
}

export function lastAnswer(sql: Sql, caseId: string): AnswerRow | undefined {
  return sql.one<AnswerRow>(
    `SELECT id AS answerId, answer, answered_on AS answeredOn, who_text_id AS whoTextId, recorded_by AS recordedBy,
       recorded_at_ms AS recordedAtMs, link_id AS linkId
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
  said: ClinicianAnswerRequest & ({ readonly byPersonId: string } | { readonly linkId: string }),
): void {
  const by =
    "linkId" in said ? { recordedBy: null, linkId: said.linkId } : { recordedBy: said.byPersonId, linkId: null };
  const answerId = context.newId();
  const { answer, answeredOn, answeredBy } = said;
  context.sql.run(
    `INSERT INTO clinician_answer (id, case_id, answer, answered_on, who_text_id, recorded_by, recorded_at_ms, link_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    answerId,
    caseId,
    answer,
    answeredOn,
    answeredBy === undefined ? null : keepText(context, caseId, answeredBy),
    by.recordedBy,
    context.nowMs,
    by.linkId,
  );
  context.record("clinician.answered", caseId, {
    answerId,
    answer,
    answeredOn,
    ...(by.linkId === null ? {} : { linkId: by.linkId }),
    ...(answeredBy === undefined ? {} : { whoHash: textHash(answeredBy) }),
  });
}
