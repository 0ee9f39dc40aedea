/** Merges as links, answers that two are not one, and whom it may be asked about. */
import type { Sql } from "../sql.ts";
import { ofSame } from "./same-patient.ts";

export interface MergeRow {
  readonly patientId: string;
  readonly otherId: string;
  readonly byName: string;
  readonly atMs: number;
}

/** The latest first. */
export const mergeRows = (sql: Sql, most: number): MergeRow[] =>
  sql.all<MergeRow>(
    `SELECT g.patient_id AS patientId, g.other_id AS otherId, s.name AS byName, g.merged_at_ms AS atMs
     FROM patient_merge g JOIN person s ON s.id = g.merged_by ORDER BY g.merged_at_ms DESC, g.other_id LIMIT ${most}`,
  );

export const notSameRows = (sql: Sql, most: number): MergeRow[] =>
  sql.all<MergeRow>(
    `SELECT n.one_id AS patientId, n.other_id AS otherId, s.name AS byName, n.said_at_ms AS atMs
     FROM not_same n JOIN person s ON s.id = n.said_by ORDER BY n.said_at_ms DESC, n.one_id, n.other_id LIMIT ${most}`,
  );

interface Said {
  readonly patientId: string;
  readonly otherId: string;
  readonly by: string;
  readonly atMs: number;
}

export function link(sql: Sql, { patientId, otherId, by, atMs }: Said): void {
  sql.run(
    "INSERT INTO patient_merge (patient_id, other_id, merged_by, merged_at_ms) VALUES (?, ?, ?, ?)",
    patientId,
    otherId,
    by,
    atMs,
  );
  sql.run("UPDATE patient SET merged_into = ? WHERE id = ?", patientId, otherId);
}

export function unlink(sql: Sql, otherId: string): void {
  sql.run("UPDATE patient SET merged_into = NULL WHERE id = ?", otherId);
  sql.run("DELETE FROM patient_merge WHERE other_id = ?", otherId);
}

/** Whether this one was merged into that one, and still is. */
export const isLinked = (sql: Sql, patientId: string, otherId: string): boolean =>
  sql.one("SELECT 1 FROM patient_merge WHERE other_id = ? AND patient_id = ?", otherId, patientId) !== undefined;

/** Whether it stands for others. */
export const standsForOthers = (sql: Sql, patientId: string): boolean =>
  sql.one("SELECT 1 FROM patient WHERE merged_into = ? LIMIT 1", patientId) !== undefined;

const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

export const isSaidNotSame = (sql: Sql, a: string, b: string): boolean =>
  sql.one(
    `SELECT 1 FROM not_same WHERE (${ofSame("one_id", "?1")} AND ${ofSame("other_id", "?2")})
       OR (${ofSame("one_id", "?2")} AND ${ofSame("other_id", "?1")}) LIMIT 1`,
    a,
    b,
  ) !== undefined;

export function keepNotSame(sql: Sql, { patientId, otherId, by, atMs }: Said): void {
  sql.run(
    "INSERT INTO not_same (one_id, other_id, said_by, said_at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    ...inOrder(patientId, otherId),
    by,
    atMs,
  );
}

/** Answers whether it had been said. */
export const forgetNotSame = (sql: Sql, a: string, b: string): boolean =>
  sql.change("DELETE FROM not_same WHERE one_id = ? AND other_id = ?", ...inOrder(a, b)) > 0;

/** One pays or answers for the other, or may speak for them by their own address. */
export const areRelated = (sql: Sql, a: string, b: string): boolean => isOver(sql, a, b) || isOver(sql, b, a);

const isOver = (sql: Sql, a: string, b: string): boolean =>
  sql.one(
    `SELECT 1 FROM patient WHERE ${ofSame("id", "?1")} AND (${ofSame("guardian_id", "?2")} OR ${ofSame("payer_id", "?2")})
     UNION ALL SELECT 1 FROM purchase WHERE ${ofSame("patient_id", "?1")} AND ${ofSame("payer_id", "?2")}
     UNION ALL SELECT 1 FROM patient_key k JOIN patient_key o ON o.value_norm = k.value_norm AND o.kind IN ('email', 'email_other')
       WHERE ${ofSame("k.patient_id", "?1")} AND k.kind = 'contact_email' AND ${ofSame("o.patient_id", "?2")} LIMIT 1`,
    a,
    b,
  ) !== undefined;

/** A visit of each on one day, at different places. */
export const areAtTwoPlaces = (sql: Sql, a: string, b: string): boolean =>
  sql.one(
    `WITH seen (patient_id, used_on, location_id) AS (
       SELECT p.patient_id, u.used_on, coalesce(u.location_id, p.location_id) FROM purchase p JOIN line n ON n.purchase_id = p.id
         JOIN entitlement e ON e.line_id = n.id JOIN use_record u ON u.entitlement_id = e.id
       WHERE p.patient_id IN (?1, ?2) AND u.kind = 'used' AND u.reversed_on IS NULL)
     SELECT 1 FROM seen x JOIN seen y ON y.used_on = x.used_on AND y.location_id <> x.location_id
     WHERE x.patient_id = ?1 AND y.patient_id = ?2 LIMIT 1`,
    a,
    b,
  ) !== undefined;

/** More than that have one telephone: it is an office's. */
const SHARED_MOST = 12;

/**
 * Pairs that share an address, a telephone or a number, and two words of the name or all of it; of a number one is enough. Nobody who is one
 * with the other already, was erased, or of whom somebody said that they are not.
 */
export const pairsToAsk = (sql: Sql, most: number): { readonly one: string; readonly other: string }[] =>
  sql.all(
    `WITH shared (kind, value) AS (
       SELECT CASE kind WHEN 'email_other' THEN 'email' ELSE kind END, value_norm FROM patient_key
       WHERE kind IN ('email', 'email_other', 'phone', 'patient_number') GROUP BY 1, 2 HAVING count(DISTINCT patient_id) BETWEEN 2 AND ${SHARED_MOST}),
     held (kind, value, patient_id) AS (
       SELECT DISTINCT s.kind, s.value, k.patient_id FROM shared s JOIN patient_key k ON k.value_norm = s.value
         AND k.kind IN (s.kind, CASE s.kind WHEN 'email' THEN 'email_other' END)),
     pair (one, other, of_number) AS (
       SELECT a.patient_id, b.patient_id, max(a.kind = 'patient_number') FROM held a JOIN held b
         ON b.kind = a.kind AND b.value = a.value AND b.patient_id > a.patient_id GROUP BY 1, 2)
     SELECT one, other FROM pair JOIN patient p ON p.id = one JOIN patient o ON o.id = other
     WHERE p.source <> 'erased' AND o.source <> 'erased' AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
       AND (EXISTS (SELECT 1 FROM patient_key x JOIN patient_key y ON y.kind = 'name' AND y.value_norm = x.value_norm
              WHERE x.kind = 'name' AND x.patient_id = one AND y.patient_id = other)
         OR (SELECT count(*) FROM patient_key x JOIN patient_key y ON y.kind = 'name_part' AND y.value_norm = x.value_norm
              WHERE x.kind = 'name_part' AND x.patient_id = one AND y.patient_id = other) > 1 - of_number)
       AND NOT EXISTS (SELECT 1 FROM not_same n WHERE n.one_id = min(one, other) AND n.other_id = max(one, other))
     ORDER BY one, other LIMIT ${most}`,
  );

/** Cases of this person that hold what is of more than one record: a line, money, a ticket. */
export const mixedOf = (sql: Sql, patientId: string): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case c WHERE ${ofSame("c.patient_id")} AND (
       EXISTS (SELECT 1 FROM case_line k JOIN line n ON n.id = k.line_id JOIN purchase p ON p.id = n.purchase_id
         WHERE k.case_id = c.id AND p.patient_id <> c.patient_id)
       OR EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id JOIN payment y ON y.id = g.payment_id
         WHERE d.case_id = c.id AND y.patient_id <> c.patient_id)
       OR EXISTS (SELECT 1 FROM case_ticket t JOIN ticket_match m ON m.helpdesk = t.helpdesk AND m.ticket_id = t.ticket_id
         WHERE t.case_id = c.id AND m.patient_id <> c.patient_id))`,
    patientId,
  )?.n ?? 0;

export interface RecordRow {
  readonly patientId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly name: string;
  readonly patientNumber: string | null;
  readonly sinceOn: string;
  readonly visits: number;
  readonly payerId: string | null;
  readonly guardianId: string | null;
  readonly purchases: number;
  readonly lastBoughtOn: string | null;
  readonly cases: number;
  readonly openCases: number;
  readonly consents: number;
}

/** One record by itself, whatever else is the same person's. */
export const recordOf = (sql: Sql, patientId: string): RecordRow | undefined =>
  sql.one<RecordRow>(
    `SELECT p.id AS patientId, p.source, p.source_id AS sourceId, p.name, p.patient_number AS patientNumber, p.since_on AS sinceOn, p.visits, p.payer_id AS payerId,
       p.guardian_id AS guardianId, (SELECT count(*) FROM purchase u WHERE u.patient_id = p.id) AS purchases,
       (SELECT max(u.bought_on) FROM purchase u WHERE u.patient_id = p.id) AS lastBoughtOn,
       (SELECT count(*) FROM refund_case c WHERE c.patient_id = p.id AND c.set_aside_at_ms IS NULL) AS cases,
       (SELECT count(*) FROM refund_case c WHERE c.patient_id = p.id AND c.set_aside_at_ms IS NULL
          AND c.state NOT IN ('done', 'declined')) AS openCases,
       (SELECT count(*) FROM consent k WHERE k.patient_id = p.id) AS consents
     FROM patient p WHERE p.id = ?`,
    patientId,
  );

export const contactsOfRecord = (
  sql: Sql,
  patientId: string,
): { readonly kind: "email" | "phone"; readonly value: string }[] =>
  sql.all(
    `SELECT CASE kind WHEN 'phone' THEN 'phone' ELSE 'email' END AS kind, value_norm AS value FROM patient_key
     WHERE patient_id = ? AND kind IN ('email', 'email_other', 'phone') ORDER BY kind, value_norm`,
    patientId,
  );
