/** By what somebody is known who was erased, if they come in again: each name under the account's own secret, and no other way round. */
import type { AccountContext } from "../context.ts";
import type { Sql } from "../sql.ts";

type Named = Pick<AccountContext, "sql" | "contactMac">;
/** `shared_contact`: an address that somebody else had as well says of no patient who it is, and of an old ticket not that it is theirs. */
export type ErasedKind = "source_id" | "patient_number" | "contact" | "shared_contact";

export interface ErasedName {
  readonly kind: ErasedKind;
  readonly value: string;
}

export const macOfName = (
  { contactMac }: Pick<Named, "contactMac">,
  source: string,
  { kind, value }: ErasedName,
): string => contactMac(`erased ${kind} ${kind === "source_id" ? `${source} ` : ""}${value}`);

/** Which of these names are of somebody erased. */
export function erasedNames(context: Named, source: string, names: readonly ErasedName[]): ReadonlySet<ErasedName> {
  const { sql } = context;
  if (names.length === 0 || !sql.one("SELECT 1 AS found FROM erased_name LIMIT 1")) return new Set();
  const byMac = new Map(names.map((name) => [macOfName(context, source, name), name] as const));
  const found = sql.all<{ mac: string }>(
    "SELECT mac FROM erased_name WHERE mac IN (SELECT value FROM json_each(?))",
    JSON.stringify([...byMac.keys()]),
  );
  return new Set(found.flatMap(({ mac }) => byMac.get(mac) ?? []));
}

/** Whether anybody was. */
export const hasErased = (sql: Sql): boolean =>
  sql.one("SELECT 1 AS found FROM patient WHERE source = 'erased' LIMIT 1") !== undefined;

/** A row whose words are gone: what is of it stays as it is. */
export const isErasedRow = (sql: Sql, patientId: string | undefined): boolean =>
  patientId !== undefined &&
  sql.one("SELECT 1 AS found FROM patient WHERE id = ? AND source = 'erased'", patientId) !== undefined;

export function keepErasedNames(
  context: Named & { readonly nowMs: number },
  patientId: string,
  names: readonly { readonly source: string; readonly name: ErasedName }[],
): void {
  for (const { source, name } of names)
    context.sql.run(
      "INSERT INTO erased_name (mac, kind, patient_id, erased_at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (mac) DO NOTHING",
      macOfName(context, source, name),
      name.kind === "shared_contact" ? "contact" : name.kind,
      patientId,
      context.nowMs,
    );
}

/** Of somebody who was erased elsewhere: as the account's secret made them there. */
export function keepErasedMacs(
  { sql, nowMs }: { readonly sql: Sql; readonly nowMs: number },
  patientId: string,
  names: readonly { readonly mac: string; readonly kind: string }[],
): void {
  for (const { mac, kind } of names)
    sql.run(
      "INSERT INTO erased_name (mac, kind, patient_id, erased_at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (mac) DO NOTHING",
      mac,
      kind,
      patientId,
      nowMs,
    );
}

export const macsOfErased = (sql: Sql, patientId: string): { mac: string; kind: string }[] =>
  sql.all("SELECT mac, kind FROM erased_name WHERE patient_id = ? ORDER BY mac", patientId);

/** Somebody who was erased and was never in this copy: without a word, so that their names are known if they come. */
export function insertErasedPatient(sql: Sql, patientId: string): void {
  sql.run(
    `INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash)
     VALUES (?1, 'erased', ?1, '', 'en', '1970-01-01', 0, '[]', '') ON CONFLICT (id) DO NOTHING`,
    patientId,
  );
}

/** They come in again as anybody does. Answers how many names were forgotten. */
export const forgetErasedNames = (sql: Sql, patientId: string): number =>
  sql.change("DELETE FROM erased_name WHERE patient_id = ?", patientId);
