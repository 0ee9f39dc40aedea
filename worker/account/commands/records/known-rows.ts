/** What is there of all that a batch names, read at once: the batch's own records and every one that they refer to. */
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { paymentsNamed } from "../../store/money/payments.ts";
import { patientsWithEmails } from "../../store/people/patients.ts";
import {
  type HashedType,
  type LineInfo,
  lineNames,
  type PurchaseInfo,
  type StoredRow,
  storedLines,
  storedPurchases,
  storedRecords,
  TABLES,
} from "../../store/records/imported.ts";
import type { Sql } from "../../store/sql.ts";

type Kind = HashedType | "line" | "purchase_info" | "line_names";

/** Rows by the names that their source gave them. */
export interface KnownRows {
  row(type: HashedType, source: string, sourceId: string): StoredRow | undefined;
  line(source: string, sourceId: string): LineInfo | undefined;
  purchase(source: string, sourceId: string): PurchaseInfo | undefined;
  /** The names of a purchase's lines. */
  linesOf(source: string, purchase: string): readonly string[];
  /** Who has an address, which is normalised, as their own. */
  patientsWith(email: string): readonly string[];
  payment(processor: string, processorRef: string): string | undefined;
  hasPolicy(policyVersionId: string): boolean;
}

/** Where rows are looked up: the account, and of a dry run also what it has seen so far. */
export interface RowSource {
  rows(type: HashedType, source: string, sourceIds: readonly string[]): ReadonlyMap<string, StoredRow>;
  lines(source: string, sourceIds: readonly string[]): ReadonlyMap<string, LineInfo>;
  purchases(source: string, sourceIds: readonly string[]): ReadonlyMap<string, PurchaseInfo>;
  /** Of purchases: the names of their lines. */
  lineNames(source: string, sourceIds: readonly string[]): ReadonlyMap<string, readonly string[]>;
  /** Ids of patients by an address of theirs. */
  patientsWith(emails: readonly string[]): ReadonlyMap<string, readonly string[]>;
  /** Ids of payments by their names at a processor. */
  payments(processor: string, refs: readonly string[]): ReadonlyMap<string, string>;
  /** Which of these policy versions are there beside the account's own. */
  policies(policyVersionIds: readonly string[]): ReadonlySet<string>;
}

export const accountRows = (sql: Sql): RowSource => ({
  rows: (type, source, sourceIds) => storedRecords(sql, type, source, sourceIds),
  lines: (source, sourceIds) => storedLines(sql, source, sourceIds),
  purchases: (source, sourceIds) => storedPurchases(sql, source, sourceIds),
  lineNames: (source, sourceIds) => lineNames(sql, source, sourceIds),
  patientsWith: (emails) => patientsWithEmails(sql, emails),
  payments: (processor, refs) => paymentsNamed(sql, processor, refs),
  policies: () => new Set(),
});

export function isHashed(type: ImportRecord["type"]): type is HashedType {
  return type in TABLES;
}

export function knownRows(from: RowSource, records: readonly ImportRecord[]): KnownRows {
  const wanted = new Names<Kind>();
  const refs = new Names<"payment_ref">();
  for (const record of records) {
    const names = wanted.of(record.source);
    addNames(record, (kind, sourceId) => names.add(kind, sourceId));
    if (record.type === "payment" && record.processorRef !== undefined) {
      refs.of(record.processor).add("payment_ref", record.processorRef);
    }
  }
  const rows = new Map<string, ReadonlyMap<string, StoredRow>>();
  const lines = new Map<string, ReadonlyMap<string, LineInfo>>();
  const purchases = new Map<string, ReadonlyMap<string, PurchaseInfo>>();
  const names = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const payments = new Map<string, ReadonlyMap<string, string>>();
  for (const [source, kind, ids] of wanted.all()) {
    if (kind === "line") lines.set(source, from.lines(source, ids));
    else if (kind === "line_names") names.set(source, from.lineNames(source, ids));
    else if (kind === "purchase_info") purchases.set(source, from.purchases(source, ids));
    else rows.set(`${kind} ${source}`, from.rows(kind, source, ids));
  }
  // A past case is about the only line of its purchase, which it does not name.
  for (const [source, named] of names) {
    const only = [...named.values()].flatMap((ids) => (ids.length === 1 ? ids : []));
    const known = lines.get(source) ?? new Map<string, LineInfo>();
    if (only.length > 0) lines.set(source, new Map([...known, ...from.lines(source, only)]));
  }
  const signed = records.flatMap((record) => (record.type === "consent" ? [record.policyVersionId] : []));
  const policies = signed.length === 0 ? new Set<string>() : from.policies([...new Set(signed)]);
  for (const [processor, , named] of refs.all()) payments.set(processor, from.payments(processor, named));
  const emails = new Set(records.flatMap((record) => emailOf(record) ?? []));
  const byEmail = emails.size === 0 ? undefined : from.patientsWith([...emails]);
  return {
    row: (type, source, sourceId) => rows.get(`${type} ${source}`)?.get(sourceId),
    line: (source, sourceId) => lines.get(source)?.get(sourceId),
    purchase: (source, sourceId) => purchases.get(source)?.get(sourceId),
    linesOf: (source, purchase) => names.get(source)?.get(purchase) ?? [],
    patientsWith: (email) => byEmail?.get(email) ?? [],
    payment: (processor, ref) => payments.get(processor)?.get(ref),
    hasPolicy: (id) => policies.has(id),
  };
}

/** Names of what belongs to one, by what they name, each once. */
class NamesOf<K extends string> {
  readonly kinds = new Map<K, Set<string>>();

  add(kind: K, name: string): void {
    const ids = this.kinds.get(kind);
    if (ids) ids.add(name);
    else this.kinds.set(kind, new Set([name]));
  }
}

class Names<K extends string> {
  readonly #whose = new Map<string, NamesOf<K>>();

  of(whose: string): NamesOf<K> {
    const known = this.#whose.get(whose);
    if (known) return known;
    const made = new NamesOf<K>();
    this.#whose.set(whose, made);
    return made;
  }

  *all(): Generator<readonly [whose: string, kind: K, names: string[]]> {
    for (const [whose, { kinds }] of this.#whose) for (const [kind, ids] of kinds) yield [whose, kind, [...ids]];
  }
}

/** By which a past case says whose it is. */
const emailOf = (record: ImportRecord): string | undefined =>
  record.type === "past_case" && record.email !== undefined ? normaliseEmail(record.email) : undefined;

/** Every name in a record, its own first. */
function addNames(record: ImportRecord, add: (kind: Kind, name: string) => void): void {
  const { type } = record;
  if (isHashed(type)) add(type, record.sourceId);
  if ("patient" in record && record.patient !== undefined) add("patient", record.patient);
  if ("payer" in record && record.payer !== undefined) add("patient", record.payer);
  if ("guardian" in record && record.guardian !== undefined) add("patient", record.guardian);
  if ("location" in record && record.location !== undefined) add("location", record.location);
  if ("line" in record && record.line !== undefined) add("line", record.line);
  if (record.type === "payment") add("purchase_info", record.purchase);
  if (record.type === "past_case" && record.purchase !== undefined) {
    add("purchase_info", record.purchase);
    add("line_names", record.purchase);
  }
  if (record.type !== "purchase") return;
  for (const line of record.lines) {
    add("item", line.item);
    add("line", line.sourceId);
  }
}
