import type { ImportRecord } from "../../core/contract/records.ts";
import { clinicOn, type TestClinic } from "./clinic-records.ts";
import { memorySql } from "./node-sql.ts";

export * from "./clinic-records.ts";

/** `clinicOn` a database in memory. */
export function testClinic(records: readonly ImportRecord[] = []): TestClinic {
  return clinicOn(memorySql(), records);
}
