import type { ImportRecord } from "../../core/contract/records.ts";
import { migrate } from "../../worker/account/migrate.ts";
import { clinicOn, type TestClinic } from "./clinic-records.ts";
import { memorySql } from "./node-sql.ts";
import { recorded } from "./recorded.ts";

export * from "./clinic-records.ts";

/** `clinicOn` a database in memory, in which nothing changes without its event. */
export function testClinic(records: readonly ImportRecord[] = []): TestClinic {
  const sql = memorySql();
  migrate(sql);
  return clinicOn(recorded(sql), records);
}
