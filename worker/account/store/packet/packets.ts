/** Packets of evidence, as they were frozen. */
import type { PacketContent } from "../../../../core/packet/content.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface PacketRow {
  readonly packetId: string;
  readonly caseId: string;
  readonly madeFor: PacketContent["madeFor"];
  readonly decisionId: string | null;
  readonly paymentId: string | null;
  readonly madeAtMs: number;
  /** Null: by itself, on the day of a refusal. */
  readonly madeBy: string | null;
  readonly hash: string;
  /** As it was frozen; "" once its patient was erased. */
  readonly content: string;
}

const COLUMNS = `id AS packetId, case_id AS caseId, made_for AS madeFor, decision_id AS decisionId, payment_id AS paymentId, made_at_ms AS madeAtMs,
  made_by AS madeBy, hash, content`;

/** The newest first. */
export const packetsOfCase = (sql: Sql, caseId: string): PacketRow[] =>
  sql.all<PacketRow>(`SELECT ${COLUMNS} FROM packet WHERE case_id = ? ORDER BY made_at_ms DESC, id DESC`, caseId);

/** Of a case that was set aside those that were made since: an older one may hold what turned out to be somebody else's. */
export const packetsSinceSetAside = (sql: Sql, caseId: string): PacketRow[] =>
  sql.all<PacketRow>(
    `SELECT ${COLUMNS} FROM packet WHERE case_id = ?1
       AND made_at_ms >= coalesce((SELECT set_aside_at_ms FROM refund_case WHERE id = ?1), 0) ORDER BY made_at_ms DESC, id DESC`,
    caseId,
  );

export const packetById = (sql: Sql, packetId: string): PacketRow | undefined =>
  sql.one<PacketRow>(`SELECT ${COLUMNS} FROM packet WHERE id = ?`, packetId);

/** Whether a refusal has its packet. */
export const isRefusalFrozen = (sql: Sql, decisionId: string): boolean =>
  sql.one("SELECT 1 FROM packet WHERE decision_id = ?", decisionId) !== undefined;

/** Refusals that stand and were decided since, of which nothing was frozen. */
export const refusalsWithoutPacket = (sql: Sql, sinceMs: number): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT d.id FROM decision d WHERE d.offer = 'decline' AND d.state = 'approved' AND d.decided_at_ms >= ?
         AND NOT EXISTS (SELECT 1 FROM packet p WHERE p.decision_id = d.id) ORDER BY d.id`,
      sinceMs,
    )
    .map(({ id }) => id);

export function insertPacket({ sql, nowMs }: CommandContext, row: Omit<PacketRow, "madeAtMs">): void {
  sql.run(
    `INSERT INTO packet (id, case_id, made_for, decision_id, payment_id, made_at_ms, made_by, hash, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.packetId,
    row.caseId,
    row.madeFor,
    row.decisionId,
    row.paymentId,
    nowMs,
    row.madeBy,
    row.hash,
    row.content,
  );
  sql.run(
    `INSERT INTO packet_patient (packet_id, patient_id)
     SELECT ?1, s.id FROM refund_case c JOIN same_patient s ON s.of_id = c.patient_id WHERE c.id = ?2`,
    row.packetId,
    row.caseId,
  );
}

/** Whether all that it was made from is still of the one person whose case it is: where a merge was undone since, it is not. */
export const isOfOnePerson = (sql: Sql, packetId: string): boolean =>
  sql.one(
    `SELECT 1 FROM packet p JOIN refund_case c ON c.id = p.case_id JOIN packet_patient k ON k.packet_id = p.id
     WHERE p.id = ? AND k.patient_id NOT IN (SELECT id FROM same_patient WHERE of_id = c.patient_id)`,
    packetId,
  ) === undefined;
