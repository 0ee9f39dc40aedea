/** Payments that a source knows without a processor, and that are linked to a processor's charge: no import takes the link away. */
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { NO_PROCESSOR } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { type LinkedFacts, linkedOfSource } from "../../store/sync/linked-rows.ts";

type PaymentRecord = Extract<ImportRecord, { type: "payment" }>;

/** Answers each payment as it is with its link. */
export function linkedIn(sql: Sql, records: readonly ImportRecord[]): (record: PaymentRecord) => PaymentRecord {
  const bare = records.filter((record) => record.type === "payment" && record.processor === NO_PROCESSOR);
  const links = new Map<string, LinkedFacts>();
  for (const [source, own] of Map.groupBy(bare, (record) => record.source)) {
    const ids = own.map(({ sourceId }) => sourceId);
    for (const link of linkedOfSource(sql, source, ids)) links.set(`${source} ${link.sourceId}`, link);
  }
  return (record) => {
    const link = record.processor === NO_PROCESSOR ? links.get(`${record.source} ${record.sourceId}`) : undefined;
    if (!link) return record;
    const { processor, processorRef, capturedAtMs, brand, last4 } = link;
    return { ...record, processor, processorRef, capturedAtMs, ...omitNullish({ brand, last4 }) };
  };
}
