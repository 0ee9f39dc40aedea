import type { ImportRecord } from "../../core/contract/records.ts";
import { clinicOn, type TestClinic } from "./clinic-records.ts";
import { migratedSql } from "./migrated-sql.ts";
import { recorded } from "./recorded.ts";

export * from "./clinic-records.ts";

/** `clinicOn` a database in memory, in which nothing changes without its event. */
export function testClinic(records: readonly ImportRecord[] = []): TestClinic {
  return clinicOn(recorded(migratedSql()), records);
}
