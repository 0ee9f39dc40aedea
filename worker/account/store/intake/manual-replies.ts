/** What a patient said by telephone or at the desk, as somebody wrote it down. */
import type { ManualReplyRequest } from "../../../../core/contract/replies.ts";
import type { SaidAct } from "../../../../core/conversation/reply.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

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

export function insertManualReply(
  sql: Sql,
  said: Pick<ManualReplyRow, "saidId" | "caseId" | "act" | "how" | "offer" | "atMs"> & {
    /** The decision that stood when it was said. */
    readonly decisionId: string | null;
    readonly textId: string;
    readonly personId: string;
  },
): void {
  sql.run(
    "INSERT INTO said_by_hand (id, case_id, act, how, offer, decision_id, text_id, person_id, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    said.saidId,
    said.caseId,
    said.act,
    said.how,
    said.offer,
    said.decisionId,
    said.textId,
    said.personId,
    said.atMs,
  );
}
