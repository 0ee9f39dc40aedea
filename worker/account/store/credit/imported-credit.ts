/** Credit as imports tell of it: entries that are booked, uses that repeat ours, and echoes of what we posted. */
import type { Sql } from "../sql.ts";

export interface ToldCredit {
  readonly currency: string;
  readonly deltaMinor: number;
  readonly onDate: string;
}

/** As the import told of it: a use that repeats one of ours may be booked in part or not at all. */
export function toldCredit(
  sql: Sql,
  source: string,
  sourceId: string,
): (ToldCredit & { readonly patientId: string; readonly referenceHash: string | null }) | undefined {
  const read = (table: "credit_use_told" | "credit_entry") =>
    sql.one<ToldCredit & { patientId: string; referenceHash: string | null }>(
      `SELECT patient_id AS patientId, delta_minor AS deltaMinor, currency, on_date AS onDate, reference_hash AS referenceHash
       FROM ${table} WHERE source = ? AND source_id = ?`,
      source,
      sourceId,
    );
  return read("credit_use_told") ?? read("credit_entry");
}

/** What an import said of a credit that we had posted ourselves. */
export function creditEcho(
  sql: Sql,
  source: string,
  sourceId: string,
): (ToldCredit & { readonly legId: string }) | undefined {
  return sql.one<ToldCredit & { legId: string }>(
    `SELECT leg_id AS legId, delta_minor AS deltaMinor, currency, on_date AS onDate FROM credit_echo
     WHERE source = ? AND source_id = ?`,
    source,
    sourceId,
  );
}

interface Named extends ToldCredit {
  readonly source: string;
  readonly sourceId: string;
  /** Which import brought it. */
  readonly importNo: number | null;
}

export function insertImported(
  sql: Sql,
  entry: Named & { readonly id: string; readonly patientId: string; readonly note: string },
): void {
  sql.run(
    `INSERT INTO credit_entry (id, source, source_id, patient_id, delta_minor, bonus, currency, on_date, note, import_no, kind)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 'import')`,
    entry.id,
    entry.source,
    entry.sourceId,
    entry.patientId,
    entry.deltaMinor,
    entry.currency,
    entry.onDate,
    entry.note,
    entry.importNo,
  );
}

/** `repeatsMinor`: how much of the use staff had recorded here. */
export function insertUseTold(
  sql: Sql,
  use: Named & { readonly patientId: string; readonly referenceHash: string; readonly repeatsMinor: number },
): void {
  sql.run(
    `INSERT INTO credit_use_told (source, source_id, patient_id, reference_hash, delta_minor, repeats_minor, currency, on_date, import_no)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    use.source,
    use.sourceId,
    use.patientId,
    use.referenceHash,
    use.deltaMinor,
    use.repeatsMinor,
    use.currency,
    use.onDate,
    use.importNo,
  );
}

export function insertEcho(sql: Sql, echo: Named & { readonly legId: string }): void {
  sql.run(
    `INSERT INTO credit_echo (source, source_id, leg_id, delta_minor, currency, on_date, import_no)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    echo.source,
    echo.sourceId,
    echo.legId,
    echo.deltaMinor,
    echo.currency,
    echo.onDate,
    echo.importNo,
  );
}
