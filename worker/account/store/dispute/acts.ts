/** What people said is to be done about a dispute, each send of it, and what lies at the processor, as rows. */
import type { PieceKind } from "../../../../core/disputes/pieces.ts";
import type { LaidPiece } from "../../../connectors/dispute-desk.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export type DisputeActKind = "fight" | "stage" | "submit" | "accept";
export type DisputeActState = "waiting" | "sending" | "done" | "refused";

export interface DisputeActRow {
  readonly actId: string;
  readonly disputeId: string;
  readonly kind: DisputeActKind;
  readonly textId: string | null;
  readonly askedBy: string;
  readonly askedAtMs: number;
  readonly state: DisputeActState;
  /** Why it was refused: ours, or the processor's. */
  readonly code: string | null;
  /** Of a staging: what lies there. Of a sending: what its person saw. */
  readonly mark: string | null;
  readonly laidJson: string | null;
  readonly endedAtMs: number | null;
  readonly tries: number;
}

const SELECT = `SELECT a.id AS actId, a.dispute_id AS disputeId, a.kind, a.text_id AS textId, a.asked_by AS askedBy, a.asked_at_ms AS askedAtMs, a.state,
  a.code, a.mark, a.laid_json AS laidJson, a.ended_at_ms AS endedAtMs,
  (SELECT count(*) FROM dispute_attempt t WHERE t.act_id = a.id) AS tries FROM dispute_act a`;

export const actById = (sql: Sql, actId: string): DisputeActRow | undefined =>
  sql.one<DisputeActRow>(`${SELECT} WHERE a.id = ?`, actId);

/** Of which connection its dispute is. */
export const connectionOfAct = (sql: Sql, actId: string): string | undefined =>
  sql.one<{ id: string }>(
    "SELECT d.connection_id AS id FROM dispute_act a JOIN dispute d ON d.id = a.dispute_id WHERE a.id = ?",
    actId,
  )?.id;

/** Those that are to be done or whose answer nobody heard. */
export const actsUnderWay = (sql: Sql): DisputeActRow[] =>
  sql.all<DisputeActRow>(`${SELECT} WHERE a.state IN ('waiting', 'sending') AND a.kind <> 'fight' ORDER BY a.id`);

/** Newest first. */
export const actsOfDispute = (sql: Sql, disputeId: string): DisputeActRow[] =>
  sql.all<DisputeActRow>(`${SELECT} WHERE a.dispute_id = ? ORDER BY a.asked_at_ms DESC, a.id DESC`, disputeId);

export function insertAct(
  context: CommandContext,
  act: Pick<DisputeActRow, "actId" | "disputeId" | "kind" | "textId" | "askedBy" | "state" | "mark">,
): void {
  context.sql.run(
    "INSERT INTO dispute_act (id, dispute_id, kind, text_id, asked_by, asked_at_ms, state, mark, ended_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    act.actId,
    act.disputeId,
    act.kind,
    act.textId,
    act.askedBy,
    context.nowMs,
    act.state,
    act.mark,
    act.state === "done" ? context.nowMs : null,
  );
}

export interface ActMove {
  readonly state: DisputeActState;
  readonly code?: string;
  readonly mark?: string;
  readonly laidJson?: string;
}

/** `caseId`: whose timeline tells it; what is only under way is told to the record alone. */
export function moveAct(
  { sql, nowMs, record }: CommandContext,
  { actId, disputeId, kind }: Pick<DisputeActRow, "actId" | "disputeId" | "kind">,
  { state, code, mark, laidJson }: ActMove,
  caseId?: string,
): void {
  sql.run(
    `UPDATE dispute_act SET state = ?2, code = ?3, mark = coalesce(?4, mark), laid_json = coalesce(?5, laid_json), ended_at_ms = ?6 WHERE id = ?1`,
    actId,
    state,
    code ?? null,
    mark ?? null,
    laidJson ?? null,
    state === "done" || state === "refused" ? nowMs : null,
  );
  record("dispute.act_moved", caseId, {
    disputeId,
    actId,
    act: kind,
    to: state,
    ...(code === undefined ? {} : { code }),
  });
}

/** On disk before anything leaves. */
export function insertActAttempt({ sql, nowMs }: CommandContext, { actId, tries }: DisputeActRow): number {
  const n = tries + 1;
  sql.run("INSERT INTO dispute_attempt (act_id, n, sent_at_ms) VALUES (?, ?, ?)", actId, n, nowMs);
  return n;
}

export function closeActAttempt(
  { sql, nowMs }: CommandContext,
  actId: string,
  n: number,
  outcome: string,
  code: string,
): void {
  sql.run(
    "UPDATE dispute_attempt SET outcome = ?, code = ?, answered_at_ms = ? WHERE act_id = ? AND n = ?",
    outcome,
    code,
    nowMs,
    actId,
    n,
  );
}

export const laidPieces = (sql: Sql, disputeId: string): LaidPiece[] =>
  sql.all<{ kind: PieceKind; hash: string; vendorRef: string }>(
    "SELECT kind, hash, vendor_ref AS vendorRef FROM dispute_piece WHERE dispute_id = ? ORDER BY laid_at_ms, kind",
    disputeId,
  );

export function putLaidPiece({ sql, nowMs, record }: CommandContext, disputeId: string, piece: LaidPiece): void {
  record("dispute.piece_laid", undefined, { disputeId, piece: piece.kind, hash: piece.hash });
  sql.run(
    `INSERT INTO dispute_piece (dispute_id, kind, hash, vendor_ref, laid_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (dispute_id, kind, hash) DO UPDATE SET vendor_ref = excluded.vendor_ref`,
    disputeId,
    piece.kind,
    piece.hash,
    piece.vendorRef,
    nowMs,
  );
}

export function dropLaidPiece({ sql, record }: CommandContext, disputeId: string, { kind, hash }: LaidPiece): void {
  record("dispute.piece_dropped", undefined, { disputeId, piece: kind, hash });
  sql.run("DELETE FROM dispute_piece WHERE dispute_id = ? AND kind = ? AND hash = ?", disputeId, kind, hash);
}
