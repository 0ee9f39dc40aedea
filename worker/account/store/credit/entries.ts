/** Entries of account credit, appended. The database refuses one that would take a grant below zero or above itself. */
import type { CreditKind } from "../../../../core/credit/lots.ts";
import type { LineShare } from "../../../../core/credit/shares.ts";
import type { Sql } from "../sql.ts";

export interface NewEntry {
  readonly patientId: string;
  readonly kind: CreditKind;
  /** Unique among our own entries: the act's id, and which of its entries this is. */
  readonly sourceId: string;
  readonly deltaMinor: number;
  readonly bonus: 0 | 1;
  readonly currency: string;
  readonly note: string;
  readonly legId?: string | null;
  readonly lotId?: string;
  readonly caseId?: string | null;
  readonly expiresOn?: string | undefined;
  readonly textId?: string;
  /** The use that it takes back. */
  readonly undoes?: string;
  /** What a use was for, so that an import which tells of it is known again. */
  readonly referenceHash?: string;
  /** The leg that takes it to the payment, or whose end brought it back. */
  readonly carriedBy?: string;
}

export function insertCreditEntry(
  sql: Sql,
  entry: NewEntry,
  by: { readonly entryId: string; readonly onDate: string; readonly personId: string | null },
): void {
  sql.run(
    `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, expires_on, note, kind,
       lot_id, case_id, person_id, text_id, carried_by, reference_hash, undoes)
     VALUES (?, 'makegood', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    by.entryId,
    entry.sourceId,
    entry.patientId,
    entry.legId ?? null,
    entry.deltaMinor,
    entry.bonus,
    entry.currency,
    by.onDate,
    entry.expiresOn ?? null,
    entry.note,
    // The list of kinds in the database cannot be widened: this one is known by what it undoes.
    entry.kind === "use_undone" ? null : entry.kind,
    entry.lotId ?? null,
    entry.caseId ?? null,
    by.personId,
    entry.textId ?? null,
    entry.carriedBy ?? null,
    entry.referenceHash ?? null,
    entry.undoes ?? null,
  );
}

/** What an entry takes off a line (-1), or gives back to it (1). */
export function insertCreditLine(
  sql: Sql,
  entryId: string,
  { lineId, netMinor, taxMinor, uses }: LineShare,
  sign: 1 | -1,
): void {
  sql.run(
    "INSERT INTO credit_entry_line (entry_id, line_id, net_minor, tax_minor, uses) VALUES (?, ?, ?, ?, ?)",
    entryId,
    lineId,
    sign * netMinor,
    sign * taxMinor,
    sign * uses,
  );
}

/** What a leg that pays credit out has taken from each line. */
export function linesCarriedBy(
  sql: Sql,
  legId: string,
): { readonly lineId: string; readonly netMinor: number; readonly taxMinor: number }[] {
  return sql.all(
    `SELECT el.line_id AS lineId, -sum(el.net_minor) AS netMinor, -sum(el.tax_minor) AS taxMinor
     FROM credit_entry e JOIN credit_entry_line el ON el.entry_id = e.id WHERE e.carried_by = ? GROUP BY el.line_id ORDER BY el.line_id`,
    legId,
  );
}
