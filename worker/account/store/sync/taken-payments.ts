/** What a processor took, each payment once. */
import type { Tender } from "../../../../core/words.ts";
import { upsertMany } from "../records/upsert.ts";
import type { Sql } from "../sql.ts";

export interface TakenPayment {
  readonly takenId: string;
  readonly connectionId: string;
  readonly ref: string;
  readonly chargeRef: string | null;
  readonly currency: string;
  readonly capturedMinor: number;
  readonly takenAtMs: number;
  readonly tender: Tender;
  readonly brand: string | null;
  readonly last4: string | null;
  /** What the clinic's own system wrote beside it. */
  readonly names: readonly string[];
  readonly payerName: string | null;
  readonly payerEmail: string | null;
  readonly payerPhone: string | null;
  readonly paymentId: string | null;
  readonly linkedHow: LinkedHow | null;
  readonly linkedBy: string | null;
  readonly linkedAtMs: number | null;
  /** What the payment on file said before; null where it was made for this one, was known by its name, or is of somebody erased. */
  readonly paymentBefore: string | null;
  readonly isMade: 0 | 1;
  /** Somebody has undone a link of it: from then on only a person makes another. */
  readonly isKeptApart: 0 | 1;
}

/** `known`: the payment on file has the processor's own name. */
export type LinkedHow = "known" | "reference" | "hand";

type Stored = Omit<TakenPayment, "names"> & { readonly names: string };

const COLUMNS = `id AS takenId, connection_id AS connectionId, ref, charge_ref AS chargeRef, currency, captured_minor AS capturedMinor,
  taken_at_ms AS takenAtMs, tender, brand, last4, names, payer_name AS payerName, payer_email AS payerEmail, payer_phone AS payerPhone,
  payment_id AS paymentId, linked_how AS linkedHow, linked_by AS linkedBy, linked_at_ms AS linkedAtMs, payment_before AS paymentBefore,
  is_made AS isMade, is_kept_apart AS isKeptApart`;
const SELECT = `SELECT ${COLUMNS} FROM taken_payment`;

const toTaken = (row: Stored): TakenPayment => ({ ...row, names: JSON.parse(row.names) as string[] });
const all = (sql: Sql, where: string, ...params: (string | number)[]): TakenPayment[] =>
  sql.all<Stored>(`${SELECT} ${where}`, ...params).map(toTaken);

export function takenById(sql: Sql, takenId: string): TakenPayment | undefined {
  const row = sql.one<Stored>(`${SELECT} WHERE id = ?`, takenId);
  return row && toTaken(row);
}

export interface KnownTaken {
  readonly id: string;
  readonly hash: string;
  readonly paymentId: string | null;
}

/** Those of a page that are here already, by their names. */
export const knownTaken = (sql: Sql, connectionId: string, refs: readonly string[]): ReadonlyMap<string, KnownTaken> =>
  new Map(
    sql
      .all<KnownTaken & { ref: string }>(
        `SELECT ref, id, hash, payment_id AS paymentId FROM taken_payment
         WHERE connection_id = ? AND ref IN (SELECT value FROM json_each(?))`,
        connectionId,
        JSON.stringify(refs),
      )
      .map((row) => [row.ref, row]),
  );

export type NewTaken = Omit<
  TakenPayment,
  "paymentId" | "linkedHow" | "linkedBy" | "linkedAtMs" | "paymentBefore" | "isMade" | "isKeptApart"
> & { readonly hash: string };

/** A link that it has stays. */
export function putTaken(sql: Sql, rows: readonly NewTaken[]): void {
  upsertMany(
    sql,
    "taken_payment",
    rows.map((row) => ({
      id: row.takenId,
      connection_id: row.connectionId,
      ref: row.ref,
      charge_ref: row.chargeRef,
      currency: row.currency,
      captured_minor: row.capturedMinor,
      taken_at_ms: row.takenAtMs,
      tender: row.tender,
      brand: row.brand,
      last4: row.last4,
      names: JSON.stringify(row.names),
      payer_name: row.payerName,
      payer_email: row.payerEmail,
      payer_phone: row.payerPhone,
      hash: row.hash,
      is_due: 1,
    })),
  );
}

/** Whatever is linked to nothing may be now. */
export const dueAgain = (sql: Sql): boolean =>
  sql.change("UPDATE taken_payment SET is_due = 1 WHERE payment_id IS NULL AND is_due = 0") > 0 ||
  takenDue(sql, 1).length > 0;

export const takenDue = (sql: Sql, most: number): TakenPayment[] =>
  all(sql, `WHERE is_due = 1 ORDER BY id LIMIT ${most}`);

export function lookedAtTaken(sql: Sql, takenId: string): void {
  sql.run("UPDATE taken_payment SET is_due = 0 WHERE id = ?", takenId);
}

export const hasUnlinked = (sql: Sql): boolean =>
  sql.one("SELECT 1 AS found FROM taken_payment WHERE payment_id IS NULL LIMIT 1") !== undefined;

export const countUnlinked = (sql: Sql, connectionId: string): number =>
  sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM taken_payment WHERE payment_id IS NULL AND connection_id = ?",
    connectionId,
  )?.n ?? 0;

/** The newest first, from behind the one that a page ended with. */
export const unlinkedPage = (sql: Sql, after: readonly [number, string], most: number): TakenPayment[] =>
  all(
    sql,
    `WHERE payment_id IS NULL AND (taken_at_ms, id) < (?, ?) ORDER BY taken_at_ms DESC, id DESC LIMIT ${most}`,
    ...after,
  );

/** Those that somebody, or a reference, has linked, the latest first. */
export const linkedLately = (sql: Sql, most: number): TakenPayment[] =>
  all(sql, `WHERE linked_how IN ('reference', 'hand') ORDER BY linked_at_ms DESC, id DESC LIMIT ${most}`);

export function writeLink(
  sql: Sql,
  takenId: string,
  link: Pick<TakenPayment, "paymentId" | "linkedHow" | "linkedBy" | "linkedAtMs" | "paymentBefore" | "isMade">,
): void {
  sql.run(
    `UPDATE taken_payment SET payment_id = ?, linked_how = ?, linked_by = ?, linked_at_ms = ?, payment_before = ?, is_made = ?, is_due = 0
     WHERE id = ?`,
    link.paymentId,
    link.linkedHow,
    link.linkedBy,
    link.linkedAtMs,
    link.paymentBefore,
    link.isMade,
    takenId,
  );
}

/** It is linked to nothing, and by nobody but a person from now on. */
export function removeLink(sql: Sql, takenId: string): void {
  sql.run(
    `UPDATE taken_payment SET payment_id = NULL, linked_how = NULL, linked_by = NULL, linked_at_ms = NULL, payment_before = NULL,
       is_made = 0, is_kept_apart = 1 WHERE id = ?`,
    takenId,
  );
}

/** The one that a payment on file is linked to. */
export const takenOfPayment = (sql: Sql, paymentId: string): TakenPayment | undefined =>
  all(sql, "WHERE payment_id = ?", paymentId).at(0);

const FREED = `UPDATE taken_payment SET payment_id = NULL, linked_how = NULL, linked_by = NULL, linked_at_ms = NULL, payment_before = NULL,
  is_made = 0, is_due = 1`;

/** It is linked to nothing, and is looked for again. */
export const freeTaken = (sql: Sql, takenId: string): void => sql.run(`${FREED} WHERE id = ?`, takenId);

/** The payment on file has its name from now on by the clinic's own word: no link made it so. */
export const knownFromNow = (sql: Sql, takenId: string): void =>
  sql.run(
    "UPDATE taken_payment SET linked_how = 'known', linked_by = NULL, payment_before = NULL, is_made = 0 WHERE id = ?",
    takenId,
  );

/** What an import told by the processor's own name is known by it no more: whoever undoes the import has linked nothing. */
export const freeKnownOfImport = (sql: Sql, importNo: number): number =>
  sql.change(
    `${FREED} WHERE linked_how = 'known' AND payment_id IN (SELECT id FROM payment WHERE import_no = ?1
       UNION SELECT row_id FROM import_before WHERE import_no = ?1 AND type = 'payment')`,
    importNo,
  );

/** Who paid is kept no longer than it helps to find whose payment it is. */
export function forgetPayers(sql: Sql, linkedBeforeMs: number, takenBeforeMs: number): void {
  sql.run(
    `UPDATE taken_payment SET payer_name = NULL, payer_email = NULL, payer_phone = NULL
     WHERE (linked_at_ms < ? OR taken_at_ms < ?) AND coalesce(payer_name, payer_email, payer_phone) IS NOT NULL`,
    linkedBeforeMs,
    takenBeforeMs,
  );
}
