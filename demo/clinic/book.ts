import { RECORD_ORDER } from "../../core/contract/record-order.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { SampleCharge, SampleTicket } from "./shape.ts";

/** What every record of the sample clinic says of where it comes from. */
export const SOURCE = "harbour";

/** A record without its origin, which is the same for all. */
export type Entry = ImportRecord extends infer R ? (R extends ImportRecord ? Omit<R, "source"> : never) : never;

/** Collects what the clinic's parts write down, in any order. */
export class Book {
  readonly #records: ImportRecord[] = [];
  readonly charges: SampleCharge[] = [];
  readonly tickets: SampleTicket[] = [];

  add(...entries: readonly Entry[]): void {
    for (const entry of entries) this.#records.push({ ...entry, source: SOURCE } as ImportRecord);
  }

  patientNames(): string[] {
    return this.#records.flatMap((record) => (record.type === "patient" ? [record.name] : []));
  }

  /** What is referred to comes before what refers to it; otherwise as they were added. */
  recordsInOrder(): ImportRecord[] {
    const byType = Map.groupBy(this.#records, (record) => record.type);
    return RECORD_ORDER.flatMap((type) => byType.get(type) ?? []);
  }
}
