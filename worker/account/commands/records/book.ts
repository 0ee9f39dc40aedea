/** What a batch is measured against: which of its records the account has already, and what each reference means. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { policyVersionIdOf } from "../../../../core/policy/schema.ts";
import { isProcessor } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";
import { hasErased, isErasedRow } from "../../store/people/erased.ts";
import { hashOfPolicy } from "../../store/policy/policies.ts";
import type { HashedType, LineInfo, PurchaseInfo } from "../../store/records/imported.ts";
import { erasedIn } from "./erased-in.ts";
import { accountRows, isHashed, type KnownRows, knownRows, type RowSource } from "./known-rows.ts";
import { linkedIn } from "./linked-in.ts";

export type RecordType = ImportRecord["type"];
export type RecordOf<T extends RecordType> = Extract<ImportRecord, { type: T }>;

export interface Planned<T extends RecordType = RecordType> {
  readonly at: number;
  readonly record: RecordOf<T>;
  readonly id: string;
  readonly hash: string;
  readonly state: "new" | "changed" | "same";
  /** Which import brought the row that is there. */
  readonly importNo: number | null;
  /** Who took this payment its own words do not say: that is as its link says. */
  readonly isAsLinked?: true;
}

/** Looks in the batch first, then in what was there before. */
export interface Book {
  /** Those that were not dropped. */
  readonly planned: readonly Planned[];
  /** Takes a refused record out, so that nothing else rests on it. */
  drop(planned: ReadonlySet<Planned>): void;
  /** The id of a record of the same source, or undefined where there is none. */
  id(type: HashedType, source: string, sourceId: string): string | undefined;
  line(source: string, sourceId: string): LineInfo | undefined;
  purchase(source: string, sourceId: string): PurchaseInfo | undefined;
  /** The names of a purchase's lines: as the batch tells it, else as it is there. */
  linesOf(source: string, purchase: string): readonly string[];
  /** Ids of patients who have an address, which is normalised, as their own. */
  patientsWith(email: string): readonly string[];
  /** The line as it stood before this batch. */
  storedLine(source: string, sourceId: string): LineInfo | undefined;
  /** Of the batch, or published. */
  hasPolicy(policyVersionId: string): boolean;
  isProcessor(connectionId: string): boolean;
  /** The first payment of the batch with this name at its processor. */
  paymentNamed(processor: string, processorRef: string): Planned | undefined;
  /** The id of the payment that has this name there already. */
  storedPayment(processor: string, processorRef: string): string | undefined;
  /** Whether it is of somebody who was erased, by whatever name: nothing of theirs comes in again. */
  isErased(planned: Pick<Planned, "at"> & { readonly record: ImportRecord }): boolean;
  /** Whether somebody else's record names somebody erased as who pays or answers for them. */
  isErasedName(source: string, patient: string): boolean;
}

export function openBook(
  ctx: Pick<CommandContext, "sql" | "newId" | "contactMac">,
  records: readonly ImportRecord[],
  from: RowSource = accountRows(ctx.sql),
): Book {
  const { sql, newId } = ctx;
  const stored = knownRows(from, records);
  const linked = linkedIn(sql, records);
  const erased = erasedIn(ctx, records);
  const inBatch = new Map<string, Planned>();
  const lines = new Map<string, LineInfo>();
  const policies = new Map<string, Planned>();
  const payments = new Map<string, Planned>();
  const first = <K>(map: Map<K, Planned>, key: K, planned: Planned) => {
    if (!map.has(key)) map.set(key, planned);
  };
  let planned: readonly Planned[] = records.map((record, at) => {
    const key = keyOf(record.type, record.source, record.sourceId);
    const planned = plan(record, at, stored, () => inBatch.get(key)?.id ?? newId());
    // Its own words are what the same again is known by; what it says of who took it is what the link says.
    const said = record.type === "payment" ? linked(record) : record;
    const one = said === record ? planned : { ...planned, record: said, isAsLinked: true as const };
    first(inBatch, key, one);
    if (record.type === "policy_version") first(policies, policyVersionIdOf(record.policy), one);
    if (record.type === "payment" && record.processorRef !== undefined) {
      first(payments, `${record.processor} ${record.processorRef}`, one);
    }
    return one;
  });
  const id = (type: HashedType, source: string, sourceId: string): string | undefined =>
    inBatch.get(keyOf(type, source, sourceId))?.id ?? stored.row(type, source, sourceId)?.id;
  for (const one of planned)
    if (one.record.type === "purchase") addLines(lines, one, one.record, { id, stored, newId });
  const isPublished = asked((policyVersionId) => hashOfPolicy(sql, policyVersionId) !== undefined);

  const anyErased = asked(() => hasErased(sql));
  const isErasedHere = asked((patientId) => isErasedRow(sql, patientId));
  const isOfErased = (record: ImportRecord): boolean => {
    const { source } = record;
    if (record.type !== "payment" && record.type !== "use" && record.type !== "past_case") return false;
    const { purchase, line } = record as { readonly purchase?: string; readonly line?: string };
    const bought =
      (purchase === undefined ? undefined : stored.purchase(source, purchase)) ??
      (line === undefined ? undefined : stored.line(source, line));
    return bought?.patientId !== undefined && anyErased("") && isErasedHere(bought.patientId);
  };

  return {
    get planned() {
      return planned;
    },
    drop: (gone) => {
      planned = planned.filter((one) => !gone.has(one));
      for (const map of [inBatch, policies, payments]) {
        for (const [key, one] of map) if (gone.has(one)) map.delete(key);
      }
      const purchases = new Set([...gone].flatMap((one) => (one.record.type === "purchase" ? [one.id] : [])));
      if (purchases.size === 0) return;
      for (const [key, { purchaseId }] of lines) if (purchases.has(purchaseId)) lines.delete(key);
    },
    id,
    storedLine: stored.line,
    line: (source, sourceId) => lines.get(`${source} ${sourceId}`) ?? stored.line(source, sourceId),
    purchase: (source, sourceId) => {
      const own = inBatch.get(keyOf("purchase", source, sourceId));
      if (own?.record.type !== "purchase") return stored.purchase(source, sourceId);
      const { patient, currency } = own.record;
      return { purchaseId: own.id, patientId: id("patient", source, patient), currency };
    },
    linesOf: (source, purchase) => {
      const own = inBatch.get(keyOf("purchase", source, purchase));
      return own?.record.type === "purchase"
        ? own.record.lines.map(({ sourceId }) => sourceId)
        : stored.linesOf(source, purchase);
    },
    patientsWith: (email) => {
      const inThis = [...inBatch.values()].flatMap(({ record, id: patientId }) =>
        record.type === "patient" && record.emails.some((one) => normaliseEmail(one) === email) ? [patientId] : [],
      );
      return [...new Set([...inThis, ...stored.patientsWith(email)])];
    },
    hasPolicy: (policyVersionId) =>
      policies.has(policyVersionId) || stored.hasPolicy(policyVersionId) || isPublished(policyVersionId),
    isProcessor: asked((connectionId) => isProcessor(sql, connectionId)),
    paymentNamed: (processor, processorRef) => payments.get(`${processor} ${processorRef}`),
    storedPayment: stored.payment,
    isErased: (one) => one.record.source === "erased" || erased.places.has(one.at) || isOfErased(one.record),
    isErasedName: (source, patient) => erased.named.has(`${source} ${patient}`),
  };
}

/** A batch asks the same a hundred times, of one or two. */
function asked(ask: (id: string) => boolean): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const answer = ask(id);
    known.set(id, answer);
    return answer;
  };
}

function plan(record: ImportRecord, at: number, stored: KnownRows, newId: () => string): Planned {
  const hash = sha256Hex(canonicalJson(record));
  const row = isHashed(record.type) ? stored.row(record.type, record.source, record.sourceId) : undefined;
  if (!row) return { at, record, id: newId(), hash, state: "new", importNo: null };
  return { at, record, id: row.id, hash, state: row.hash === hash ? "same" : "changed", importNo: row.importNo };
}

interface Naming {
  readonly id: Book["id"];
  readonly stored: KnownRows;
  readonly newId: () => string;
}

/** A line is of the first purchase that names it. */
function addLines(
  lines: Map<string, LineInfo>,
  { id: purchaseId }: Planned,
  { source, patient, currency, lines: told }: RecordOf<"purchase">,
  { id, stored, newId }: Naming,
): void {
  const patientId = id("patient", source, patient);
  for (const line of told) {
    const key = `${source} ${line.sourceId}`;
    if (lines.has(key)) continue;
    const before = stored.line(source, line.sourceId);
    const entitlementId = line.entitlement ? (before?.entitlementId ?? newId()) : undefined;
    lines.set(key, {
      lineId: before?.lineId ?? newId(),
      purchaseId,
      patientId,
      entitlementId,
      currency,
      paidMinor: line.paidMinor,
    });
  }
}

const keyOf = (type: RecordType, source: string, sourceId: string): string => `${type} ${source} ${sourceId}`;

/** What a record did to the account. */
export type Effect = "added" | "changed" | "unchanged";
