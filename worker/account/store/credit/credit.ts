/** The ledger of account credit, read. */
import type { CreditEntry, CreditHold, CreditKind } from "../../../../core/credit/lots.ts";
import type { GrantLine } from "../../../../core/credit/shares.ts";
import type { SpentUnder } from "../../../../core/credit/told-twice.ts";
import { ofOnePurchase } from "../money/payments.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface CreditRow {
  readonly entryId: string;
  readonly seq: number;
  readonly patientId: string;
  readonly kind: CreditKind;
  readonly deltaMinor: number;
  readonly bonus: 0 | 1;
  readonly currency: string;
  readonly onDate: string;
  readonly expiresOn: string | null;
  readonly note: string;
  readonly lotId: string | null;
  /** The credit leg that the grant is; null for imported credit. */
  readonly legId: string | null;
  readonly decisionId: string | null;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly textId: string | null;
  readonly paymentId: string | null;
  /** Where the payment was taken that the grant converts; null for imported credit. */
  readonly jurisdiction: string | null;
  /** Of an entry of ours: the act's id, a colon, and which of its entries this is. */
  readonly sourceId: string | null;
  /** Whether it is a use that was taken back. */
  readonly undone: 0 | 1;
  /** Of a grant that nobody may spend now: why (`credit_on_hold`). */
  readonly held: CreditHold | null;
}

/** Entries from before there were kinds read as what they were. */
export const CREDIT_KIND = `coalesce(e.kind, CASE WHEN e.undoes IS NOT NULL THEN 'use_undone' WHEN e.leg_id IS NULL THEN 'import' WHEN e.bonus = 1 THEN 'bonus' ELSE 'grant' END)`;

const SELECT = `SELECT e.id AS entryId, e.rowid AS seq, e.patient_id AS patientId, ${CREDIT_KIND} AS kind, e.delta_minor AS deltaMinor, e.bonus,
    e.currency, e.on_date AS onDate, e.expires_on AS expiresOn, e.note, e.lot_id AS lotId, e.leg_id AS legId, g.decision_id AS decisionId,
    coalesce(e.case_id, d.case_id) AS caseId, e.person_id AS personId, e.text_id AS textId, g.payment_id AS paymentId, l.jurisdiction,
    e.source_id AS sourceId, EXISTS (SELECT 1 FROM credit_entry n WHERE n.undoes = e.id) AS undone,
    (SELECT h.why FROM credit_on_hold h WHERE h.lot_id = e.id ORDER BY h.why LIMIT 1) AS held
  FROM credit_entry e LEFT JOIN leg g ON g.id = e.leg_id LEFT JOIN decision d ON d.id = g.decision_id
    LEFT JOIN payment y ON y.id = g.payment_id LEFT JOIN purchase p ON p.id = y.purchase_id LEFT JOIN location l ON l.id = p.location_id`;

/** In the order in which the ledger learned of them. */
export function creditRowsOf(sql: Sql, patientId: string): CreditRow[] {
  return sql.all<CreditRow>(`${SELECT} WHERE ${ofSame("e.patient_id")} ORDER BY e.rowid`, patientId);
}

/** Of every patient, each in that order. */
export function allCreditRows(sql: Sql): CreditRow[] {
  return sql.all<CreditRow>(`${SELECT} ORDER BY e.rowid`);
}

export function creditRowById(sql: Sql, entryId: string): CreditRow | undefined {
  return sql.one<CreditRow>(`${SELECT} WHERE e.id = ?`, entryId);
}

/** The rows as `core/credit` wants them. */
export function toEntry(row: CreditRow): CreditEntry {
  const { entryId, seq, kind, deltaMinor, currency, onDate } = row;
  return {
    entryId,
    seq,
    kind,
    deltaMinor,
    bonus: row.bonus === 1,
    currency,
    onDate,
    expiresOn: row.expiresOn ?? undefined,
    lotId: row.lotId ?? undefined,
    grantId: row.decisionId ?? undefined,
    held: row.held ?? undefined,
  };
}

/** The lines of a credit leg: as allocated, and what entries took off them since. */
export function grantLinesOf(sql: Sql, legId: string): GrantLine[] {
  return sql.all<GrantLine>(
    `SELECT a.line_id AS lineId, a.net_minor AS netMinor, a.tax_minor AS taxMinor, a.uses,
       coalesce(-sum(x.net_minor), 0) AS takenNetMinor, coalesce(-sum(x.tax_minor), 0) AS takenTaxMinor,
       coalesce(-sum(CASE WHEN x.kind = 'reverse' THEN x.net_minor + x.tax_minor END), 0) AS reversedMinor
     FROM allocation a LEFT JOIN (
       SELECT el.line_id, el.net_minor, el.tax_minor, e.kind FROM credit_entry e JOIN credit_entry_line el ON el.entry_id = e.id
       WHERE e.leg_id = ?1) x ON x.line_id = a.line_id
     WHERE a.leg_id = ?1 GROUP BY a.line_id ORDER BY a.line_id`,
    legId,
  );
}

/** What of a lot one leg carries away: negative while it is away, zero once it was restored. */
export interface CarriedRow {
  readonly lotId: string;
  readonly bonus: 0 | 1;
  readonly deltaMinor: number;
  /** How often it was taken or restored: each entry has a number of its own. */
  readonly entries: number;
}

/** Paid credit first. */
export function carriedBy(sql: Sql, legId: string): CarriedRow[] {
  return sql.all<CarriedRow>(
    `SELECT lot_id AS lotId, bonus, sum(delta_minor) AS deltaMinor, count(*) AS entries FROM credit_entry
     WHERE carried_by = ? GROUP BY lot_id, bonus ORDER BY bonus, lot_id`,
    legId,
  );
}

/** What a patient spent under one reference, by our record and by imports. */
export function spentUnder(
  sql: Sql,
  use: { readonly patientId: string; readonly currency: string; readonly referenceHash: string },
): SpentUnder {
  const { patientId, currency, referenceHash } = use;
  const row = sql.one<SpentUnder>(
    `SELECT
       (SELECT coalesce(-sum(delta_minor), 0) FROM credit_entry
        WHERE ${ofSame("patient_id", "?1")} AND currency = ?2 AND reference_hash = ?3 AND (kind = 'use' OR undoes IS NOT NULL)) AS recordedMinor,
       (SELECT coalesce(-sum(delta_minor), 0) FROM credit_use_told
        WHERE ${ofSame("patient_id", "?1")} AND currency = ?2 AND reference_hash = ?3) AS toldMinor`,
    patientId,
    currency,
    referenceHash,
  );
  return row ?? { recordedMinor: 0, toldMinor: 0 };
}

/** One entry of a use that staff recorded. */
export interface UseRow {
  readonly entryId: string;
  readonly patientId: string;
  readonly lotId: string;
  readonly deltaMinor: number;
  readonly currency: string;
  readonly referenceHash: string | null;
  readonly undone: 0 | 1;
}

/** The entries of one recorded use, by the id of the act. */
export function usesOfAct(sql: Sql, useId: string): UseRow[] {
  return sql.all<UseRow>(
    `SELECT u.id AS entryId, u.patient_id AS patientId, u.lot_id AS lotId, u.delta_minor AS deltaMinor, u.currency,
       u.reference_hash AS referenceHash, EXISTS (SELECT 1 FROM credit_entry n WHERE n.undoes = u.id) AS undone
     FROM credit_entry u WHERE u.source = 'makegood' AND u.source_id >= ?1 || ':' AND u.source_id < ?1 || ';' AND u.kind = 'use'
     ORDER BY u.rowid`,
    useId,
  );
}

/** Whether an import told of this use as well, so that taking ours back would leave theirs uncounted. */
export function importRepeats(sql: Sql, { patientId, currency, referenceHash }: UseRow): boolean {
  if (referenceHash === null) return false;
  const told = sql.one(
    `SELECT 1 FROM credit_use_told WHERE ${ofSame("patient_id")} AND currency = ? AND reference_hash = ? AND repeats_minor > 0`,
    patientId,
    currency,
    referenceHash,
  );
  return told !== undefined;
}

/** What staff took of a patient's credit for uses since a day, less what was taken back; whoever recorded it. */
export function spentSinceMinor(sql: Sql, patientId: string, currency: string, sinceOn: string): number {
  const row = sql.one<{ sumMinor: number }>(
    `SELECT coalesce(-sum(delta_minor), 0) AS sumMinor FROM credit_entry
     WHERE ${ofSame("patient_id")} AND currency = ? AND on_date >= ? AND (kind = 'use' OR undoes IS NOT NULL)`,
    patientId,
    currency,
    sinceOn,
  );
  return Math.max(0, row?.sumMinor ?? 0);
}

/** How much one recorded use took; undefined where there is no such use. */
export function usedIn(sql: Sql, useId: string): { amountMinor: number; currency: string } | undefined {
  const uses = usesOfAct(sql, useId);
  const [first] = uses;
  return first && { amountMinor: uses.reduce((sum, use) => sum - use.deltaMinor, 0), currency: first.currency };
}

/** What is unspent of the credit that was given for a payment or for another of its purchase, and is held, bonus included. */
export function heldCreditOf(sql: Sql, paymentId: string): number {
  return (
    sql.one<{ minor: number }>(
      `SELECT coalesce(sum(e.delta_minor), 0) AS minor FROM credit_entry e JOIN leg g ON g.id = e.leg_id
       WHERE g.payment_id IN ${ofOnePurchase("?1")} AND coalesce(e.lot_id, e.id) IN (SELECT lot_id FROM credit_on_hold)`,
      paymentId,
    )?.minor ?? 0
  );
}

/** Of a credit leg: what was taken back of it, without its bonus. */
export function takenBackMinor(sql: Sql, legId: string): number {
  return (
    sql.one<{ minor: number }>(
      "SELECT coalesce(-sum(delta_minor), 0) AS minor FROM credit_entry WHERE leg_id = ? AND kind = 'reverse' AND bonus = 0",
      legId,
    )?.minor ?? 0
  );
}
